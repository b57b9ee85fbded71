import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESK, openBrowser, openPage, PHONE } from './browser.ts'
import type { Watched } from './browser.ts'
import { openLeague } from './league.ts'
import type { League } from './league.ts'
import { lookOver, openReady } from './look-over.ts'
import type { Fault } from './look-over.ts'

let league: League
let browser: Browser
let visitor: Watched

beforeAll(async () => {
  const [opened, started] = await Promise.all([openLeague(), openBrowser()])
  league = opened
  browser = started
  visitor = await openPage(browser, league.url)
})
afterAll(async () => {
  await browser?.close()
  await league?.[Symbol.asyncDispose]()
})

async function post(path: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(`${league.url}/api/v1/dev/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const told = (await answer.json()) as Record<string, unknown>
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(told)}`)
  return told
}

const WEEKS = 16
const verdict = () => visitor.page.locator('[data-verdict]')
async function checkWithFights(): Promise<void> {
  await openReady(visitor.page, '/check-season')
  await visitor.page.getByLabel('Fight every battle again, too').check()
  await visitor.page.getByRole('button', { name: 'Check now' }).click()
}

describe('a whole season in a real browser', () => {
  let worldId: string

  test('is played to its end by computer guilds', async () => {
    const shape = { seed: 'checked', name: 'Checkland', tiers: 1, factor: 2, driven: true, ratePermille: 1000 }
    worldId = String((await post('worlds', shape))['worldId'])
    await post(`worlds/${worldId}/seasons/1/schedule`, {})
    for (let week = 1; week <= WEEKS; week++) await post(`worlds/${worldId}/advance`, { to: 'week-end' })
  })

  test('holds: secret, sealed inputs, seeds, and every battle fought again', async () => {
    const { page } = visitor
    const engine = page.waitForResponse((response) => /\/engine\/[\d.]+\.js$/.test(response.url()))
    await checkWithFights()
    expect((await engine).headers()['cache-control']).toContain('immutable')
    await page.locator('[data-verdict="holds"]').waitFor({ timeout: 60_000 })
    expect(await verdict().textContent()).toContain('every seed of 56 matches, and each battle goes the same way here')
    expect(visitor.faults).toEqual([])
  })

  test('reads well on desk and phone', async () => {
    const faults: Fault[] = []
    for (const viewport of [DESK, PHONE]) {
      await visitor.page.setViewportSize(viewport)
      faults.push(...(await lookOver(visitor.page)))
    }
    await visitor.page.setViewportSize(DESK)
    expect(faults).toEqual([])
  })

  test('does not hold when the league tells another seed, and the match is named', async () => {
    const { page } = visitor
    await page.route('**/proof/matches?**', async (route) => {
      const answer = await route.fetch()
      const told = (await answer.json()) as { matches: { matchday: number; revealed: { seed: string } }[] }
      for (const { matchday, revealed } of told.matches) if (matchday === 3) revealed.seed = '0'.repeat(32)
      await route.fulfill({ response: answer, json: told })
    })
    await checkWithFights()
    await page.locator('[data-verdict="differs"]').waitFor({ timeout: 60_000 })
    expect(await verdict().textContent()).toMatch(/match of matchday 3:.*seed does not follow/)
    await page.unroute('**/proof/matches?**')
  })

  test('is not checked with an engine whose bytes were altered on the way', async () => {
    const other = await openPage(browser, league.url)
    await other.page.route('**/engine/*.js', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: `${await answer.text()} ` })
    })
    await openReady(other.page, '/check-season')
    await other.page.getByLabel('Fight every battle again, too').check()
    await other.page.getByRole('button', { name: 'Check now' }).click()
    await other.page.locator('[data-verdict="failed"]').waitFor({ timeout: 60_000 })
    expect(await other.page.locator('[data-verdict]').textContent()).toContain('not those published')
    await other.context.close()
  })
})
