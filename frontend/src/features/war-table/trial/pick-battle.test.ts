import { expect, test } from 'vitest'
import { pickBattle } from './pick-battle.ts'

test('the best and the worst are the first of their kind, the usual one stands in the middle', () => {
  const differences = [3, -20, 41, 0, 41, -20, 12]
  expect(pickBattle(differences, 'best')).toBe(2)
  expect(pickBattle(differences, 'worst')).toBe(1)
  expect(differences[pickBattle(differences, 'middle')]).toBe(3)
})

test('of one battle it is that one, and of none it is the first', () => {
  for (const wanted of ['middle', 'best', 'worst'] as const) {
    expect(pickBattle([7], wanted)).toBe(0)
    expect(pickBattle([], wanted)).toBe(0)
  }
})
