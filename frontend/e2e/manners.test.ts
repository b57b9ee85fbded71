import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESK, PHONE, openBrowser, openPage } from './browser.ts'
import type { Watched } from './browser.ts'
import { openLeague } from './league.ts'
import type { League } from './league.ts'
import { openReady } from './look-over.ts'
import { settle } from './settle.ts'
import { PASSWORD, foundGuild, foundWorld, ownMatch, register, scheduleSeason } from './story.ts'

/** How the league speaks to people when something is refused, lost, long or small. */
const LONG = 'w'.repeat(32)
const API_TALK = /`|details\.|shape this route|Retry-After|must (?:match|not)/

let league: League
let browser: Browser
let anna: Watched

beforeAll(async () => {
  const [opened, started] = await Promise.all([openLeague(), openBrowser()])
  league = opened
  browser = started
  anna = await openPage(browser, league.url)
  await register(anna.page, 'Anna')
  await foundWorld(anna.page, { name: 'Mannerland', seed: 'manners', tiers: '1', pace: 'A game minute a second' })
  await scheduleSeason(anna.page)
})

afterAll(async () => {
  await browser?.close()
  await league?.[Symbol.asyncDispose]()
})

const focusedLabel = async (page: Page) =>
  await page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.name : null))

describe('a refusal', () => {
  test('marks and focuses the field of a registration, in plain words', async () => {
    const { page, context } = await openPage(browser, league.url, { viewport: PHONE })
    await page.goto('/register')
    await page.getByLabel('Your name').fill('Bo')
    await page.getByLabel('E-mail').fill('a@b')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Register' }).click()
    await page.getByText('Write a whole address').waitFor()
    expect(await focusedLabel(page)).toBe('email')
    expect(await page.getByRole('main').innerText()).not.toMatch(API_TALK)

    await page.getByLabel('E-mail').fill('anna@league.example')
    await page.getByRole('button', { name: 'Register' }).click()
    await page.getByText('This e-mail address already has an account. Sign in').waitFor()
    expect(await page.getByLabel('E-mail').getAttribute('aria-invalid')).toBe('true')
    await context.close()
  })

  test.each(['   ', 'Fox\u202ees'])('marks and focuses the name of a guild called %j', async (name) => {
    const { page, context } = await openPage(browser, league.url, {
      viewport: PHONE,
      storageState: await anna.context.storageState(),
    })
    await page.goto('/found')
    await page.getByLabel('Name of the guild').fill(name)
    await page.getByRole('button', { name: 'Found the guild' }).click()
    await page.getByText('blanks alone and invisible signs are no name').waitFor()
    expect(await focusedLabel(page)).toBe('name')
    expect(await page.getByLabel('Name of the guild').isVisible()).toBe(true)
    const { y = -1 } = (await page.getByLabel('Name of the guild').boundingBox()) ?? {}
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThan(PHONE.height)
    expect(await page.getByRole('main').innerText()).not.toMatch(API_TALK)
    await context.close()
  })

  test.each([
    ['/heroes/x', 'There is no such hero'],
    ['/guilds/x', 'There is no such guild'],
    ['/fixtures/x', 'There is no such match'],
    ['/nowhere', 'No such page'],
    ['/roster/nowhere', 'No such page'],
  ])('%s says that nothing is there, and offers no second try', async (path, words) => {
    await openReady(anna.page, path)
    await anna.page.getByRole('heading', { name: words }).waitFor()
    expect(await anna.page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
    expect(await anna.page.getByRole('main').innerText()).not.toMatch(API_TALK)
  })
})

describe('a guild of a long name', () => {
  test('is founded', async () => {
    await foundGuild(anna.page, LONG)
  })

  test('never widens a phone’s page, nor hides what a table tells', async () => {
    const { page, context } = await openPage(browser, league.url, {
      viewport: PHONE,
      storageState: await anna.context.storageState(),
    })
    const fixture = `/fixtures/${await ownMatch(page)}`
    await openReady(page, '/league')
    const own = await page.getByRole('link', { name: LONG }).last().getAttribute('href')
    const wide: string[] = []
    for (const path of [
      '/',
      '/league',
      '/league?tab=schedule',
      '/fixtures',
      fixture,
      '/roster',
      '/war-table',
      own ?? '',
    ]) {
      await openReady(page, path)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (over > 0) wide.push(`${path}: ${over} px`)
    }
    expect(wide).toEqual([])

    await openReady(page, '/league')
    for (const column of ['P', 'GD', 'Pts']) {
      const box = await page
        .getByRole('columnheader', { name: new RegExp(`^${column}:?`) })
        .first()
        .boundingBox()
      expect((box?.x ?? 999) + (box?.width ?? 0), column).toBeLessThanOrEqual(PHONE.width)
    }
    await context.close()
  })

  test('Fixtures on a phone name the foe, the day and the side, and need no scrolling', async () => {
    const { page, context } = await openPage(browser, league.url, {
      viewport: PHONE,
      storageState: await anna.context.storageState(),
    })
    await openReady(page, '/fixtures')
    const first = page.getByRole('row').nth(1)
    expect(await first.getByRole('rowheader').innerText()).toMatch(/^\S.+\nS1 W1 D6 · (?:at home|away)$/)
    const scrolled = await page
      .getByRole('group', { name: 'Fixtures' })
      .evaluate((box) => box.scrollWidth - box.clientWidth)
    expect(scrolled).toBe(0)
    await context.close()
  })
})

describe('a wound', () => {
  const looks = { desk: DESK, phone: PHONE }
  test.each(Object.entries(looks))('tells its kind and its weeks in the roster on a %s', async (look, viewport) => {
    const storageState = await anna.context.storageState()
    const { page, context } = await openPage(browser, league.url, { viewport, storageState })
    const wounds = ['bruised', 'wounded', 'broken', 'maimed', 'scar'].map((kind, weeksLeft) => ({ kind, weeksLeft }))
    await page.route(/\/api\/v1\/.*\/roster$/, async (route) => {
      const response = await route.fetch()
      const answer = (await response.json()) as { heroes: object[] }
      const heroes = answer.heroes.map((hero, at) => ({ ...hero, injury: wounds[at] ?? null }))
      await route.fulfill({ response, json: { ...answer, heroes } })
    })
    await openReady(page, '/roster')
    const shown = (await page.locator('td [aria-hidden]').allInnerTexts()).join()
    for (const words of ['Bruised', 'next wk', 'Wounded', '1 wk', 'Broken', 'Maimed', 'Scarred', '4 wk'])
      expect(shown).toContain(words)
    const table = page.getByRole('group', { name: 'Heroes of the guild' })
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
    await context.close()
  })
})

describe('the title of a page', () => {
  test('names page, guild and league, and is told when a link leads on', async () => {
    const { page } = anna
    await openReady(page, '/roster')
    expect(await page.title()).toBe(`Roster – ${LONG} – Mythic League`)
    expect(await page.locator('[data-told]').innerText()).toBe('')
    await page.getByRole('link', { name: 'Rules' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Rules' }).waitFor()
    expect(await page.title()).toBe('Rules – Mythic League')
    await page.locator('[data-told]', { hasText: 'Rules – Mythic League' }).waitFor({ state: 'attached' })
  })
})

describe('a world that catches up', () => {
  test('is told no longer than it lasts, though no doorbell rings at its end', async () => {
    const { page, context } = await openPage(browser, league.url, { storageState: await anna.context.storageState() })
    let asked = 0
    await page.route(/\/api\/v1\/worlds\/[0-9a-f-]{36}$/, async (route) => {
      const response = await route.fetch()
      asked += 1
      if (asked > 2) return await route.fulfill({ response })
      return await route.fulfill({ response, json: { ...(await response.json()), catchingUp: true } })
    })
    await page.goto('/rules')
    await page.getByText('The world is catching up').first().waitFor()
    await page.getByText('The world is catching up').first().waitFor({ state: 'detached' })
    expect(asked).toBeGreaterThan(2)
    await context.close()
  })
})

describe('a session that ended', () => {
  test('says so, and leads back to the page after signing in', async () => {
    const { page, context } = await openPage(browser, league.url, { storageState: await anna.context.storageState() })
    await openReady(page, '/roster')
    // The session ends elsewhere while this page stands open.
    await context.clearCookies()
    await page.getByRole('link', { name: 'Treasury' }).first().click()
    await page.getByText('Your session has ended').first().waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).first().click()
    await page.getByLabel('E-mail').fill('anna@league.example')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(/\/treasury(\?|$)/)
    await page.getByRole('heading', { level: 1, name: 'Treasury' }).waitFor()
    await context.close()
  })
})

describe('a page that one was on', () => {
  test('goes along to the sign-in, to Register and back, and is where a newcomer ends', async () => {
    const { page, context } = await openPage(browser, league.url)
    await openReady(page, '/sign-in?back=%2Fbattles%2Ffile')
    const back = () => new URL(page.url()).searchParams.get('back')
    await page
      .getByRole('main')
      .getByRole('link', { name: /register/i })
      .click()
    await page.waitForURL(/\/register/)
    expect(back()).toBe('/battles/file')
    await page
      .getByRole('main')
      .getByRole('link', { name: /sign in/i })
      .click()
    await page.waitForURL(/\/sign-in/)
    expect(back()).toBe('/battles/file')
    await page.goBack()
    await page.getByLabel('Your name').fill('Newcomer')
    await page.getByLabel('E-mail').fill('newcomer@league.example')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Register' }).click()
    await page.waitForURL(/\/battles\/file/)
    await context.close()
  })
})

describe('a league out of reach', () => {
  test('is told by our own page in place of the browser’s, which comes back by itself', async () => {
    const { page, context } = await openPage(browser, league.url, { storageState: await anna.context.storageState() })
    await openReady(page, '/')
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Rules' }).first().click()
    await page.getByRole('heading', { name: 'The league cannot be reached' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/rules')
    expect(await page.getByRole('navigation', { name: 'Main' }).count()).toBe(1)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'The league cannot be reached' }).waitFor()
    await context.setOffline(false)
    await page.getByRole('heading', { level: 1, name: 'Rules' }).waitFor()
    await context.close()
  })

  test('code that is gone after a deploy is fetched anew once, never in a circle', async () => {
    const { page, context } = await openPage(browser, league.url, { storageState: await anna.context.storageState() })
    await openReady(page, '/')
    // The page's own code and its words are files of their own.
    const asked = new Map<string, number>()
    await page.route(/\/assets\/rules-[^/]*\.js$/, async (route) => {
      const file = route.request().url()
      asked.set(file, (asked.get(file) ?? 0) + 1)
      await route.fulfill({ status: 404 })
    })
    await page.getByRole('link', { name: 'Rules' }).first().click()
    // Asked once by the click and once by the page that loaded itself anew; then the reader decides.
    await expect.poll(() => Math.max(...asked.values()), { timeout: 30_000 }).toBe(2)
    await page.getByText('A part of this page was not loaded').waitFor()
    await settle(page)
    expect(Math.max(...asked.values())).toBe(2)
    expect(await page.getByText('A part of this page was not loaded').count()).toBe(1)
    await context.close()
  })
})

describe('the reference of the API', () => {
  test('is found at /api, wears the league’s name and breaks no policy', async () => {
    const { page, context, faults } = await openPage(browser, league.url)
    await page.goto('/api')
    await page
      .getByRole('heading', { name: /^Mythic League/ })
      .first()
      .waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/api\/reference/)
    expect(await page.title()).toBe('API – Mythic League')
    await page.goto('/api/problems#ORDERS_LOCKED')
    await page.getByRole('row', { name: /ORDERS_LOCKED/ }).waitFor()
    expect(faults).toEqual([])
    await context.close()
  })
})
