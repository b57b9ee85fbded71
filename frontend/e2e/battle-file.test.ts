import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESK, PHONE, openBrowser, openPage } from './browser.ts'
import type { Watched } from './browser.ts'
import { openDevWorld } from './dev-world.ts'
import type { DevWorld } from './dev-world.ts'
import { openLeague } from './league.ts'
import type { League } from './league.ts'
import { lookOver, openReady } from './look-over.ts'
import type { Fault } from './look-over.ts'

let league: League
let browser: Browser
let visitor: Watched
let world: DevWorld
let folder: string

beforeAll(async () => {
  const [opened, started] = await Promise.all([openLeague(), openBrowser()])
  league = opened
  browser = started
  folder = await mkdtemp(join(tmpdir(), 'mythic-files-'))
  visitor = await openPage(browser, league.url)
  world = await openDevWorld(league.url, 'files')
  // The second waits for what fell due in the first.
  await world.advance('week-end')
  await world.advance('week-end')
})
afterAll(async () => {
  await browser?.close()
  await league?.[Symbol.asyncDispose]()
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
})

type Played = { readonly finalDigest: string; readonly inputHash: string; readonly log: string }
type Saved = Played & {
  readonly engine: string
  readonly input: { seed: string; arena: string }
  rounds: { chain: string }[]
}

/** What `pnpm battle COMMAND FILE --json` says last. */
async function battle(command: string, file: string): Promise<Played> {
  const tool = fileURLToPath(new URL('../../packages/battle-engine/tools/battle.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [tool, command, file, '--json'], {
    maxBuffer: 1 << 26,
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Played
}

async function choose(page: Page, file: string): Promise<void> {
  await openReady(page, '/battles/file')
  const another = page.getByRole('button', { name: 'Open another file' })
  if ((await another.count()) > 0) await another.click()
  await page.locator('input[type="file"]').setInputFiles(file)
}

const outcome = (page: Page, kind: string) => page.locator(`[data-file="${kind}"]`)

describe('a battle as a file', () => {
  let saved: string
  let record: Saved

  test('is saved from the page of a revealed match', async () => {
    const { page } = visitor
    const match = await world.revealedMatch()
    await openReady(page, `/battles/${match}`)
    await page.getByRole('tab', { name: 'Proof' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as file' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+-[0-9a-f]{4}\.json$/)
    saved = join(folder, 'saved.json')
    await download.saveAs(saved)
    record = JSON.parse(await readFile(saved, 'utf8')) as Saved
    expect(record.rounds.length).toBeGreaterThan(0)
  })

  test('is played by the command line to the very same battle, and verified', async () => {
    const played = await battle('play', saved)
    expect(played.finalDigest).toBe(record.finalDigest)
    expect(played.inputHash).toBe(record.inputHash)
    expect(played.log).toBe(record.log)
    // It ends with 1, and so rejects, where anything differs.
    await battle('verify', saved)
  })

  test('is opened in the viewer, agrees with itself, verifies, explains itself and is tried otherwise', async () => {
    const { page } = visitor
    await choose(page, saved)
    await outcome(page, 'fought').waitFor()
    await page.locator('[data-parting="none"]').waitFor()
    expect(await page.locator('[data-parting]').innerText()).toMatch(
      /hash, [\d,]+ events, the state after \d+ rounds and/,
    )
    await page.locator('[data-battle="replay"]').waitFor()
    await page.keyboard.press('v')
    await page.locator('[data-verdict="verified"]').waitFor()

    await page.getByRole('tab', { name: 'Luck' }).click()
    await page.getByRole('button', { name: 'Fight 1,000 times' }).click()
    await page.locator('[data-luck="done"]').waitFor({ timeout: 120_000 })

    await page.getByRole('tab', { name: 'Events' }).click()
    for (let round = 0; round < 2; round++) await page.getByRole('button', { name: 'One round on' }).click()
    await page.keyboard.press('y')
    await page.locator('[data-why="done"]').getByRole('heading', { name: 'The rule' }).waitFor()

    await page.getByRole('tab', { name: 'What if' }).click()
    await page.locator('[data-what-if]').waitFor()
    expect(await page.getByRole('button', { name: 'Copy link to this moment' }).count()).toBe(0)
    expect(visitor.faults).toEqual([])
  })

  test('keeps the words of its buttons inside them, whatever a hero is called', async () => {
    const panel = visitor.page.locator('[data-what-if]')
    const hero = panel.getByLabel('Hero', { exact: true })
    const gambits = panel.getByRole('button', { name: /^Gambits of/ })
    await gambits.waitFor()
    for (const key of await hero
      .locator('option')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value')))) {
      await hero.selectOption(key ?? '')
      const spill = await gambits.evaluate((button) => {
        const words = document.createRange()
        words.selectNodeContents(button)
        const [inner, outer] = [words.getBoundingClientRect(), button.getBoundingClientRect()]
        return Math.min(inner.left - outer.left, outer.right - inner.right)
      })
      expect(spill, await gambits.innerText()).toBeGreaterThanOrEqual(6)
    }
  })

  test('is tried with another captain, other orders and another set of gambits', async () => {
    const { page } = visitor
    const panel = page.locator('[data-what-if]')
    await panel.getByRole('button', { name: 'Captain and orders' }).click()
    const dialog = page.getByRole('dialog')
    const captain = dialog.getByLabel('Captain')
    const led = await captain.inputValue()
    const others = await captain
      .locator('option')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value') ?? ''))
    await captain.selectOption(others.find((value) => value !== '' && value !== led) ?? '')
    const orders = dialog.getByRole('listitem', { name: /^Order \d/ })
    if ((await orders.count()) === 5)
      await orders
        .first()
        .getByRole('button', { name: /^Remove/ })
        .click()
    await dialog.getByRole('button', { name: 'Add an order' }).click()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await panel.getByRole('button', { name: /^Gambits of/ }).click()
    await dialog.getByRole('radio', { name: /^Set A/ }).waitFor({ state: 'attached' })
    await dialog
      .getByRole('button', { name: /^Remove: Gambit/ })
      .first()
      .click()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    const changes = await panel.locator('[data-changes] li').allInnerTexts()
    expect(changes).toEqual(expect.arrayContaining(['the captain', 'the conditional orders']))
    expect(changes.join()).toMatch(/gambits of .+, set A/)
    await panel.getByRole('button', { name: 'Fight 200 pairs' }).click()
    await panel.locator('[data-verdict-of-change]').waitFor({ timeout: 120_000 })
    expect(visitor.faults).toEqual([])
  })

  test('is still there when the reader comes back to the page', async () => {
    const { page } = visitor
    await page.getByRole('link', { name: 'Rules' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Rules' }).waitFor()
    await page.goBack()
    await outcome(page, 'fought').waitFor()
    await page.getByRole('button', { name: 'Open another file' }).click()
    await page.getByText('or drop it here').waitFor()
  })

  test('can be dropped on the page, and pasted', async () => {
    const { page } = visitor
    const text = await readFile(saved, 'utf8')
    const dropped = await page.evaluateHandle((content) => {
      const data = new DataTransfer()
      data.items.add(new File([content], 'dropped.json', { type: 'application/json' }))
      return data
    }, text)
    await page.locator('[data-drop]').dispatchEvent('drop', { dataTransfer: dropped })
    await outcome(page, 'fought').waitFor()
    await page.getByText('dropped.json').waitFor()
    await page.getByRole('button', { name: 'Open another file' }).click()
    await page.getByLabel('Or paste what it holds').fill(text)
    await page.getByRole('button', { name: 'Open it' }).click()
    await outcome(page, 'fought').waitFor()
  })

  test('that tells another battle than it gives is told with the event at which they part', async () => {
    const words = Buffer.from(record.log, 'base64')
    words.writeInt32LE(words.readInt32LE(8 * 60 + 4) + 1, 8 * 60 + 4)
    const file = join(folder, 'altered.json')
    await writeFile(file, JSON.stringify({ ...record, log: words.toString('base64') }))
    await choose(visitor.page, file)
    await visitor.page.locator('[data-parting="event"]').waitFor()
    expect(await visitor.page.locator('[data-parting]').innerText()).toContain('event 61 is another')
  })

  test('that failed in a job says why, and is played here', async () => {
    const { engine, input, rounds } = record
    const error = { kind: 'job', message: 'the log is full' }
    const file = join(folder, 'repro.json')
    await writeFile(
      file,
      JSON.stringify({ format: 'mythic-battle-repro/1', engine, error, rounds: rounds.slice(0, 3), input }),
    )
    await choose(visitor.page, file)
    await outcome(visitor.page, 'fought').waitFor()
    expect(await visitor.page.locator('[data-parting]').innerText()).toContain('“the log is full”')
    await visitor.page.locator('[data-battle="replay"]').waitFor()
    await visitor.page.keyboard.press('v')
    await visitor.page.locator('[data-verdict="verified"]').waitFor()
    await visitor.page.getByRole('button', { name: 'Open another file' }).click()
  })

  test('of a list is asked for again by itself when its engine could not be fetched', async () => {
    const { page, context } = await openPage(browser, league.url)
    const file = join(folder, 'list.json')
    await writeFile(file, JSON.stringify(['one', 'two'].map((name) => ({ ...record, name }))))
    await choose(page, file)
    await outcome(page, 'list').waitFor()
    await context.route('**/api/v1/engines', (route) => route.abort())
    await page.getByLabel('Which battle').selectOption('two')
    await page.getByRole('button', { name: 'Open it' }).last().click()
    await outcome(page, 'no-engine').waitFor()
    await context.unroute('**/api/v1/engines')
    await page.getByRole('button', { name: 'Try again' }).click()
    await outcome(page, 'fought').waitFor()
    await context.close()
  })

  test.each([
    ['{"input":', 'It is no JSON'],
    ['[]', 'It is an empty list'],
    ['{"phase":"live","battle":null}', 'not yet revealed'],
    ['{"rounds":[]}', 'It holds no battle'],
  ])('%s is refused with the reason', async (text, words) => {
    const { page } = visitor
    await openReady(page, '/battles/file')
    await page.getByLabel('Or paste what it holds').fill(text)
    await page.getByRole('button', { name: 'Open it' }).click()
    await outcome(page, 'unreadable').waitFor()
    await page.getByText(words).waitFor()
  })

  test('with faults is refused with the path of each', async () => {
    const { page } = visitor
    const file = join(folder, 'bad.json')
    const input = structuredClone(record.input) as {
      arena: string
      sides?: { stance: string; heroes: { rank: number }[] }[]
    }
    input.arena = 'the-moon'
    const [host, guest] = input.sides ?? []
    if (host === undefined || guest?.heroes[2] === undefined) throw new Error('the saved battle has no two full sides')
    host.stance = 'sleep'
    guest.heroes[2].rank = 400
    await writeFile(file, JSON.stringify({ ...record, input }))
    await choose(page, file)
    await outcome(page, 'unlawful').waitFor()
    const paths = await page.getByRole('rowheader').allInnerTexts()
    expect(paths).toEqual(expect.arrayContaining(['arena', 'sides[0].stance', 'sides[1].heroes[2].rank']))
    const faults: Fault[] = []
    for (const viewport of [DESK, PHONE]) {
      await page.setViewportSize(viewport)
      faults.push(...(await lookOver(page)))
    }
    await page.setViewportSize(DESK)
    expect(faults).toEqual([])
  })

  test('reads well on desk and phone', async () => {
    const { page } = visitor
    await choose(page, saved)
    await outcome(page, 'fought').waitFor()
    const faults: Fault[] = []
    for (const viewport of [DESK, PHONE]) {
      await page.setViewportSize(viewport)
      faults.push(...(await lookOver(page)))
    }
    expect(faults).toEqual([])
  })
})
