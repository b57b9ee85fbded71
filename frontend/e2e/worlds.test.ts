import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PHONE, openBrowser, openPage } from './browser.ts'
import type { Watched } from './browser.ts'
import { openLeague } from './league.ts'
import type { League } from './league.ts'
import { lookOver, openReady } from './look-over.ts'
import { foundGuild, foundWorld, ownMatch, register, scheduleSeason } from './story.ts'

let league: League
let browser: Browser
let cleo: Watched
let matchId: string
let first: string
let second: string

const worldOf = (page: Page) => new URL(page.url()).searchParams.get('world') ?? ''
const shownWorld = (page: Page) => page.getByLabel('World', { exact: true }).locator('option:checked')

beforeAll(async () => {
  const [opened, started] = await Promise.all([openLeague(), openBrowser()])
  league = opened
  browser = started
  cleo = await openPage(browser, league.url)
  const { page } = cleo
  await register(page, 'Cleo')
  await foundWorld(page, { name: 'Twin', seed: 'one', tiers: '1', pace: 'Real time' })
  await scheduleSeason(page)
  first = worldOf(page)
  await foundGuild(page, 'The Far Travellers')
  matchId = await ownMatch(page)
  await foundWorld(page, { name: 'Twin', seed: 'two', tiers: '1', pace: 'Real time' })
  await page.waitForURL((url) => url.searchParams.get('world') !== first)
  second = worldOf(page)
})

afterAll(async () => {
  await browser?.close()
  await league?.[Symbol.asyncDispose]()
})

describe('two worlds of one name', () => {
  test('are told apart at the top, where one switches between them', async () => {
    const { page } = cleo
    await openReady(page, '/league')
    const list = page.getByLabel('World', { exact: true })
    expect(await list.locator('option').allInnerTexts()).toEqual(
      expect.arrayContaining([`Twin #${first.slice(-4)}`, `Twin #${second.slice(-4)}`]),
    )
    await list.selectOption(first)
    await page.waitForURL(`**/league?world=${first}`)
    await page.getByRole('row', { name: /The Far Travellers/ }).waitFor()
    await list.selectOption(second)
    await page.waitForURL(`**/league?world=${second}`)
    await page.getByRole('row', { name: /The Far Travellers/ }).waitFor({ state: 'detached' })
  })

  test('and a guild in the other one is named, with the way to it', async () => {
    const { page } = cleo
    await openReady(page, '/')
    await page.getByText(`Your guild The Far Travellers is in Twin #${first.slice(-4)}.`).waitFor()
    expect(await page.getByText('You have no guild yet').count()).toBe(0)
    await page.getByRole('button', { name: `Go to Twin #${first.slice(-4)}` }).click()
    await page.getByRole('heading', { name: 'Great Hall' }).waitFor()
    expect(worldOf(page)).toBe(first)
  })
})

describe('an address opens in its world', () => {
  let stranger: Watched
  const paths = (hero: string, guild: string) => [
    `/battles/${matchId}?tick=3`,
    `/fixtures/${matchId}`,
    `/heroes/${hero}`,
    `/guilds/${guild}`,
    `/chronicle?guild=${guild}`,
  ]

  test('whoever reads it, and whatever world he looks at', async () => {
    stranger = await openPage(browser, league.url)
    const { page } = stranger
    for (const world of [second, first]) {
      await openReady(page, `/league?world=${world}`)
      expect(await shownWorld(page).innerText()).toBe(`Twin #${world.slice(-4)}`)
    }
    await page
      .getByRole('row', { name: /The Far Travellers/ })
      .getByRole('link')
      .first()
      .click()
    await page.waitForURL(`**/guilds/*?world=${first}`)
    expect(stranger.faults).toEqual([])
  })

  test('even when it names a thing of another world than the one it shows, or none', async () => {
    const { page } = stranger
    const guild = new URL(page.url()).pathname.split('/')[2] ?? ''
    const heroLink = page.locator('main a[href^="/heroes/"]').first()
    const hero = /heroes\/([^?]+)/.exec((await heroLink.getAttribute('href')) ?? '')?.[1] ?? ''
    expect(hero).not.toBe('')
    for (const path of paths(hero, guild)) {
      const url = new URL(path, league.url)
      url.searchParams.set('world', second)
      await page.goto(url.href)
      await page.waitForURL((at) => at.searchParams.get('world') === first)
      expect(new URL(page.url()).searchParams.get('tick')).toBe(url.searchParams.get('tick'))
      await page.getByRole('alert').waitFor({ state: 'detached' })
    }
  })

  test('and what no world holds stays not found', async () => {
    const { page } = stranger
    await openReady(page, `/heroes/${matchId}?world=${second}`)
    await page.getByRole('heading', { name: 'There is no such hero' }).waitFor()
    expect(worldOf(page)).toBe(second)
  })

  test('on a phone the world stands above the page', async () => {
    const { page } = stranger
    await page.setViewportSize(PHONE)
    await openReady(page, `/league?world=${first}`)
    await page.getByLabel('World', { exact: true }).selectOption(second)
    await page.waitForURL(`**/league?world=${second}`)
    expect(await lookOver(page)).toEqual([])
    await stranger.context.close()
  })
})

describe('an archived world', () => {
  test('says on every page that it is past, and asks for nothing', async () => {
    const { page } = cleo
    const archived = await page.request.post(`/api/v1/dev/worlds/${first}/archive`, {
      headers: { 'idempotency-key': crypto.randomUUID() },
    })
    expect(archived.status()).toBe(200)
    for (const path of ['/', '/fixtures', '/battles', '/roster', `/fixtures/${matchId}`, `/battles/${matchId}`]) {
      await openReady(page, `${path}?world=${first}`)
      await page.getByText('Twin is a world of the past.').waitFor()
      expect(await page.getByText('Set the line-up').count()).toBe(0)
      expect(await page.getByText(/^in \d+ (d|h|min)/).count()).toBe(0)
      expect(await lookOver(page)).toEqual([])
    }
    await openReady(page, `/war-table?world=${first}`)
    await page.getByRole('heading', { name: 'No orders are taken any more' }).waitFor()
    expect(await page.getByRole('button', { name: 'Save the orders' }).count()).toBe(0)
  })
})
