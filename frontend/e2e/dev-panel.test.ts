import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import type { Watched } from './browser.ts'
import { openLeague } from './league.ts'
import type { League } from './league.ts'
import { lookOver, openReady } from './look-over.ts'
import { foundGuild, goTo, ownMatch, register, scheduleSeason, told } from './story.ts'

let league: League
let browser: Browser
let dora: Watched

beforeAll(async () => {
  const [opened, started] = await Promise.all([openLeague(), openBrowser()])
  league = opened
  browser = started
  dora = await openPage(browser, league.url)
  await register(dora.page, 'Dora')
})

afterAll(async () => {
  await browser?.close()
  await league?.[Symbol.asyncDispose]()
})

const panel = (page: Page, name: string) => page.getByRole('region', { name })

describe('a world that is driven by hand', () => {
  test('is one only when it is asked for, and is gone to by word', async () => {
    const { page } = dora
    await openReady(page, '/dev')
    const form = panel(page, 'Found a world')
    expect(await form.getByLabel(/^Driven/).isChecked()).toBe(false)
    await form.getByLabel('Name').fill('Standing')
    await form.getByLabel('Tiers', { exact: true }).selectOption('1')
    await form.getByLabel(/^Driven/).check()
    await form.getByRole('button', { name: 'Found the world' }).click()
    await told(page, 'You look at it now')
  })

  test('says why there is nothing to enqueue, and offers the schedule only once', async () => {
    const { page } = dora
    await panel(page, 'Matches').getByText('This season has no fixtures yet').waitFor()
    expect(await page.getByRole('button', { name: 'Enqueue the matchday' }).isDisabled()).toBe(true)
    await scheduleSeason(page)
    await page.getByText('Season 1 is scheduled').waitFor()
    expect(await page.getByRole('button', { name: /^Schedule season/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Enqueue the matchday', disabled: false }).waitFor()
  })

  test("asks before salaries take the clock over the player's match", async () => {
    const { page } = dora
    await foundGuild(page, 'The Slow Hands')
    await goTo(page, { week: 1, day: 2, hour: 1 })
    const now = panel(page, 'Clock').getByText('Now: Season 1 · Week 1 · Day 2, 01:00')
    await now.waitFor()
    await page.getByRole('button', { name: 'Pay salaries now' }).click()
    const dialog = page.getByRole('dialog', { name: 'Pay salaries now?' })
    const jump = /^The clock jumps from Season\s1 · Week\s1 · Day\s2, 01:00 to Season\s1 · Week\s2/
    await dialog.getByText(jump).waitFor()
    await dialog.getByText(/^[1-9]\d* matches are fought on the way/).waitFor()
    await dialog.getByText(/^Yours is among them: .*The Slow Hands/).waitFor()
    expect(await lookOver(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await now.count()).toBe(1)
  })

  test('says on the battle that its clock stands, and leads to the clock, where it can be made to run', async () => {
    const { page } = dora
    const match = await ownMatch(page)
    await goTo(page, { week: 1, day: 6, hour: 12 })
    await page.goto(`/battles/${match}`)
    await page.locator('[data-battle="live"]').waitFor()
    await page.getByText('the next round comes when it is moved').waitFor()
    expect(await page.getByText('The next round is being fought').count()).toBe(0)
    await page.getByRole('link', { name: 'To the clock' }).click()
    await page.waitForURL('**/dev?*#clock')
    const clock = panel(page, 'Clock')
    await clock.getByLabel('Pace').selectOption({ label: 'Real time' })
    await clock.getByRole('button', { name: 'Let it run' }).click()
    await told(page, 'The clock runs now')
    await page.getByText('The clock of this world stands still').waitFor({ state: 'detached' })
    expect(dora.faults).toEqual([])
  })
})
