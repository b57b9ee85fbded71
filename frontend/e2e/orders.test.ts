import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import type { Watched } from './browser.ts'
import { openLeague } from './league.ts'
import type { League } from './league.ts'
import { openReady } from './look-over.ts'
import { settle } from './settle.ts'
import { foundGuild, foundWorld, ownMatch, register, scheduleSeason, told } from './story.ts'

let league: League
let browser: Browser
let bea: Watched

beforeAll(async () => {
  const [opened, started] = await Promise.all([openLeague(), openBrowser()])
  league = opened
  browser = started
  bea = await openPage(browser, league.url)
  await register(bea.page, 'Bea')
  await foundWorld(bea.page, { name: 'Orderland', seed: 'orders', tiers: '1', pace: 'Real time' })
  await scheduleSeason(bea.page)
  await foundGuild(bea.page, 'The Careful Quills')
})

afterAll(async () => {
  await browser?.close()
  await league?.[Symbol.asyncDispose]()
})

const stance = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) })
const question = (page: Page) => page.getByRole('dialog', { name: 'Leave unsaved orders?' })
const rail = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name })

describe('unsaved orders', () => {
  test('are asked for before a link, and stay when the player stays', async () => {
    const { page } = bea
    await openReady(page, '/war-table')
    await stance(page, 'Storm').check()
    await rail(page, 'Roster').click()
    await question(page).getByRole('button', { name: 'Stay' }).click()
    expect(new URL(page.url()).pathname).toBe('/war-table')
    expect(await stance(page, 'Storm').isChecked()).toBe(true)
  })

  test('are dropped only when the player says so', async () => {
    const { page } = bea
    await rail(page, 'Roster').click()
    await question(page).getByRole('button', { name: 'Leave and drop them' }).click()
    await page.waitForURL('**/roster*')
    await rail(page, 'War Table').click()
    await page.getByText('All is saved').waitFor()
    expect(await stance(page, 'Storm').isChecked()).toBe(false)
    expect(await page.getByText('You left orders here').count()).toBe(0)
  })

  test('are saved on the way out', async () => {
    const { page } = bea
    await stance(page, 'Ghost').check()
    await rail(page, 'Roster').click()
    await question(page).getByRole('button', { name: 'Save and leave' }).click()
    await page.waitForURL('**/roster*')
    await told(page, 'Orders saved')
    await openReady(page, '/war-table')
    expect(await stance(page, 'Ghost').isChecked()).toBe(true)
  })

  test('are offered again after a reload', async () => {
    const { page } = bea
    await stance(page, 'Hunt').check()
    let asked = 0
    page.on('dialog', (dialog) => {
      asked += 1
      void dialog.accept()
    })
    await page.reload()
    expect(asked).toBe(1)
    await page.getByText('You left orders here').waitFor()
    expect(await stance(page, 'Ghost').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Take them up again' }).click()
    expect(await stance(page, 'Hunt').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Save the orders' }).click()
    await told(page, 'Orders saved')
    expect(bea.faults).toEqual([])
  })
})

describe('an address of the War Table', () => {
  test('that names no match says so, and leads to the next one', async () => {
    const { page } = bea
    await openReady(page, '/war-table/nonsense')
    await page.getByRole('heading', { name: 'There is no such match' }).waitFor()
    await page.getByRole('link', { name: 'To my next match' }).click()
    await page.getByRole('heading', { name: 'Line-up' }).waitFor()
  })

  test("that names somebody else's match, or a later one, says so", async () => {
    const { page } = bea
    const own = await ownMatch(page)
    const world = new URL(page.url()).searchParams.get('world') ?? ''
    const { matches } = (await (
      await page.request.get(`/api/v1/worlds/${world}/matches?order=oldest-first`)
    ).json()) as {
      matches: { id: string; host: { name: string }; guest: { name: string } }[]
    }
    const isOurs = ({ host, guest }: (typeof matches)[number]) => [host.name, guest.name].includes('The Careful Quills')
    await openReady(page, `/war-table/${matches.find((match) => !isOurs(match))?.id}`)
    await page.getByRole('heading', { name: 'This is not your match' }).waitFor()
    await openReady(page, `/war-table/${matches.findLast(isOurs)?.id}`)
    await page.getByRole('heading', { name: 'No orders can be given for this match' }).waitFor()
    await openReady(page, `/war-table/${own}`)
    await page.getByRole('heading', { name: 'Line-up' }).waitFor()
  })

  test('a later match offers no orders: it leads to the one that comes first', async () => {
    const { page } = bea
    const own = await ownMatch(page)
    await openReady(page, '/fixtures')
    const links = await page
      .locator('a[href*="/fixtures/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    const world = new URL(page.url()).searchParams.get('world') ?? ''
    const later = await page.request.get(`/api/v1/worlds/${world}/matches?phase=scheduled&order=newest-first`)
    const { matches } = (await later.json()) as {
      matches: { id: string; host: { name: string }; guest: { name: string } }[]
    }
    const last = matches.find(({ host, guest }) => [host.name, guest.name].includes('The Careful Quills'))
    expect(links.length).toBeGreaterThan(0)
    await openReady(page, `/fixtures/${last?.id}`)
    await page.getByText('Orders are given from match to match.').waitFor()
    expect(await page.getByRole('link', { name: 'Give orders' }).count()).toBe(0)
    await page.locator(`main a[href*="${own}"]`).click()
    await page.getByRole('link', { name: 'Give orders' }).click()
    await page.getByRole('heading', { name: 'Line-up' }).waitFor()
  })

  test('asks a visitor to sign in first, as its sister pages do', async () => {
    const visitor = await openPage(browser, league.url)
    await openReady(visitor.page, '/war-table')
    await visitor.page.getByRole('heading', { name: 'Sign in first' }).waitFor()
    await visitor.context.close()
  })
})

describe('the board by keys alone', () => {
  const focused = async (page: Page) =>
    await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id)

  test('g and another key go on while a radio has the focus, and not while a list box has it', async () => {
    const { page } = bea
    await openReady(page, '/war-table')
    await page.getByLabel('Captain', { exact: true }).focus()
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    expect(new URL(page.url()).pathname).toBe('/war-table')
    await openReady(page, '/war-table')
    await page.getByRole('radio', { name: /^Steady/ }).focus()
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    await page.waitForURL('**/roster*')
  })

  test('is reached by g w, is one stop of Tab, and is walked by arrows', async () => {
    const { page } = bea
    await openReady(page, '/roster')
    await page.keyboard.press('g')
    await page.keyboard.press('w')
    await page.getByRole('heading', { name: 'War Table' }).waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'page')
    await page.locator('[data-spot][tabindex="0"]').waitFor()
    expect(await page.locator('[data-spot][tabindex="0"]').count()).toBe(1)
    expect(await page.locator('[data-spot][tabindex="-1"]').count()).toBe(17)
  })

  test('picks a hero up, carries him by arrows and sets him down, in words', async () => {
    const { page } = bea
    const stop = page.locator('[data-spot][tabindex="0"]')
    await stop.focus()
    const name = /: (.+), (?:lane|no lane)/.exec((await stop.getAttribute('aria-label')) ?? '')?.[1] ?? ''
    await page.keyboard.press('Enter')
    await page.getByText(`${name} is picked up`).waitFor()
    for (const key of ['End', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key)
    expect(await focused(page)).toMatch(/^Front place 8/)
    await page.keyboard.press('Enter')
    await page.getByText(`${name} stands on front place 8`).waitFor()
    expect(await focused(page)).toContain(name)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Reset' }).click()
  })

  test('has every name inside its hex', async () => {
    const { page } = bea
    const wide = await page
      .locator('[data-spot] text')
      .evaluateAll(
        (names) => names.filter((name) => name instanceof SVGTextElement && name.getBBox().width > 52).length,
      )
    expect(wide).toBe(0)
  })
})

describe('orders and a league that is away or ahead', () => {
  test('say that they are not saved while the league is not reached, and are sent when it is', async () => {
    const { page, context } = bea
    await openReady(page, '/war-table')
    await stance(page, 'Hold').check()
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Save the orders' }).click()
    await page.getByText('The league is not reached: your orders are not saved yet').waitFor()
    expect(await stance(page, 'Hold').isChecked()).toBe(true)
    await context.setOffline(false)
    await page.getByText('All is saved').waitFor()
    await openReady(page, '/war-table')
    expect(await stance(page, 'Hold').isChecked()).toBe(true)
  })

  test('are asked about before they are left, though the line has gone before the question was ever fetched', async () => {
    const { page, context } = await openPage(browser, league.url, { storageState: await bea.context.storageState() })
    await openReady(page, '/war-table')
    await stance(page, 'Ghost').check()
    // The question and its parts are fetched at the first change; nothing on the page shows when the last of them has come.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/leave-dialog-')),
    )
    await settle(page)
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Rules' }).first().click()
    await question(page).getByRole('button', { name: 'Stay' }).click()
    await question(page).waitFor({ state: 'detached' })
    expect(await stance(page, 'Ghost').isChecked()).toBe(true)
    await context.close()
  })

  test('stay on the table when a part of it cannot be fetched', async () => {
    const { page, context } = await openPage(browser, league.url, {
      storageState: await bea.context.storageState(),
      viewport: { width: 390, height: 844 },
    })
    await openReady(page, '/war-table')
    await context.setOffline(true)
    await page.getByRole('tab', { name: 'Gambits' }).click()
    const alert = page.getByRole('alert')
    await alert.getByText('A part of this page was not loaded.').waitFor()
    await alert.getByRole('button', { name: 'Try again' }).click()
    await alert.getByText('The league cannot be reached').waitFor()
    await page.getByRole('tab', { name: 'Line-up' }).click()
    await page.getByRole('group', { name: 'Home columns' }).waitFor()
    await context.close()
  })

  test('of another tab are told at once, before any save', async () => {
    const { page } = bea
    await stance(page, 'Storm').check()
    const other = await openPage(browser, league.url, { storageState: await bea.context.storageState() })
    await openReady(other.page, '/war-table')
    await stance(other.page, 'Ghost').check()
    await other.page.getByRole('button', { name: 'Save the orders' }).click()
    await told(other.page, 'Orders saved')
    await page.getByText('Somebody changed these orders meanwhile').waitFor()
    expect(await stance(page, 'Storm').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Save mine over them' }).click()
    await page.getByText('All is saved').waitFor()
    await stance(other.page, 'Storm').and(other.page.locator(':checked')).waitFor()
    expect(other.faults).toEqual([])
    await other.context.close()
  })
})
