/**
 * Opens a league of its own, plays the story of a newcomer and takes the pictures of docs/screenshots.
 *   node frontend/tools/story-pictures.ts [folder]
 */
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { DESK, PHONE, openBrowser, openPage } from '../e2e/browser.ts'
import { openLeague } from '../e2e/league.ts'
import { openReady } from '../e2e/look-over.ts'
import { foundGuild, foundWorld, giveOrders, goTo, ownMatch, register, scheduleSeason, setPace } from '../e2e/story.ts'

const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/screenshots', import.meta.url))

await mkdir(folder, { recursive: true })
await using league = await openLeague()
const browser = await openBrowser()
try {
  await takeAll(browser, league.url)
} finally {
  await browser.close()
}

async function takeAll(opened: Browser, address: string): Promise<void> {
  const { page, context } = await openPage(opened, address, { viewport: DESK, colorScheme: 'light' })
  await register(page, 'Anna')
  await foundWorld(page, { name: 'World 1', seed: 'seven lanterns', tiers: '2', pace: 'A game minute a second' })
  await scheduleSeason(page)
  await foundGuild(page, 'The Grey Wardens')
  await giveOrders(page)
  await take(page, '/war-table', 'war-table')
  await take(page, '/roster', 'roster')
  await setPace(page, 'A week an hour')
  for (const week of [1, 2, 3]) await goTo(page, { week, day: 7, hour: 1 })
  const battle = await ownMatch(page)
  await goTo(page, { week: 4, day: 6, hour: 12 })

  await page.goto(`/battles/${battle}`)
  await page.locator('[data-battle="live"]').waitFor()
  await page.waitForFunction(() => Number(document.querySelector('[data-battle]')?.getAttribute('data-tick')) > 300)
  await page.keyboard.press(' ')
  await shoot(page, 'battle-live')
  await page.locator('[data-battle="replay"]').waitFor({ timeout: 120_000 })
  await page.keyboard.press('v')
  await page.locator('[data-verdict="verified"]').waitFor()
  await shoot(page, 'battle-proof')
  await page.getByRole('tab', { name: 'Report' }).click()
  await page.getByText('Best hero').waitFor()
  await shoot(page, 'battle-report')
  for (const name of ['league', 'chronicle', 'treasury', 'fixtures'] as const) await take(page, `/${name}`, name)
  await take(page, '/', 'hall')

  const storageState = await context.storageState()
  const night = await openPage(opened, address, { viewport: DESK, colorScheme: 'dark', storageState })
  await take(night.page, `/battles/${battle}?tick=420`, 'battle-night')
  await take(night.page, '/', 'hall-night')
  const phone = await openPage(opened, address, { viewport: PHONE, colorScheme: 'light', storageState })
  await take(phone.page, `/battles/${battle}?tick=420`, 'battle-phone')
  await take(phone.page, '/war-table', 'war-table-phone')
  await take(phone.page, '/', 'hall-phone')
}

async function take(page: Page, path: string, name: string): Promise<void> {
  await openReady(page, path)
  await shoot(page, name)
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(async () => await document.fonts.ready)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}/${name}.jpg`, type: 'jpeg', quality: 84 })
  console.log(name)
}
