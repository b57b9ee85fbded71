/**
 * The viewer and the War Table in real Chromium, on a league of its own: how fast their worker fights beside Node, in turns, and what
 * the page's own thread does while the worker verifies, counts luck, tries changes and fights trials; and while a battle is watched
 * live and revealed on a phone of a quarter of this machine's speed, which has no bar. `pnpm bench page` calls it.
 *   node frontend/tools/bench-page.ts [seed]
 * Its last line is one JSON object.
 */
import { loadPublished } from '@mythic/battle-engine/published'
import { setEngineFlags } from '@mythic/battle-engine/v8-flags'
import type { BattleInput } from '@mythic/battle-engine'
import type { APIResponse, Page } from 'playwright-core'
import { PHONE, openBrowser, openPage } from '../e2e/browser.ts'
import { openDevWorld } from '../e2e/dev-world.ts'
import { openLeague } from '../e2e/league.ts'
import { openReady } from '../e2e/look-over.ts'
import { foundGuild, register } from '../e2e/story.ts'
import { otherSeed } from '../src/features/battle/workshop/other-seeds.ts'
import { checkWatching, during, watchTasks } from './watch-tasks.ts'
import type { Watched } from './watch-tasks.ts'

const LUCK = 1000
const TURNS = 5
/** Both engines are warm after that many. */
const WARM_UP = 2
const PATIENCE_MS = 120_000
/** Of a world at 1 : 1, whose rounds come every five seconds. */
const BROADCAST_PERMILLE = 6000
const LIVE_MS = 8000
const PHONE_SLOWER = 4
const AFTER_MS = 3000

// As the threads have it that fight the league's matches.
setEngineFlags()
const seed = process.argv[2] ?? '1'
const say = (line: string) => process.stderr.write(`  ${line}\n`)

say('a league with built pages, two matchdays …')
await using league = await openLeague()
const world = await openDevWorld(league.url, `bench ${seed}`)
await using browser = await openBrowser()
const { page, faults } = await openPage(browser, league.url, { reducedMotion: 'no-preference' })
await register(page, 'Anna')
await foundGuild(page, 'The Grey Wardens')
for (let week = 0; week < 2; week++) await world.advance('week-end')
await watchTasks(page)

const match = await world.revealedMatch()
await openReady(page, `/battles/${match}`)
await page.locator('[data-battle="replay"]').waitFor()
await checkWatching(page)
say('verify …')
const verify = await during(page, async () => await verifyTimes(page, TURNS))
const playedBy = await page.locator('[data-played-by]').getAttribute('data-played-by')
say(`luck, ${TURNS} turns after ${WARM_UP} …`)
const input = await inputOf(page, world.id, match)
const rates: { readonly chromium: number; readonly node: number }[] = []
const luck = await during(page, async () => {
  await page.getByRole('tab', { name: 'Luck' }).click()
  for (let turn = 0; turn < WARM_UP + TURNS; turn++)
    rates.push({ chromium: await luckOf(page), node: await nodeRate(input) })
})
say('what if …')
const whatIf = await during(page, async () => await tryChanges(page))
await openReady(page, '/war-table')
say('trial battles …')
const trial = await during(page, async () => await fightTrials(page))
say('a live battle and its reveal, on a phone …')
const phone = await openPage(browser, league.url, { viewport: PHONE, reducedMotion: 'no-preference' })
await watchTasks(phone.page)
const live = await watchLive(phone.page)
const gone = [...faults, ...phone.faults]
if (gone.length > 0) throw new Error(gone.join('\n'))

const warm = rates.slice(WARM_UP)
const share = median(warm.map(({ chromium, node }) => chromium / node))
const works = { verify, luck, whatIf, trial }
const longest = ([, { longestTaskMs }]: readonly [string, Watched]) => longestTaskMs
process.stdout.write(
  `${JSON.stringify({
    figures: { engine: input.engine, playedBy, chromium: browser.version(), battlesPerSecond: warm, ...works, ...live },
    gates: [
      { name: 'worker beside Node', figure: Math.round(share * 1000) / 1000, bar: 0.5, is: 'at least' },
      ...Object.entries(works).map((each) => ({
        name: `longest task, ${each[0]}`,
        figure: longest(each),
        bar: 50,
        is: 'at most',
      })),
    ],
  })}\n`,
)

async function verifyTimes(at: Page, times: number): Promise<void> {
  await at.getByRole('tab', { name: 'Proof' }).click()
  const verdict = at.locator('[data-verdict="verified"]')
  for (let n = 0; n < times; n++) {
    await at.keyboard.press('v')
    await verdict.waitFor()
  }
}

/** Battles a second, as the page tells them. */
async function luckOf(at: Page): Promise<number> {
  await at.getByRole('button', { name: /^Fight (1,000 times|them again)$/ }).click()
  await at.locator('[data-luck="running"]').waitFor()
  await at.locator('[data-luck="done"]').waitFor({ timeout: PATIENCE_MS })
  const told = /([\d,]+) a second/.exec(await at.locator('[data-luck]').innerText())?.[1]
  if (told === undefined) throw new Error('the page tells no rate')
  return Number(told.replaceAll(',', ''))
}

/** The same battles on the same bundle, here. */
async function nodeRate({ engine: version, ...rest }: BattleInput): Promise<number> {
  const engine = await loadPublished(version)
  const began = performance.now()
  for (let n = 0; n < LUCK; n++) engine.outcome({ ...rest, engine: version, seed: otherSeed(rest.seed, n) })
  return Math.round((LUCK * 1000) / (performance.now() - began))
}

async function inputOf(at: Page, worldId: string, matchId: string): Promise<BattleInput> {
  const answer = await at.request.get(`/api/v1/worlds/${worldId}/matches/${matchId}/battle`)
  const { battle } = (await answer.json()) as { battle: { input: BattleInput } | null }
  if (battle === null) throw new Error(`match ${matchId} has no battle`)
  return battle.input
}

async function tryChanges(at: Page): Promise<void> {
  await at.getByRole('tab', { name: 'What if' }).click()
  const panel = at.locator('[data-what-if]')
  const stance = panel.getByLabel('Stance')
  await stance.waitFor()
  const chosen = await stance.inputValue()
  const others = await stance.locator('option').evaluateAll((all) => all.map((each) => each.getAttribute('value')))
  for (const other of others.filter((value) => value !== null && value !== chosen).slice(0, 2)) {
    await stance.selectOption(other)
    await panel.getByRole('button', { name: /^Fight \d+ pairs$/ }).click()
    await panel.locator('[data-verdict-of-change]').waitFor({ timeout: PATIENCE_MS })
  }
}

async function fightTrials(at: Page): Promise<void> {
  const trials = at.getByRole('region', { name: 'Trial battles' })
  await trials.getByRole('radio', { name: '1,000' }).check({ force: true })
  await trials.getByRole('button', { name: /^Fight 1,000 battles$/ }).click()
  await trials.locator('[data-trial-battles="1000"]').waitFor({ timeout: PATIENCE_MS })
}

/** A broadcast of some twenty seconds on a slow device: a part of it, and its end, when the replay takes the place of the live view. */
async function watchLive(at: Page): Promise<{ readonly live: Watched; readonly reveal: Watched }> {
  const coming = await at.request.get(`/api/v1/worlds/${world.id}/matches?phase=scheduled&order=oldest-first&limit=1`)
  const { matches } = (await coming.json()) as { matches: { id: string; kickoffAt: number }[] }
  const [next] = matches
  if (next === undefined) throw new Error('no match is ahead')
  await openReady(at, `/battles/${next.id}`)
  const devtools = await at.context().newCDPSession(at)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: PHONE_SLOWER })
  const dev = `/api/v1/dev/worlds/${world.id}`
  await accepted(await at.request.post(`${dev}/advance`, { data: { to: 'instant', instant: next.kickoffAt } }))
  await accepted(await at.request.put(`${dev}/pace`, { data: { ratePermille: BROADCAST_PERMILLE } }))
  await at.locator('[data-battle="live"]').waitFor({ timeout: PATIENCE_MS })
  const watched = await during(at, async () => await at.waitForTimeout(LIVE_MS))
  const reveal = await during(at, async () => {
    await at.locator('[data-battle="replay"]').waitFor({ timeout: PATIENCE_MS })
    await at.waitForTimeout(AFTER_MS)
  })
  return { live: watched, reveal }
}

async function accepted(answer: APIResponse): Promise<void> {
  if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`)
}

function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[values.length >> 1]
  if (middle === undefined) throw new Error('no median of nothing')
  return middle
}
