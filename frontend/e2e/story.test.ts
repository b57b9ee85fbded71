import { stretchWorld } from '@mythic/testkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESK, PHONE, openBrowser, openPage } from './browser.ts'
import type { Watched } from './browser.ts'
import { openLeague } from './league.ts'
import type { League } from './league.ts'
import { lookOver, openReady } from './look-over.ts'
import type { Fault } from './look-over.ts'
import { foundGuild, foundWorld, giveOrders, goTo, ownMatch, register, scheduleSeason, setPace } from './story.ts'

let league: League
let browser: Browser
let anna: Watched

beforeAll(async () => {
  const [opened, started] = await Promise.all([openLeague(), openBrowser()])
  league = opened
  browser = started
  anna = await openPage(browser, league.url)
})

afterAll(async () => {
  await browser?.close()
  await league?.[Symbol.asyncDispose]()
})

const dataOf = async (page: Page) =>
  await page.locator('[data-battle]').evaluate((viewer) => ({
    tick: viewer.getAttribute('data-tick'),
    length: Number(viewer.getAttribute('data-length')),
  }))
const lengthOf = async (page: Page) => (await dataOf(page)).length
const untilLonger = async (page: Page, length: number) =>
  await page.waitForFunction(
    (before) => Number(document.querySelector('[data-battle]')?.getAttribute('data-length')) > before,
    length,
  )

describe('the story of a newcomer', () => {
  let matchId: string
  let live: string

  test('registers and meets a league without a world', async () => {
    await register(anna.page, 'Anna')
    await openReady(anna.page, '/')
    expect(await anna.page.getByRole('link', { name: 'Dev panel' }).count()).toBeGreaterThan(0)
  })

  test('founds a world and draws its season in the dev panel', async () => {
    await foundWorld(anna.page, { name: 'Storyland', seed: 'story', tiers: '1', pace: 'A game minute a second' })
    await scheduleSeason(anna.page)
    await openReady(anna.page, '/league')
    expect(await anna.page.getByRole('row').count()).toBe(9)
  })

  test('founds a guild and gets a roster of twelve', async () => {
    await foundGuild(anna.page, 'The Grey Wardens')
    await openReady(anna.page, '/roster')
    expect(await anna.page.getByRole('row').count()).toBe(13)
  })

  test('gives orders that the league keeps', async () => {
    const given = await giveOrders(anna.page)
    await openReady(anna.page, '/war-table')
    const { page } = anna
    await page.getByRole('button', { name: given.place }).waitFor()
    expect(await page.getByRole('radio', { name: /^Storm/ }).isChecked()).toBe(true)
    expect(await page.getByRole('listitem', { name: 'Order 1', exact: true }).count()).toBe(1)
    await page.getByRole('tab', { name: given.hero }).click()
    expect(await page.getByRole('listitem', { name: /^Gambit \d/ }).count()).toBe(given.gambits)
  })

  test('sees orders of an older version refused and keeps them', async () => {
    const other = await openPage(browser, league.url, { storageState: await anna.context.storageState() })
    await openReady(other.page, '/war-table')
    await other.page.getByRole('radio', { name: /^Hunt/ }).check()
    const { page } = anna
    await page.getByRole('radio', { name: /^Hold/ }).check()
    await page.getByRole('button', { name: 'Save the orders' }).click()
    await page.getByText('Orders saved').first().waitFor()
    await other.page.getByRole('button', { name: 'Save the orders' }).click()
    await other.page.getByText('Somebody changed these orders meanwhile').waitFor()
    expect(await other.page.getByRole('radio', { name: /^Hunt/ }).isChecked()).toBe(true)
    await other.page.getByRole('button', { name: 'Save mine over them' }).click()
    await other.page.getByText('Orders saved').first().waitFor()
    await openReady(page, '/war-table')
    expect(await page.getByRole('radio', { name: /^Hunt/ }).isChecked()).toBe(true)
    expect(other.faults.filter((fault) => !fault.includes('409'))).toEqual([])
    await other.context.close()
  })

  test('waits for the kick-off after the lock', async () => {
    matchId = await ownMatch(anna.page)
    await goTo(anna.page, { week: 1, day: 6, hour: 11 })
    await anna.page.goto(`/battles/${matchId}`)
    await anna.page.getByText('Orders are locked and sealed').waitFor()
    expect(await anna.page.locator('[data-battle]').count()).toBe(0)
  })

  test('watches the battle live, as a late visitor does too, and nobody is told the result', async () => {
    // From here a round of the broadcast takes 1.8 s: long enough for a watcher who comes late.
    await setPace(anna.page, 'A week an hour')
    await goTo(anna.page, { week: 1, day: 6, hour: 12 })
    live = `/battles/${matchId}`
    await anna.page.goto(live)
    await anna.page.locator('[data-battle="live"]').waitFor()
    await untilLonger(anna.page, await lengthOf(anna.page))
    expect(await anna.page.getByRole('tab', { name: 'Report' }).count()).toBe(0)

    const late = await openPage(browser, league.url)
    const lines = await breakFirstLine(late.page)
    await late.page.goto(live)
    await late.page.locator('[data-battle="live"]').waitFor()
    await expect.poll(() => lines.taken, { timeout: 60_000 }).toBeGreaterThan(1)
    await untilLonger(late.page, await lengthOf(late.page))

    // Both have seen rounds come, the late one over a line taken up again: the rest may come faster.
    const clock = await openPage(browser, league.url, { storageState: await anna.context.storageState() })
    await setPace(clock.page, 'A week in ten minutes')
    const untilRevealed = { timeout: 120_000 }
    await anna.page.locator('[data-battle="replay"]').waitFor(untilRevealed)
    await late.page.locator('[data-battle="replay"]').waitFor(untilRevealed)
    await setPace(clock.page, 'Real time')
    expect(await lengthOf(late.page)).toBe(await lengthOf(anna.page))
    await clock.context.close()
    await late.context.close()
  })

  test('replays it by keys and links to a moment', async () => {
    const { page } = anna
    await page.keyboard.press('Home')
    await page.locator('[data-battle][data-tick="0"]').waitFor()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('ArrowRight')
    const { tick } = await dataOf(page)
    await page.waitForURL(`**/battles/${matchId}?tick=${tick}&world=*`)
    const linked = await openPage(browser, league.url)
    await linked.page.goto(page.url())
    await linked.page.locator(`[data-battle="replay"][data-tick="${tick}"]`).waitFor()
    expect(linked.faults).toEqual([])
    await linked.context.close()
    await page.keyboard.press('x')
    await page.getByText(/falls/).first().waitFor()
    await page.keyboard.press(' ')
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await page.keyboard.press(' ')
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor()
  })

  test('verifies it in the browser', async () => {
    await anna.page.keyboard.press('v')
    await anna.page.locator('[data-verdict="verified"]').waitFor()
    expect(await anna.page.locator('[data-verdict]').innerText()).toMatch(
      /Re-fought here in [\d.,]+ ms \((WebAssembly|JavaScript)\), [\d,]+ events match\./,
    )
  })

  test('asks why an event happened, by key', async () => {
    const { page } = anna
    await page.keyboard.press('Home')
    await page.keyboard.press('x')
    await page.keyboard.press('y')
    const why = page.locator('[data-why="done"]')
    await why.waitFor()
    for (const part of ['The rule', 'Rolls']) await why.getByRole('heading', { name: part }).waitFor()
    expect(await lookOver(page)).toEqual([])
  })

  test('counts the luck of it', async () => {
    const { page } = anna
    await page.getByRole('tab', { name: 'Luck' }).click()
    await page.getByRole('button', { name: 'Fight 1,000 times' }).click()
    await page.locator('[data-luck="done"]').waitFor()
    await page.getByText('As a table').click()
    const told = await page.locator('[data-luck]').innerText()
    expect(told).toMatch(/95 % interval [\d.]+ % to [\d.]+ %/)
    expect(told).toMatch(/\(this result\)/)
    expect(await lookOver(page)).toEqual([])
  })

  test('tries another stance in pairs of battles', async () => {
    const { page } = anna
    await page.getByRole('tab', { name: 'What if' }).click()
    expect(await page.getByRole('button', { name: 'Fight 200 pairs' }).isDisabled()).toBe(true)
    const stance = page.getByLabel('Stance')
    await stance.selectOption((await stance.inputValue()) === 'hold' ? 'storm' : 'hold')
    await page.getByRole('button', { name: 'Fight 200 pairs' }).click()
    await page.locator('[data-what-if="done"]').waitFor()
    expect(await page.locator('[data-verdict-of-change]').innerText()).toMatch(/Win share ([+−][\d.]+|0) points/)
    await page.getByRole('button', { name: /^Gambits of / }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Add a gambit' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await lookOver(page)).toEqual([])
  })

  test('finds the result in the table, and the day in the chronicle', async () => {
    const { page } = anna
    await openReady(page, '/league')
    const row = page.getByRole('row', { name: /The Grey Wardens/ })
    expect(await row.first().innerText()).toMatch(/\b1\b/)
    await openReady(page, '/chronicle')
    await page
      .getByText(/The Grey Wardens/)
      .first()
      .waitFor()
  })

  test('met no fault on the way', () => {
    expect(anna.faults.filter((fault) => !fault.includes('409'))).toEqual([])
  })

  describe('every page, with all that chance brings once in a while', () => {
    beforeAll(async () => {
      const worldId = new URL(anna.page.url()).searchParams.get('world') ?? ''
      await stretchWorld(league.databaseOwnerUrl, worldId)
    })

    // They only look, and so look side by side.
    test.concurrent.each([
      ['a desk', DESK],
      ['a phone', PHONE],
    ])('is accessible and fits the screen on %s', { timeout: 300_000 }, async (_name, viewport) => {
      const storageState = await anna.context.storageState()
      const { page, context, faults } = await openPage(browser, league.url, { storageState, viewport })
      const found: Fault[] = []
      const paths = await everyPage(page, live)
      await page
        .getByRole('link', { name: 'W'.repeat(32) })
        .first()
        .waitFor()
      for (const path of paths) {
        await openReady(page, path)
        found.push(...(await lookOver(page)))
      }
      await context.close()
      expect(found).toEqual([])
      expect(faults).toEqual([])
    })
  })
})

/** The live line of this page breaks once, after its third rounds: the page must take it up again without a gap or a double. */
async function breakFirstLine(page: Page): Promise<{ readonly taken: number }> {
  const lines = { taken: 0 }
  await page.routeWebSocket(/\/api\/v1\/live$/, (line) => {
    const server = line.connectToServer()
    lines.taken += 1
    if (lines.taken > 1) return
    let rounds = 0
    server.onMessage((message) => {
      line.send(message)
      if (!String(message).includes('"rounds"') || ++rounds < 3) return
      void server.close()
      void line.close()
    })
  })
  return lines
}

/** Every page of the league; those of one thing by the thing that the story made. */
async function everyPage(page: Page, battle: string): Promise<string[]> {
  await openReady(page, '/roster')
  const hero = await page.getByRole('row').nth(1).getByRole('link').first().getAttribute('href')
  await openReady(page, '/league')
  const guild = await page.getByRole('row').nth(1).getByRole('link').first().getAttribute('href')
  const own = [
    '/',
    '/roster',
    '/treasury',
    '/war-table',
    '/fixtures',
    '/battles',
    '/league',
    '/market',
    '/chronicle',
    '/account',
  ]
  const house = [
    '/battles/file',
    '/dev',
    '/rules',
    '/settings',
    '/keys',
    '/credits',
    '/gallery',
    '/gallery/battle?seed=9&tick=400',
    '/found',
    '/nowhere',
  ]
  const things = [hero, guild].filter((path) => path !== null)
  return [...own, ...things, battle.replace('/battles/', '/fixtures/'), battle, `${battle}?tick=400`, ...house]
}
