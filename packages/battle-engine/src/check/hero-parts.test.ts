import { expect, test } from 'vitest'
import { plainAttributes, stageInput } from '../../test/stage.ts'
import { checkInput } from '../check-input.ts'
import { hashInput } from '../battle/canonical.ts'
import { loadInput } from '../battle/load.ts'
import { ATTRIBUTE, MAX_HEALTH, S } from '../state/layout.ts'
import type { BattleInput, GearInput } from '../input.ts'

function input(change: (made: BattleInput) => void = () => {}): BattleInput {
  const made = stageInput([
    { side: 0, classId: 'ranger', at: [0, 0] },
    { side: 1, classId: 'bard', at: [12, 0] },
  ])
  change(made)
  return made
}
/** Paths of all problems with this in place of `name` of our hero. */
function problems(name: string, value: unknown): string[] {
  const made = input((i) => Object.assign(i.sides[0].heroes[0]!, { [name]: value }))
  const checked = checkInput(made)
  return checked.kind === 'valid' ? [] : checked.problems.map(({ path }) => path.replace('sides[0].heroes[0].', ''))
}
const piece = (over: Partial<Record<keyof GearInput, unknown>> = {}): unknown => ({
  slot: 'weapon',
  attribute: 'might',
  grade: 3,
  wear: 60,
  ...over,
})

test.each<[unknown, string[]]>([
  [['hothead', { id: 'slayer', of: 'hexer' }, { id: 'nemesis', of: 'whoever' }, 'giantsbane'], []],
  [['slayer'], ['traits[0]']],
  [[{ id: 'slayer', of: 'wizard' }], ['traits[0].of']],
  [[{ id: 'nemesis', of: '' }], ['traits[0].of']],
  [[{ id: 'hothead', of: 'hexer' }], ['traits[0].id']],
  [[{ id: 'slayer', of: 'hexer', more: 1 }], ['traits[0].more']],
  [
    [
      { id: 'slayer', of: 'hexer' },
      { id: 'slayer', of: 'bard' },
    ],
    ['traits[1]'],
  ],
  [
    ['jester', 7, null],
    ['traits[0]', 'traits[1]', 'traits[2]'],
  ],
])('traits %j', (traits, expected) => {
  expect(problems('traits', traits)).toEqual(expected)
})

test.each<[unknown, string[]]>([
  [[], []],
  [[piece(), piece({ slot: 'trinket', attribute: 'agility' })], []],
  [[piece(), piece({ attribute: 'agility' })], ['gear[1].slot']],
  [[piece(), piece({ slot: 'trinket' })], ['gear[1].attribute']],
  [[piece({ grade: 6, wear: -1 })], ['gear[0].grade', 'gear[0].wear']],
  [[piece({ slot: 'hat', attribute: 'luck' })], ['gear[0].slot', 'gear[0].attribute']],
  [[{ slot: 'weapon' }], ['gear[0].attribute', 'gear[0].grade', 'gear[0].wear']],
  ['sword', ['gear']],
])('gear %j', (gear, expected) => {
  const missing = problems('gear', gear)
  expect([...new Set(missing)]).toEqual(expected)
})

test('fatigue and sets are looked at when they are there', () => {
  expect([problems('fatigue', 101), problems('fatigue', undefined)]).toEqual([['fatigue'], ['fatigue']])
  expect(problems('sets', { b: [], d: [] })).toEqual(['sets.d'])
  const many = Array.from({ length: 9 }, () => ({ onlyIf: [], do: { kind: 'hold' }, prefer: [] }))
  expect(problems('sets', { b: many, c: [{ ...many[0], do: { kind: 'sleep' } }] })).toEqual([
    'sets.b',
    'sets.c[0].do.kind',
  ])
})

test('a captain is one of his own side', () => {
  const led = (captain: unknown): string[] => {
    const checked = checkInput(input((i) => Object.assign(i.sides[0], { captain })))
    return checked.kind === 'valid' ? [] : checked.problems.map(({ path }) => path)
  }
  expect([led('0-0'), led('1-0'), led(7)]).toEqual([[], ['sides[0].captain'], ['sides[0].captain']])
})

test('an order for a set names a known set and whom it reaches', () => {
  const ordered = (then: unknown): string[] => {
    const checked = checkInput(
      input((i) => Object.assign(i.sides[0], { orders: [{ when: { kind: 'hour', atLeast: 2 }, then }] })),
    )
    return checked.kind === 'valid' ? [] : checked.problems.map(({ path }) => path.replace('sides[0].orders[0].', ''))
  }
  expect(ordered({ kind: 'set', set: 'b', of: { kind: 'lane', lane: 'north' } })).toEqual([])
  expect(ordered({ kind: 'set', set: 'd', of: { kind: 'lane', lane: 'up' } })).toEqual(['then.set', 'then.of.lane'])
  expect(ordered({ kind: 'set', set: 'b', of: 'all' })).toEqual(['then.of'])
})

test('gear raises the attribute that the battle is fought with, by quarters of its wear, to 2500 at most', () => {
  const gear: GearInput[] = [
    { slot: 'weapon', attribute: 'agility', grade: 5, wear: 100 },
    { slot: 'armour', attribute: 'vitality', grade: 2, wear: 60 },
    { slot: 'trinket', attribute: 'spirit', grade: 5, wear: 0 },
  ]
  const bare = input()
  const geared = input((i) => (i.sides[0].heroes[0]!.gear = gear))
  loadInput(bare)
  const health = S[MAX_HEALTH]!
  loadInput(geared)
  expect([1, 3, 4].map((attribute) => S[ATTRIBUTE + attribute * 12])).toEqual([1220, 1200, 6])
  expect(S[MAX_HEALTH]).toBe(health)
  // 4 health a level: of 5 hundredths none, of 25 one.
  const frail = { ...plainAttributes, vitality: 5 }
  const sturdier = { attributes: frail, gear: [{ ...gear[0], attribute: 'vitality' }] }
  loadInput(input((i) => Object.assign(i.sides[0].heroes[0]!, sturdier)))
  expect(S[MAX_HEALTH]).toBe(health + 1)
  const best = { might: 2500, agility: 2500, intellect: 2500, spirit: 2500, vitality: 2500, resolve: 2500 }
  loadInput(input((i) => Object.assign(i.sides[0].heroes[0]!, { gear, attributes: best })))
  expect(S[ATTRIBUTE + 12]).toBe(2500)
  expect(hashInput(geared)).not.toBe(hashInput(bare))
  const other = input((i) => (i.sides[0].heroes[0]!.gear = [...gear].reverse()))
  expect(hashInput(other)).toBe(hashInput(geared))
})
