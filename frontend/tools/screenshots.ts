/**
 * Takes a picture of each named path, on a desk and on a phone, by day and by night.
 *   node frontend/tools/screenshots.ts [--state <stored sign-in>] [--only desk-day,…] <address> <folder> <path> [path …]
 */
import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    state: { type: 'string' },
    only: { type: 'string' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
  },
})
const [address, folder, ...paths] = positionals
if (address === undefined || folder === undefined || paths.length === 0) {
  console.error('usage: screenshots.ts <address> <folder> <path> [path …]')
  process.exit(2)
}
const only = values.only?.split(',')
const storageState = values.state
const looks = [
  { name: 'desk-day', width: 1280, height: 860, colorScheme: 'light' },
  { name: 'desk-night', width: 1280, height: 860, colorScheme: 'dark' },
  { name: 'phone-day', width: 390, height: 844, colorScheme: 'light' },
  { name: 'phone-night', width: 390, height: 844, colorScheme: 'dark' },
] as const

await mkdir(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: values.chromium,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
let faults = 0
for (const { name, width, height, colorScheme } of looks) {
  if (only && !only.includes(name)) continue
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    ...(storageState === undefined ? {} : { storageState }),
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    faults++
    console.error(`${name}: ${error.message}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${name}: ${message.text()}`)
  })
  for (const path of paths) {
    await page.goto(new URL(path, address).href)
    await page.waitForTimeout(700)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (overflow > 0) {
      faults++
      console.error(`${name} ${path}: the page is ${overflow} px wider than the screen`)
    }
    const file = `${folder}/${path.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'hall'}.${name}.png`
    await page.screenshot({ path: file, fullPage: true })
    console.log(file)
  }
  await context.close()
}
await browser.close()
process.exit(faults === 0 ? 0 : 1)
