import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESK, PHONE, openBrowser, openPage } from './browser.ts'
import type { Watched } from './browser.ts'
import { openDevWorld } from './dev-world.ts'
import type { DevWorld } from './dev-world.ts'
import { openLeague } from './league.ts'
import type { League } from './league.ts'
import { lookOver, openReady } from './look-over.ts'
import type { Fault } from './look-over.ts'
import { foundGuild, register } from './story.ts'

let league: League
let browser: Browser
let anna: Watched
let world: DevWorld

beforeAll(async () => {
  const [opened, started] = await Promise.all([openLeague(), openBrowser()])
  league = opened
  browser = started
  world = await openDevWorld(league.url, 'trials')
  anna = await openPage(browser, league.url)
  await register(anna.page, 'Anna')
  await foundGuild(anna.page, 'The Grey Wardens')
})
afterAll(async () => {
  await browser?.close()
  await league?.[Symbol.asyncDispose]()
})

const trial = (page: Page) => page.getByRole('region', { name: 'Trial battles' })
const start = (page: Page) => trial(page).getByRole('button', { name: /^Fight [\d,]+ battles$/ })
/** Fights a trial to its end; gives the words of its result. */
async function fight(page: Page, battles: number): Promise<string> {
  await start(page).click()
  await trial(page).locator('[data-trial="done"]').waitFor({ timeout: 120_000 })
  return await trial(page).locator(`[data-trial-battles="${battles}"]`).innerText()
}

/** Both in the page, as a hand that waits for the second button: on the way from here to there all battles might be fought. */
async function startAndStop(page: Page): Promise<void> {
  await start(page).evaluate(async (button: HTMLButtonElement) => {
    const region = button.closest('section') ?? button
    button.click()
    for (;;) {
      const stop = [...region.querySelectorAll('button')].find(({ innerText }) => innerText.trim() === 'Stop')
      if (stop !== undefined) return stop.click()
      await new Promise((drawn) => requestAnimationFrame(drawn))
    }
  })
}

describe('trial battles on the War Table', () => {
  test('before anybody has shown a line-up are fought against a usual six, which is told', async () => {
    const { page } = anna
    await openReady(page, '/war-table')
    await start(page).waitFor()
    expect(await trial(page).getByText('have not shown a line-up yet').count()).toBe(1)
    expect(await trial(page).getByRole('radiogroup', { name: 'Against' }).count()).toBe(0)
    expect(await fight(page, 200)).toMatch(/The Grey Wardens against Usual Six/i)
  })

  test('after a matchday are fought against the next foe as it was last seen', async () => {
    const { page } = anna
    await world.advance('week-end')
    await world.advance('week-end')
    await openReady(page, '/war-table')
    await trial(page).getByRole('radiogroup', { name: 'Against' }).waitFor()
    expect(
      await trial(page)
        .getByText(/stand as they stood against .+ \(season 1, week \d/)
        .count(),
    ).toBe(1)
    expect(
      await trial(page)
        .getByText(/orders for the coming match are sealed/)
        .count(),
    ).toBe(1)
    const words = await fight(page, 200)
    expect(words).toMatch(/95 % interval/)
    expect(words).not.toMatch(/Usual Six/i)
  })

  test('of the same orders are told to be the same, of others by how much they differ', async () => {
    const { page } = anna
    expect(await fight(page, 200)).toContain('The trial before had the same orders.')
    const stance = page.getByRole('radio', { name: /^(Storm|Hold)/ })
    const other = (await stance.first().isChecked()) ? stance.nth(1) : stance.first()
    await other.check()
    await trial(page).getByText('The table was changed since').waitFor()
    expect(await fight(page, 200)).toMatch(/Win share [+−\d.]+ points/)
    await trial(page).locator('[data-verdict-of-change]').waitFor()
    expect(await trial(page).getByText('The table was changed since').count()).toBe(0)
  })

  test('are watched in the viewer, with reasons, and the orders on the table stay', async () => {
    const { page } = anna
    const best = trial(page).getByRole('button', { name: /^The best/ })
    const told = /\(([+−]?\d+) glory\)/.exec(await best.innerText())?.[1]
    await best.click()
    const viewer = page.getByRole('dialog')
    await viewer.locator('[data-battle="replay"]').waitFor()
    await page.keyboard.press('End')
    const length = await viewer.locator('[data-battle]').getAttribute('data-length')
    await page.waitForFunction(
      (all) => document.querySelector('[data-battle]')?.getAttribute('data-tick') === all,
      length,
    )
    const glory = await viewer
      .locator('[data-glory]')
      .evaluateAll((shown) => shown.map((each) => Number(each.getAttribute('data-glory'))))
    expect(String((glory[0] ?? 0) - (glory[1] ?? 0))).toBe(told?.replace('+', '').replace('−', '-'))
    await page.keyboard.press('w')
    await page.keyboard.press('v')
    await viewer.locator('[data-verdict="verified"]').waitFor()
    await page.keyboard.press('Escape')
    await viewer.waitFor({ state: 'detached' })
    expect(await page.getByRole('button', { name: 'Save the orders' }).isEnabled()).toBe(true)
    expect(anna.faults).toEqual([])
  })

  test('can be stopped, and are gone then', async () => {
    const { page } = anna
    await trial(page).getByRole('radio', { name: '5,000' }).check({ force: true })
    await startAndStop(page)
    await trial(page).locator('[data-trial="idle"]').waitFor()
    await trial(page).locator('[data-trial-battles="200"]').waitFor()
    await trial(page).getByRole('radio', { name: '200', exact: true }).check({ force: true })
  })

  test('ask the league for nothing that is sealed', async () => {
    const { page, context } = await openPage(browser, league.url, { storageState: await anna.context.storageState() })
    const asked: string[] = []
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname
      if (!path.startsWith('/api/v1/') || response.request().resourceType() === 'websocket') return
      asked.push(path)
    })
    await openReady(page, '/war-table')
    await fight(page, 200)
    const sent = asked.filter((path) => /\/(?:line-up|gambits|seal)/.test(path))
    expect(sent).toEqual([])
    const table = asked.find((path) => path.endsWith('/war-table'))
    if (table === undefined) throw new Error('the War Table was not asked for')
    const { match, foe, squad } = (await (await page.request.get(`${league.url}${table}`)).json()) as {
      match: { id: string; result: unknown }
      foe: { last: { matchId: string } }
      squad: { fighters: { id: string }[] }
    }
    expect(foe.last.matchId).not.toBe(match.id)
    expect(asked.some((path) => path.endsWith(`/matches/${match.id}/battle`))).toBe(false)
    expect(asked.some((path) => path.endsWith(`/matches/${foe.last.matchId}/battle`))).toBe(true)
    expect(squad.fighters).toHaveLength(12)
    await context.close()
  })

  test('are fought against a usual six where the last battle of the foe is kept no more, and say why', async () => {
    const { page, context } = await openPage(browser, league.url, { storageState: await anna.context.storageState() })
    await page.route('**/matches/*/battle', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), battle: null } })
    })
    await openReady(page, '/war-table')
    await trial(page)
      .getByText(/is kept no more/)
      .waitFor()
    expect(await start(page).isEnabled()).toBe(true)
    await trial(page)
      .getByRole('radio', { name: /as last seen/ })
      .check({ force: true })
    expect(await start(page).isDisabled()).toBe(true)
    await trial(page)
      .getByText(/cannot be fought again/)
      .waitFor()
    expect(await lookOver(page)).toEqual([])
    await trial(page).getByRole('radio', { name: 'A usual six' }).check({ force: true })
    expect(await fight(page, 200)).toMatch(/against Usual Six/i)
    await context.close()
  })

  test('live on a phone behind their own tab, and keep what was tried while another is looked at', async () => {
    const { page, context } = await openPage(browser, league.url, {
      viewport: PHONE,
      storageState: await anna.context.storageState(),
    })
    await openReady(page, '/war-table')
    const tab = page.getByRole('tab', { name: 'Trial' })
    await tab.click()
    await page.getByRole('button', { name: 'Fight 200 battles' }).click()
    await page.locator('[data-trial-battles="200"]').waitFor({ timeout: 120_000 })
    await page.getByRole('tab', { name: 'Orders' }).click()
    await tab.click()
    await page.locator('[data-trial-battles="200"]').waitFor()
    expect(await lookOver(page)).toEqual([])
    await context.close()
  })

  test('read well on a desk, the viewer over them too', async () => {
    const { page } = anna
    await page.setViewportSize(DESK)
    const faults: Fault[] = await lookOver(page)
    await trial(page)
      .getByRole('button', { name: /^The worst/ })
      .click()
    await page.getByRole('dialog').locator('[data-battle="replay"]').waitFor()
    faults.push(...(await lookOver(page)))
    expect(faults).toEqual([])
  })

  test('begin anew when the table turns to the next match, while it is looked at', async () => {
    const { page } = anna
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Reset' }).click()
    await trial(page).locator('[data-trial-battles]').waitFor()
    await world.advance('week-end')
    await trial(page).locator('[data-trial-battles]').waitFor({ state: 'detached', timeout: 60_000 })
    await start(page).waitFor()
  })
})
