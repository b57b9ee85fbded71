import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkInput, randomInput, wideInput, type BattleInput } from '../src/index.ts'
import { breaches, mirrored, reordered } from '../tools/laws.ts'
import { outcome } from '../src/simulate.ts'
import { hashInput } from '../src/battle/canonical.ts'

const seed = fc.integer({ min: 0, max: 0x7ffffff })

test('a battle ends, mirrors exactly, keeps health, cells and glory lawful, and shows watchers what is so', () => {
  fc.assert(
    fc.property(seed, (n) => {
      expect(breaches(wideInput(n), 53), `repeat with: pnpm battle fuzz --seed ${n} --battles 1`).toEqual([])
    }),
    { numRuns: 40 },
  )
}, 30_000)

test('absurd line-ups end too: six of one class, without gambits', () => {
  for (let classNumber = 0; classNumber < 8; classNumber++) {
    const input = randomInput(classNumber)
    const alike = input.sides[0].heroes.find(() => true)!
    for (const side of input.sides)
      side.heroes = side.heroes.map((hero) => ({
        ...hero,
        classId: alike.classId,
        abilities: alike.abilities,
        gambits: [],
        rank: alike.rank,
      }))
    expect(breaches(input, 997)).toEqual([])
  }
}, 30_000)

test('one against one and six against one end', () => {
  const input = randomInput(5)
  const alone = { ...input.sides[1], heroes: input.sides[1].heroes.slice(0, 1) }
  expect(breaches({ ...input, sides: [input.sides[0], alone] }, 97)).toEqual([])
  expect(
    breaches({ ...input, sides: [{ ...input.sides[0], heroes: input.sides[0].heroes.slice(0, 1) }, alone] }, 97),
  ).toEqual([])
}, 30_000)

test('the hash of an input knows neither the seed nor the order of equal lists, but every other word', () => {
  const input = randomInput(9)
  const resown: BattleInput = { ...input, seed: 'f'.repeat(32) }
  expect(hashInput(resown)).toBe(hashInput(input))
  const noFilters = structuredClone(input)
  for (const hero of noFilters.sides.flatMap((s) => s.heroes)) hero.gambits = []
  expect(hashInput(reordered(noFilters))).toBe(hashInput(noFilters))
  const later = structuredClone(input)
  later.sides[0].heroes[0]!.attributes.might += 1
  expect(hashInput(later)).not.toBe(hashInput(input))
  expect(hashInput(mirrored(input))).not.toBe(hashInput(input))
}, 30_000)

test('another seed gives another battle', () => {
  const input = randomInput(11)
  expect(outcome({ ...input, seed: 'f'.repeat(32) }).finalDigest).not.toBe(outcome(input).finalDigest)
}, 30_000)

test('anything at all is checked without a throw, and nothing but a battle passes', () => {
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withDate: true, maxDepth: 4 }),
      (value) => {
        const checked = checkInput(value)
        expect(checked.kind).toBe('invalid')
        if (checked.kind === 'invalid')
          for (const p of checked.problems) expect([p.path, p.message, p.mend].every((t) => t.length > 0)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
}, 30_000)

/** Every place inside a value, as a path of keys. */
function placesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))]
}

test('a battle with any one word spoilt is refused or still plays to its end', () => {
  const spoils = [
    null,
    undefined,
    -1,
    1.5,
    Number.NaN,
    1e9,
    '',
    '\u0000',
    [],
    {},
    true,
    'guardian',
    Array.from({ length: 99 }, () => 'attack'),
  ]
  fc.assert(
    fc.property(seed, fc.nat(), fc.constantFrom(...spoils), (n, where, spoil) => {
      const input: unknown = wideInput(n % 50)
      const places = placesOf(input).filter((p) => p.length > 0)
      const path = places[where % places.length]!
      let at = input as Record<string, unknown>
      for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>
      at[path[path.length - 1]!] = spoil
      const checked = checkInput(input)
      if (checked.kind === 'valid') expect(outcome(checked.input).rounds).toBeGreaterThan(0)
      else expect(checked.problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 400 },
  )
}, 30_000)
