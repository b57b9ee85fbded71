import { expect, test } from 'vitest'
import type { TimelineStep } from '../../api/types.ts'
import { jumpOver } from './jump.ts'

const step = (at: number, verb: TimelineStep['verb'], id = `${verb}-${at}`): TimelineStep => ({
  id,
  at,
  phase: 0,
  verb,
  guildId: null,
  matchId: null,
  matchday: null,
  state: 'waiting',
  attempts: 0,
})

test('a jump goes to the first step of its kind, over all that is due until then', () => {
  const steps = [
    step(1, 'lock-match'),
    step(2, 'fight-match'),
    step(3, 'pay-salaries'),
    step(3, 'fight-match'),
    step(4, 'fight-match'),
  ]
  const { at, between } = jumpOver(0, steps, 'pay-salaries')
  expect(at).toBe(3)
  expect(between.map(({ id }) => id)).toEqual(['lock-match-1', 'fight-match-2', 'fight-match-3'])
})

test('without such a step there is no jump', () => {
  expect(jumpOver(0, [step(1, 'lock-match')], 'train-guild')).toEqual({ now: 0, at: null, between: [] })
})
