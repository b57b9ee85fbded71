import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, PHONE, openBrowser, openPage } from './browser.ts'
import { openDevWorld } from './dev-world.ts'
import { openLeague } from './league.ts'
import type { League } from './league.ts'
import { openReady } from './look-over.ts'

let league: League
let browser: Browser
let battle: string

beforeAll(async () => {
  const [opened, started] = await Promise.all([openLeague(), openBrowser()])
  league = opened
  browser = started
  const world = await openDevWorld(league.url, 'playback')
  for (let week = 0; week < 2; week++) await world.advance('week-end')
  battle = `/battles/${await world.revealedMatch()}?world=${world.id}`
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await league?.[Symbol.asyncDispose]()
})

/** How far the line of the moment is from the middle of its list, in parts of the list's height, and at which tick that is. */
async function followed(page: Page): Promise<{ line: string; off: number; atAnEnd: boolean } | null> {
  return await page.evaluate(() => {
    const line = document.querySelector('ol[aria-label="Events"] [aria-current="step"]')
    const list = line?.closest('ol')?.parentElement
    if (!line || !list) return null
    const [inner, outer] = [line.getBoundingClientRect(), list.getBoundingClientRect()]
    const off = (inner.top + inner.bottom - outer.top - outer.bottom) / 2 / outer.height
    const below = list.scrollHeight - list.clientHeight - list.scrollTop
    return { line: line.textContent ?? '', off: Math.abs(off), atAnEnd: list.scrollTop < 2 || below < 2 }
  })
}

/** By then the list has come to rest. */
async function tenFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame)
  })
}

const tickOf = async (page: Page) => Number(await page.locator('[data-battle]').getAttribute('data-tick'))

for (const [look, viewport] of Object.entries({ desk: DESK, phone: PHONE }))
  test(`the list of events keeps to the moment on a ${look}, and lets its reader look elsewhere`, async () => {
    const { page, faults, context } = await openPage(browser, league.url, { viewport, reducedMotion: 'no-preference' })
    await openReady(page, battle)
    await page.getByRole('list', { name: 'Events' }).waitFor()
    for (const key of ['Shift+ArrowRight', 'x', 'x', 'End', 'Shift+ArrowLeft', 'ArrowRight']) {
      await page.keyboard.press(key)
      await expect
        .poll(async () => await followed(page), { message: key, timeout: 20_000 })
        .toSatisfy((seen: Awaited<ReturnType<typeof followed>>) => seen !== null && (seen.atAnEnd || seen.off < 0.1))
    }
    await page.keyboard.press('Home')
    const list = page.getByRole('list', { name: 'Events' }).locator('..')
    await expect.poll(async () => await list.evaluate((each) => each.scrollTop), { timeout: 20_000 }).toBe(0)

    await tenFrames(page)
    // The reader scrolls far away: lines that he sees for the first time must not draw him back.
    await list.evaluate((each) => each.scrollTo({ top: each.scrollHeight / 2 }))
    await page.waitForFunction(() => {
      const lines = [...document.querySelectorAll('ol[aria-label="Events"] > li')]
      return lines.some((line) => Number(line.getAttribute('data-index')) > 200)
    })
    await tenFrames(page)
    expect(await list.evaluate((each) => each.scrollTop)).toBeGreaterThan(1000)
    await context.close()
    expect(faults).toEqual([])
  })

test('a list out of sight waits while the battle plays, and stands at the moment once it is looked at or the battle rests', async () => {
  const { page, faults, context } = await openPage(browser, league.url, {
    viewport: PHONE,
    reducedMotion: 'no-preference',
  })
  await openReady(page, battle)
  const list = page.getByRole('list', { name: 'Events' })
  await list.waitFor()
  await page.getByLabel('Speed').selectOption({ label: '8×' })
  await page.evaluate(() => window.scrollTo({ top: 0 }))
  expect(await list.evaluate((each) => (each.parentElement?.getBoundingClientRect().top ?? 0) > innerHeight)).toBe(true)
  const ahead = async () =>
    await page.evaluate(() => {
      const index = document.querySelector('ol[aria-label="Events"] [aria-current]')?.closest('li')?.dataset['index']
      const tick = document.querySelector('[data-battle]')?.getAttribute('data-tick')
      return Number(tick) - 1 - Number(index ?? -1)
    })
  await page.keyboard.press(' ')
  await expect.poll(async () => await tickOf(page), { timeout: 30_000 }).toBeGreaterThan(60)
  expect(await ahead()).toBeGreaterThan(40)
  await page.keyboard.press(' ')
  await expect.poll(ahead, { timeout: 20_000 }).toBe(0)

  await page.keyboard.press(' ')
  await list.evaluate((each) => each.parentElement?.scrollIntoView({ block: 'end' }))
  const before = await tickOf(page)
  await expect.poll(async () => await tickOf(page), { timeout: 30_000 }).toBeGreaterThan(before + 40)
  expect(await ahead()).toBeLessThan(40)
  await context.close()
  expect(faults).toEqual([])
})

test('who opens a battle file by keys is where he is told what came of it', async () => {
  const { page, faults, context } = await openPage(browser, league.url)
  await openReady(page, battle)
  await page.getByRole('tab', { name: 'Proof' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as file' }).click(),
  ])
  const saved = await readFile(await download.path(), 'utf8')

  await openReady(page, '/battles/file')
  const focused = page.locator(':focus')
  const paste = async (text: string) => {
    await page.getByLabel('Or paste what it holds').fill(text)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  }
  await paste('{"input":')
  await page.locator('[data-file="unreadable"]').waitFor()
  expect(await focused.innerText()).toContain('It is no JSON')
  await page.keyboard.press('Tab')
  expect(await focused.getAttribute('type')).toBe('file')

  await paste(saved)
  await page.locator('[data-parting="none"]').waitFor()
  expect(await focused.locator('[data-parting]').count()).toBe(1)
  await page.getByRole('button', { name: 'Open another file' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('or drop it here').waitFor()
  await page.keyboard.press('Tab')
  expect(await focused.getAttribute('type')).toBe('file')
  await context.close()
  expect(faults).toEqual([])
})
