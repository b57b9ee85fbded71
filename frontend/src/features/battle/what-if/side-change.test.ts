import { checkInput, randomInput } from '@mythic/battle-engine'
import { expect, test } from 'vitest'
import { isUnchanged, withGambits, withPlace, withSide, withStance } from './side-change.ts'

const input = randomInput(12)
const [first, second] = input.sides[1].heroes

test('a stance is changed for one side alone', () => {
  const other = input.sides[1].stance === 'storm' ? 'hold' : 'storm'
  const changed = withSide(input, 1, withStance(other))
  expect(changed.sides[1].stance).toBe(other)
  expect(changed.sides[0]).toBe(input.sides[0])
  expect(isUnchanged(input, changed)).toBe(false)
  expect(isUnchanged(input, withSide(changed, 1, withStance(input.sides[1].stance)))).toBe(true)
})

test('two heroes change places, one goes to an empty place, and the battle stays lawful', () => {
  const swapped = withSide(input, 1, withPlace(first!.key, second!.place))
  expect(swapped.sides[1].heroes[0]?.place).toEqual(second!.place)
  expect(swapped.sides[1].heroes[1]?.place).toEqual(first!.place)
  const taken = input.sides[1].heroes.map(({ place }) => place.row)
  const row = [0, 1, 2, 3, 4, 5, 6, 7, 8].find((each) => !taken.includes(each)) ?? 0
  const moved = withSide(input, 1, withPlace(first!.key, { column: 0, row }))
  for (const changed of [swapped, moved]) expect(checkInput(changed)).toMatchObject({ kind: 'valid' })
})

test('gambits are changed for one hero alone', () => {
  const changed = withSide(input, 1, withGambits(first!.key, []))
  expect(changed.sides[1].heroes[0]?.gambits).toEqual([])
  expect(changed.sides[1].heroes.slice(1)).toEqual(input.sides[1].heroes.slice(1))
})
