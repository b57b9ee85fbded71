import { expect, test } from 'vitest'

import { decode, ticksOf } from '../log/read.ts'
import { LOG_EVENTS, STEP_LIMIT, withStepLimit } from '../log/write.ts'
import { randomMission } from '../random-mission.ts'
import { wideInput } from '../random-gambits.ts'
import { describeBattle } from '../describe.ts'
import { headerOf } from '../replay/header.ts'
import { stateAt } from '../replay/state-at.ts'
import { viewAt } from '../replay/view-at.ts'
import { outcome, simulate } from '../simulate.ts'
import { mirrored } from '../../tools/laws.ts'

const LIMIT = 300

test('a battle that comes to the step limit ends with that round, lawfully, and says so', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const input = wideInput(seed)
    const whole = simulate(input)
    withStepLimit(LIMIT, () => {
      const report = simulate(input)
      expect(report.outcome.end).toBe('step-limit')
      expect(outcome(input)).toEqual(report.outcome)
      expect(ticksOf(report.log)).toBeGreaterThanOrEqual(LIMIT)
      expect(ticksOf(report.log)).toBeLessThan(LIMIT + 100)
      const [north, south] = report.outcome.glory
      expect(report.outcome.winner).toBe(Math.abs(north - south) <= 3 ? null : north > south ? 0 : 1)
      // Up to the limit it is the battle that it always was.
      expect(report.log.slice(0, LIMIT * 2)).toEqual(whole.log.slice(0, LIMIT * 2))
      const last = [...decode(report.log)].at(-1)
      expect(last).toMatchObject({ kind: 'ended', end: 'step-limit', winner: report.outcome.winner })
      const end = ticksOf(report.log)
      expect(stateAt(input, end).view).toMatchObject({ ended: { winner: report.outcome.winner, end: 'step-limit' } })
      const seen = viewAt(headerOf(input), report.log, end)
      expect(seen.ended).toEqual(stateAt(input, end).view.ended)
      const swapped = outcome(mirrored(input))
      expect(swapped.glory).toEqual([south, north])
    })
    expect(simulate(input).finalDigest).toBe(whole.finalDigest)
  }
})

test('nobody takes a turn after the limit, and who waits for the end of the round waits in vain', () => {
  const { log } = withStepLimit(LIMIT, () => simulate(wideInput(3)))
  const turns = [...decode(log)].filter(({ kind }) => kind === 'turn-began')
  expect(turns.every(({ tick }) => tick <= LIMIT)).toBe(true)
})

test('a mission that is stopped is won by nobody', () => {
  withStepLimit(60, () => {
    const stopped = Array.from({ length: 20 }, (_, seed) => outcome(randomMission(seed))).filter(
      ({ end }) => end === 'step-limit',
    )
    expect(stopped.length).toBeGreaterThan(0)
    expect(stopped.every(({ winner }) => winner === null)).toBe(true)
  })
})

test('a stopped battle is told as stopped', () => {
  const input = wideInput(3)
  const { log } = withStepLimit(LIMIT, () => simulate(input))
  const text = describeBattle(headerOf(input), log, { hero: (key) => key, sides: ['left', 'right'] })
  expect(text).toContain('The battle is stopped as it stands')
})

test('three hundred battles stay ten times below the limit, which leaves half the buffer', () => {
  const most = Math.max(...Array.from({ length: 300 }, (_, seed) => ticksOf(simulate(wideInput(seed)).log)))
  expect(most * 10).toBeLessThan(STEP_LIMIT)
  expect(LOG_EVENTS).toBe(2 * STEP_LIMIT)
})

test('each way to end is told by its name', () => {
  const ends = new Set(Array.from({ length: 60 }, (_, seed) => outcome(wideInput(seed)).end))
  for (let seed = 0; seed < 30; seed++) ends.add(outcome(randomMission(seed)).end)
  expect([...ends].sort()).toEqual(['alone', 'hundred', 'last-round'])
})
