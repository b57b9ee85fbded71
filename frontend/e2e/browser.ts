import { ensureChromium } from '@mythic/local-services'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { watchRest } from './settle.ts'

export const DESK = { width: 1280, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** A real Chromium that calls nobody but the league. */
export async function openBrowser(): Promise<Browser> {
  const quiet = ['quic', 'background-networking', 'component-update', 'sync'].map((part) => `--disable-${part}`)
  return await chromium.launch({
    executablePath: ensureChromium((line) => console.log(line)),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet],
  })
}

/** What a page must show some time, not soon: a machine that others keep busy is no fault of a page. */
const PATIENCE_MS = 90_000

export type Watched = { readonly context: BrowserContext; readonly page: Page; readonly faults: string[] }

/** A page of its own visitor; what goes wrong on it is gathered, for a test to look at. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ baseURL: address, viewport: DESK, reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  await watchRest(page)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`)
  })
  return { context, page, faults }
}
