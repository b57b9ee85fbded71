import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkInput,
  decode,
  describeBattle,
  explain,
  hashInput,
  headerOf,
  MONSTER_IDS,
  MONSTERS,
  outcome,
  randomInput,
  randomMission,
  rollOf,
  simulate,
  ticksOf,
  viewAt,
  type BattleInput,
  type MonsterInput,
} from '../src/index.ts'
import { breaches } from '../tools/laws.ts'
import { playParanoid } from '../src/replay/paranoid.ts'
import { MONSTERS as MONSTERS_WORD, S } from '../src/state/layout.ts'
import { huntInput } from './hunt-stage.ts'

const seed = fc.integer({ min: 0, max: 0x7ffffff })
const monstersOf = (input: BattleInput): MonsterInput[] => (input.sides[0].monsters ?? input.sides[1].monsters)!

test('a mission is lawful, ends, mirrors exactly and shows watchers what is so', () => {
  fc.assert(
    fc.property(seed, (n) => {
      const input = randomMission(n)
      expect(checkInput(input)).toEqual({ kind: 'valid', input })
      expect(breaches(input, 53), `randomMission(${n})`).toEqual([])
    }),
    { numRuns: 40 },
  )
}, 30_000)

test('saved and restored before every step, missions with each boss go as they went', () => {
  for (const [n, id] of MONSTER_IDS.entries()) {
    if (MONSTERS[id].boss !== true) continue
    const input = randomMission(n)
    const run = playParanoid(input)
    expect([run.found, run.finalDigest]).toEqual([[], outcome(input).finalDigest])
  }
}, 30_000)

test('the order of monsters means nothing, every word of them does', () => {
  const input = randomMission(29)
  const [left, right] = structuredClone(input.sides)
  for (const side of [left, right]) side.monsters?.reverse()
  expect(outcome({ ...input, sides: [left, right] }).finalDigest).toBe(outcome(input).finalDigest)
  const older = structuredClone(input)
  monstersOf(older)[0]!.worth += 1
  expect(hashInput(older)).not.toBe(hashInput(input))
})

test('the last side standing wins, at once; with both standing after round 24 nobody has', () => {
  const found = { heroes: 0, monsters: 0, nobody: 0 }
  for (let n = 0; n < 240; n++) {
    const input = randomMission(n)
    const side = input.sides[0].monsters === undefined ? 0 : 1
    const { log, outcome: result } = simulate(input)
    const { winner, end, rounds, glory } = result
    // Whom a monster called stands for its side, and is no hero of the report.
    const { heroes: seen } = viewAt(headerOf(input), log, Number.MAX_SAFE_INTEGER)
    const stand = [0, 1].map((s) => seen.some((one) => one.side === s && one.standing))
    // Falls alone bring some: who is raised falls again.
    expect(Math.max(...glory)).toBeLessThan(100)
    if (winner === null) {
      found.nobody++
      expect([rounds, end, ...stand]).toEqual([24, 'last-round', true, true])
    } else {
      found[winner === side ? 'heroes' : 'monsters']++
      expect([stand[winner], stand[1 - winner]]).toEqual([true, false])
    }
  }
  expect(Math.min(found.heroes, found.monsters), JSON.stringify(found)).toBeGreaterThan(40)
  // Few end unfinished, by the numbers of the day one or ten.
  expect(found.nobody).toBeGreaterThan(0)
})

test('no standard is taken, nobody goes home or rallies, and orders may still fire', () => {
  for (let n = 0; n < 24; n++) {
    const { log } = simulate(randomMission(n))
    for (const event of decode(log))
      expect(['standard-taken', 'standard-contested', 'came-home'], `randomMission(${n})`).not.toContain(event.kind)
  }
})

test('a battle of guilds has no word of monsters: no header, no outcome, no state', () => {
  const input = randomInput(4)
  expect(outcome(input).mission).toBeUndefined()
  expect(S[MONSTERS_WORD]).toBe(0)
  expect(JSON.stringify(headerOf(input))).not.toContain('monster')
})

test('who was called has a name: in the header, in the story, in explanations and rolls', () => {
  const input = randomMission(MONSTER_IDS.indexOf('mother-of-wells') + 24 * 3)
  const header = headerOf(input)
  const { log } = simulate(input)
  expect(header.summons?.map(({ monster }) => monster)).toEqual(Array.from({ length: 5 }, () => 'reed-adder'))
  const names = { hero: (key: string) => `<${key}>`, sides: ['one', 'two'] as [string, string] }
  expect(describeBattle(header, log, names)).toMatch(/<m0> opens the wells\n.*\n?[\s\S]*<m0> calls <m0\+1> to/)
  const called = [...decode(log)].find((event) => event.kind === 'summoned')!
  expect(viewAt(header, log, called.tick).heroes.find((h) => h.handle === called.target)?.key).toBe('m0+1')
  const turn = [...decode(log)].find((e) => e.kind === 'turn-began' && e.actor === called.target)
  if (turn !== undefined) {
    const why = explain(input, turn.tick)
    expect(why.hero).toBe('m0+1')
    expect(rollOf(input, 'm0+1', 'initiative', 0)?.hero).toBe('m0+1')
  }
})

test('the instinct of a monster tells what it weighed', () => {
  const input = huntInput([{ monster: 'hedge-wolf', at: [0, 0] }], [{ classId: 'bard', at: [0, 0] }])
  const { log } = simulate(input)
  const blow = [...decode(log)].find((event) => event.kind === 'hit' && event.actor === 6)!
  const why = explain(input, blow.tick)
  expect([why.hero, why.options[0]?.what, why.rolls.some((roll) => roll.stream === 'hit')]).toEqual([
    'beast-0',
    'attack',
    true,
  ])
})

test('absurd missions end: six Stonebarks against one Cleric, six heroes against a goblin', () => {
  const six = <T>(one: T): T[] => Array.from({ length: 6 }, () => one)
  const barks = huntInput(six({ monster: 'stonebark', at: [0, 0], worth: 2500 }), [{ classId: 'cleric', at: [0, 0] }])
  const goblin = huntInput(
    [{ monster: 'ditch-goblin', at: [0, 0], worth: 100 }],
    six({ classId: 'ranger', at: [0, 0] }),
  )
  for (const input of [barks, goblin]) expect(breaches(input, 997)).toEqual([])
  expect(ticksOf(simulate(barks).log)).toBeGreaterThan(0)
})

test('what a side of monsters may not be is told with its path', () => {
  const spoilt = (change: (input: BattleInput) => void): string[] => {
    const input = huntInput([{ monster: 'mother-of-wells', at: [0, 0] }], [{ classId: 'bard', at: [0, 0] }])
    change(input)
    const checked = checkInput(input)
    return checked.kind === 'valid' ? [] : checked.problems.map(({ path }) => path)
  }
  const monsters = (input: BattleInput): MonsterInput[] => input.sides[1].monsters!
  expect(spoilt(() => undefined)).toEqual([])
  expect(spoilt((i) => void (i.sides[0] = structuredClone(i.sides[1])))).toContain('sides')
  expect(spoilt((i) => void (i.sides[1].heroes = i.sides[0].heroes))).toContain('sides[1].heroes')
  expect(spoilt((i) => void (i.sides[1].monsters = []))).toEqual(['sides[1].monsters'])
  expect(spoilt((i) => void (monsters(i)[0]!.monster = 'dragon' as 'hedge-wolf'))).toEqual([
    'sides[1].monsters[0].monster',
  ])
  expect(spoilt((i) => void (monsters(i)[0]!.worth = 99))).toEqual(['sides[1].monsters[0].worth'])
  expect(spoilt((i) => void (monsters(i)[0]!.key = '0-0'))).toEqual(['sides[1].monsters[0].key'])
  expect(spoilt((i) => void (i.sides[0].heroes[0]!.key = 'beast-0+2'))).not.toEqual([])
  expect(
    spoilt(
      (i) =>
        void i.sides[1].orders.push({ when: { kind: 'hour', atLeast: 1 }, then: { kind: 'call', call: 'fall-back' } }),
    ),
  ).toEqual(['sides[1].orders'])
  expect(spoilt((i) => void monsters(i).push({ ...monsters(i)[0]!, key: 'other', monster: 'stonebark' }))).toEqual([
    'sides[1].monsters[1].place',
  ])
})
