import { expect, test } from 'vitest'

import { checkInput, randomInput, type ClassId, type HeroInput } from '../../src/index.ts'
import { randomSideOf } from '../../src/random-input.ts'
import { STUDIES } from './all-studies.ts'
import { judgeBalance } from './judge-balance.ts'
import { runBalance } from './run-balance.ts'
import { STRATEGIES } from './strategies.ts'
import { addSums, estimateOf, nameOf, seeInto, type Sums } from './sums.ts'
import { trialDice } from './study.ts'

test('balance in short: classes, stances, strategies, slope, draws and arenas keep their bars, widened by the error of so few battles', async () => {
  const sums = await runBalance({ seed: 1, form: 'short', only: [] })
  const rows = judgeBalance(sums, 'short', [])
  expect(rows.filter(({ bar }) => bar !== undefined).length).toBeGreaterThan(100)
  expect(
    rows.filter(({ holds }) => !holds),
    'see more with: pnpm battle balance --seed 1',
  ).toEqual([])
}, 600_000)

test('every strategy and every six of a class is a lawful line-up, eight of a class are refused with words', () => {
  for (const { name, side } of STRATEGIES)
    for (const seed of [1, 2, 3, 4, 5]) {
      const input = { ...randomInput(seed), sides: [side(trialDice(seed)), randomInput(seed).sides[1]] }
      expect(checkInput(input), name).toMatchObject({ kind: 'valid' })
    }
  const dice = trialDice(8)
  const six = randomSideOf(dice, 'a', Array<ClassId>(6).fill('guardian'), 1000)
  const more: HeroInput[] = [7, 8].map((n) => ({ ...six.heroes[0]!, key: `more${n}`, place: { column: 1, row: n } }))
  const eight = { ...six, heroes: [...six.heroes, ...more] }
  const refused = checkInput({ ...randomInput(1), sides: [eight, randomInput(1).sides[1]] })
  expect(refused.kind).toBe('invalid')
})

test('the same seed gives the same figures, however the parts fall on threads', async () => {
  const order = { seed: 5, form: 'long', only: ['classes'], repeats: 6 } as const
  const [one, two] = [await runBalance(order), await runBalance(order)]
  expect([...one].sort()).toEqual([...two].sort())
}, 120_000)

test('a value outside its bar does not hold: the long form takes it as it stands, the short one within the error', () => {
  const study = STUDIES.find(({ name }) => name === 'stances')!
  const sums: Sums = new Map()
  const see = seeInto(sums, study.name)
  for (let i = 0; i < 100; i++) see('stance/hold', i % 100 < 56 ? 1000 : 0)
  const judged = (form: 'short' | 'long'): boolean[] => judgeBalance(sums, form, ['stances']).map(({ holds }) => holds)
  expect([judged('long'), judged('short')]).toEqual([[false], [true]])
  for (let i = 0; i < 300; i++) see('stance/hold', 1000)
  expect([judged('long'), judged('short')]).toEqual([[false], [false]])
})

test('sums of parts are the sums of the whole', () => {
  const [all, a, b]: [Sums, Sums, Sums] = [new Map(), new Map(), new Map()]
  ;[1, 2, 3, 4].forEach((amount, i) => {
    seeInto(all, 's')('v', amount)
    seeInto(i < 1 ? a : b, 's')('v', amount)
  })
  addSums(a, b)
  expect(a).toEqual(all)
  const { mean, error } = estimateOf(all.get(nameOf('s', 'v'))!)
  expect(mean).toBe(2.5)
  // Deviation of 1 to 4 is √(5/3), the error of their mean half of it.
  expect(error).toBeCloseTo(Math.sqrt(5 / 3) / 2, 12)
})
