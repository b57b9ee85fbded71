import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { settle } from './settle.ts'

export type Fault = { readonly page: string; readonly what: string }

/** What is wrong with a page that stands still: accessibility by axe (WCAG 2.2 AA and good practice), and anything wider than the screen. */
export async function lookOver(page: Page): Promise<Fault[]> {
  const path = new URL(page.url()).pathname
  // No page has a frame of another origin: one run in the page itself sees all, and opens no second page for each look.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const faults = violations.map(({ id, help, nodes }) => ({
    page: path,
    what: `${id}: ${help} (${nodes.length}): ${nodes
      .slice(0, 3)
      .map((node) => node.html.slice(0, 160))
      .join(' | ')}`,
  }))
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return wider > 0 ? [...faults, { page: path, what: `is ${wider} px wider than the screen` }] : faults
}

/** Goes to a page and waits until it shows more than its outline; the gallery shows outlines for ever. */
export async function openReady(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  if (path !== '/gallery')
    await page.waitForFunction(() => document.querySelector('[role="status"][aria-label="Loading"]') === null)
  await settle(page)
}
