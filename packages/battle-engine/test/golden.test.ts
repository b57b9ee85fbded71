import { expect, test } from 'vitest'
import { runGolden } from '../tools/golden/battle.ts'
import { coverageOf } from '../tools/golden/coverage.ts'
import { readGolden, readWrittenOut } from '../tools/golden/file.ts'
import { GOLDEN_BATTLES, inputOfRecipe } from '../tools/golden/recipes.ts'
import {
  checkInput,
  digestAt,
  explain,
  headerOf,
  logPrefix,
  randomInput,
  rollOf,
  roundOf,
  roundsOf,
  simulate,
  stateAt,
  ticksOf,
  viewAt,
} from '../src/index.ts'

const battles = readGolden()

test('each of a thousand golden battles goes as it always went, round by round', () => {
  expect(battles).toHaveLength(GOLDEN_BATTLES)
  expect(new Set(battles.map(({ name }) => name)).size).toBe(GOLDEN_BATTLES)
  expect(runGolden(battles)).toEqual([])
}, 60_000)

test('a golden battle that goes another way is told with its round, one whose input is another now with none', () => {
  const [first] = battles
  const last = battles.at(-1)
  const chains = [...first!.chains]
  chains[4] = '0'.repeat(16)
  const other = { ...last!, input: inputOfRecipe('wide-1')! }
  expect(runGolden([{ ...first!, chains }, other])).toEqual([
    { name: first!.name, round: 5, want: '0'.repeat(16), got: first!.chains[4] },
    expect.objectContaining({ name: last!.name, round: 0, want: last!.inputHash }),
  ])
  const begun = { ...last!, chains: last!.chains.with(2, '12345678') }
  expect(runGolden([begun])).toEqual([expect.objectContaining({ name: last!.name, round: 3, want: '12345678' })])
})

test('golden battles reach everything that a battle has, and so do those written out alone', () => {
  expect(coverageOf(battles, 1).missing).toEqual([])
  const alone = coverageOf(readWrittenOut(), 1)
  expect(alone.missing).toEqual([])
  expect(alone.counts.every(({ battles: n, times, first }) => n > 0 && times >= n && first !== null)).toBe(true)
}, 60_000)

test('coverage that is short of something names it', () => {
  const bare = battles.filter(({ name }) => name.startsWith('random-')).slice(0, 5)
  const { missing } = coverageOf(bare, 1)
  expect(missing).toContain('monster void-lamprey')
  expect(missing).toContain('condition holds self-fatigue-above')
  expect(missing).toContain('trait giantsbane')
  expect(missing).not.toContain('ground open')
})

test('golden inputs are legal', () => {
  for (const { input } of battles) expect(checkInput(input).kind).toBe('valid')
}, 30_000)

test('a log can be sent round by round and read at each prefix', () => {
  const input = randomInput(21)
  const { log, outcome } = simulate(input)
  const rounds = roundsOf(log)
  expect(rounds.map((r) => r.round)).toEqual(Array.from({ length: outcome.rounds }, (_, i) => i + 1))
  const pieces = rounds.map((r) => [...roundOf(log, r.round)!])
  expect(pieces.flat()).toEqual([...log])
  const header = headerOf(input)
  for (const { round, to } of rounds) {
    const view = viewAt(header, logPrefix(log, round), Number.MAX_SAFE_INTEGER)
    expect([view.tick, view.round]).toEqual([to, round])
    expect(view.ended !== undefined).toBe(round === outcome.rounds)
  }
  expect(logPrefix(log, 0).length).toBe(0)
}, 30_000)

test('a header holds no seed, no gambit and no order', () => {
  const input = battles.find(({ input: i }) => i.sides[0].orders.length > 0)!.input
  const text = JSON.stringify(headerOf(input))
  expect(text).not.toContain(input.seed)
  expect(text).not.toMatch(/gambit|onlyIf|orders|attributes/)
}, 30_000)

test('the digest of each round names its sections and draws, and differs from round to round', () => {
  const report = simulate(randomInput(3))
  const [one, two] = [digestAt(report, 1), digestAt(report, 2)]
  expect(Object.keys(one.sections)).toEqual([
    'battle',
    'sides',
    'heroes',
    'deeds',
    'statuses',
    'cooldowns',
    'field',
    'chance',
  ])
  expect(two.draws).toBeGreaterThan(one.draws)
  expect(two.chain).not.toBe(one.chain)
  expect(() => digestAt(report, 25)).toThrow(/no digest/)
}, 30_000)

test('explain names the rules and rolls of the turn, and a roll can be asked for again', () => {
  const input = randomInput(3)
  const { log } = simulate(input)
  const ticks = Array.from({ length: ticksOf(log) }, (_, i) => i + 1)
  const why = ticks.map((tick) => explain(input, tick)).find((w) => w.rolls.some((r) => r.stream === 'hit'))!
  const roll = why.rolls.find((r) => r.stream === 'hit')!
  expect(rollOf(input, roll.hero, roll.stream, roll.counter)).toEqual(roll)
  expect(why.rules.some((r) => r.result === 'acted')).toBe(true)
}, 30_000)

test('state before the first event is the line-up', () => {
  const input = randomInput(3)
  expect(stateAt(input, 0).view.heroes.map((h) => h.cell)).toEqual(headerOf(input).heroes.map((h) => h.home))
}, 30_000)

test('an input for another engine is not played', () => {
  expect(() => simulate({ ...randomInput(1), engine: '0.0.1' })).toThrow(/its own bundle/)
}, 30_000)
