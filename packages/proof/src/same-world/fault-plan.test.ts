import { describe, expect, it } from 'vitest'

import { faultKinds, moments, planFaults } from './fault-plan.ts'

describe('the plan of faults', () => {
  it('strikes each step of a week once, with each kind of fault once', () => {
    for (const week of [1, 2, 3, 10]) {
      const plan = planFaults('7', week)
      expect(plan.map(({ moment }) => moment)).toEqual([...moments])
      expect(plan.map(({ kind }) => kind).sort()).toEqual([...faultKinds].sort())
    }
  })

  it('is the same for the same seed, and another for another', () => {
    const weeks = [2, 3, 4, 5]
    const plansOf = (seed: string) => JSON.stringify(weeks.map((week) => planFaults(seed, week)))
    expect(plansOf('7')).toBe(plansOf('7'))
    expect(plansOf('7')).not.toBe(plansOf('8'))
  })

  it('kills the worker in a fight in the first week, whatever the seed', () => {
    for (const seed of ['1', '2', '3', '4', '5', '6', '7']) {
      expect(planFaults(seed, 1).find(({ moment }) => moment.verb === 'fight-match')?.kind).toBe('kill-worker')
    }
  })
})
