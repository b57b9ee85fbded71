import { playedBy, randomInput } from '@mythic/battle-engine'
import type { BattleInput, EngineBundle } from '@mythic/battle-engine'
import { buildBundle } from '@mythic/battle-engine/build-bundle'
import { loadBundleCode } from '@mythic/battle-engine/load-code'
import { listPublished, loadPublished, sha256Of } from '@mythic/battle-engine/published'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import type { Watched } from './browser.ts'
import { openLeague } from './league.ts'
import type { League } from './league.ts'
import { openReady } from './look-over.ts'

/** What the source is called where these tests publish it. */
const VERSION = '9999.0.0'

let league: League
let browser: Browser
let code: string
let source: EngineBundle

beforeAll(async () => {
  ;[league, browser, code] = await Promise.all([openLeague(), openBrowser(), buildBundle(VERSION)])
  source = loadBundleCode(code)
})
afterAll(async () => {
  await browser?.close()
  await league?.[Symbol.asyncDispose]()
})

/** A visitor for whom the league publishes the source, too. */
async function openVisitor(): Promise<Watched> {
  const visitor = await openPage(browser, league.url)
  const address = `/engine/${VERSION}.js`
  await visitor.context.route('**/api/v1/engines', async (route) => {
    const answer = await route.fetch()
    const told = (await answer.json()) as { engines: object[] }
    const { CONTENT_HASH: contentHash } = source
    told.engines.push({ version: VERSION, sha256: sha256Of(code), bytes: code.length, contentHash, address })
    await route.fulfill({ response: answer, json: told })
  })
  await visitor.context.route(`**${address}`, async (route) => {
    await route.fulfill({ body: code, contentType: 'text/javascript; charset=utf-8' })
  })
  return visitor
}

/** Fights a battle in the worker and verifies it there against what Node gives; says what played it in the worker. */
async function verifiedBy(page: Page, engine: EngineBundle, battle: BattleInput): Promise<string | null> {
  const input = { ...battle, engine: engine.ENGINE_VERSION }
  const { finalDigest, inputHash, log } = engine.simulate(input)
  const record = { input, inputHash, finalDigest, log: Buffer.from(log.buffer).toString('base64') }
  await openReady(page, '/battles/file')
  await page.getByLabel('Or paste what it holds').fill(JSON.stringify(record))
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.locator('[data-parting="none"]').waitFor()
  await page.locator('[data-battle="replay"]').waitFor()
  await page.keyboard.press('v')
  await page.locator('[data-verdict="verified"]').waitFor()
  return await page.locator('[data-played-by]').getAttribute('data-played-by')
}

describe('the rounds of a battle in a real browser', () => {
  test('are played compiled, by the worker’s own policy, and give what they give in Node', async () => {
    const { page, context, faults } = await openVisitor()
    expect(playedBy(source)).toBe('wasm')
    for (const seed of [1, 2, 3]) expect(await verifiedBy(page, source, randomInput(seed))).toBe('wasm')
    expect(await page.locator('[data-verdict]').innerText()).toContain('(WebAssembly)')
    expect(faults).toEqual([])
    await context.close()
  })

  test('are played by the JavaScript of the same bundle where a policy forbids to compile, and go the same way', async () => {
    const { page, context } = await openVisitor()
    let asked = 0
    await context.route('**/assets/battle.worker-*.js', async (route) => {
      asked++
      const answer = await route.fetch()
      const policy = answer.headers()['content-security-policy']?.replace(" 'wasm-unsafe-eval'", '') ?? ''
      expect(policy).toContain("script-src 'self';")
      await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': policy } })
    })
    for (const seed of [1, 2, 3]) expect(await verifiedBy(page, source, randomInput(seed))).toBe('source')
    expect(await page.locator('[data-verdict]').innerText()).toContain('(JavaScript)')
    expect(asked).toBeGreaterThan(0)
    await context.close()
  })

  test('of every published engine are played by what plays them in Node', async () => {
    const { page, context, faults } = await openVisitor()
    for (const { version } of listPublished()) {
      const engine = await loadPublished(version)
      expect(await verifiedBy(page, engine, engine.randomInput(7)), version).toBe(playedBy(engine))
    }
    expect(faults).toEqual([])
    await context.close()
  })

  test('cannot be compiled by a page itself, nor can anything else', async () => {
    const { page, context } = await openVisitor()
    await openReady(page, '/battles/file')
    const empty = [0, 97, 115, 109, 1, 0, 0, 0]
    const refused = await page.evaluate((bytes) => {
      try {
        return String(new WebAssembly.Module(Uint8Array.from(bytes)))
      } catch (error) {
        return String(error)
      }
    }, empty)
    expect(refused).toMatch(/Content Security Policy|unsafe-eval/)
    await context.close()
  })
})
