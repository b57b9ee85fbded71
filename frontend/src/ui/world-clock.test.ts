import { expect, test } from 'vitest'
import { countdownText, gameNowOf, phaseOf } from './world-clock.ts'

const day = 86_400_000
const running = { gameNow: 10 * day, rate: 7, driven: false, receivedAt: 1000 }

test('runs game time on at the rate of the world', () => {
  expect(gameNowOf(running, 2000)).toBe(10 * day + 7000)
  expect(gameNowOf({ ...running, driven: true }, 2000)).toBe(10 * day)
  expect(gameNowOf(running, 0)).toBe(10 * day)
})

test('counts in real time where the clock runs, in game time where it stands', () => {
  expect(countdownText(10 * day + 7000 * 90, running, 1000)).toBe('in 1 min 30 s')
  expect(countdownText(11 * day, { ...running, driven: true }, 1000)).toBe('in 1 d of game time')
  expect(countdownText(11 * day, { ...running, rate: 0 }, 1000)).toBe('in 1 d of game time')
  expect(countdownText(10 * day, running, 1000)).toBe('now')
})

test('counts down to nothing in a world of the past', () => {
  expect(countdownText(11 * day, { ...running, over: true }, 1000)).toBe('will not come')
})

test('names the day of the week, and rests in week 16', () => {
  expect([phaseOf(0), phaseOf(5 * day), phaseOf(15 * 7 * day)]).toEqual(['Ledger day', 'Match day', 'Off-season'])
})
