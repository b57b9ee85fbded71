/**
 * Battles a second of the viewer's worker in Chromium beside Node, in turns, and the longest task of the page's main thread
 * meanwhile. Holds when the worker reaches half of Node's rate and no task takes more than 50 ms.
 *   node frontend/tools/measure-workshop.ts <address of a league or of vite> [seed]
 */
import { outcome, randomInput } from '@mythic/battle-engine'
import { chromium } from 'playwright-core'
import { otherSeed } from '../src/features/battle/workshop/other-seeds.ts'

const [address, seedText = '7'] = process.argv.slice(2)
if (address === undefined) {
  console.error('usage: measure-workshop.ts <address> [seed]')
  process.exit(2)
}
const COUNT = 1000
const TURNS = 4
const input = randomInput(Number(seedText))

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
})
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
await page.goto(new URL(`/gallery/battle?seed=${seedText}`, address).href)
await page.locator('[data-battle]').waitFor()
await page.getByRole('tab', { name: 'Luck' }).click()
const start = page.getByRole('button', { name: /^Fight (1,000 times|them again)$/ })
await start.waitFor()
await page.evaluate(() => {
  const seen: number[] = []
  Object.assign(window, { longTasks: seen })
  new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  })
})

const rates: { chromium: number; node: number }[] = []
for (let turn = 0; turn < TURNS; turn++) {
  await start.click()
  await page.locator('[data-luck="running"]').waitFor()
  await page.locator('[data-luck="done"]').waitFor()
  const told = /([\d,]+) a second/.exec(await page.locator('[data-luck]').innerText())?.[1] ?? '0'
  const began = performance.now()
  for (let n = 0; n < COUNT; n++) outcome({ ...input, seed: otherSeed(input.seed, n) })
  const node = (COUNT * 1000) / (performance.now() - began)
  rates.push({ chromium: Number(told.replaceAll(',', '')), node: Math.round(node) })
}
const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks)
await browser.close()

// The first turn warms both engines up.
const warm = rates.slice(1)
const share = warm.reduce((sum, { chromium: rate }) => sum + rate, 0) / warm.reduce((sum, { node }) => sum + node, 0)
const longest = Math.max(0, ...tasks)
console.log(
  JSON.stringify({ rates, share: Number(share.toFixed(2)), longTasks: tasks.map(Math.round), longestMs: longest }),
)
process.exit(share >= 0.5 && longest <= 50 ? 0 : 1)
