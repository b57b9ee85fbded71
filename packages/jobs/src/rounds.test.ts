import { describe, expect, it } from 'vitest'

import { startRounds } from './rounds.ts'

const HOUR_MS = 3_600_000

/** Rounds whose beginnings a test waits for; each goes on when the test says so. */
function countedRounds(everyMs: number, againUntil = 0) {
  const begun: PromiseWithResolvers<void>[] = []
  let count = 0
  let atOnce = 0
  let mostAtOnce = 0
  const errors: unknown[] = []
  const slot = (n: number) => (begun[n] ??= Promise.withResolvers<void>())
  const rounds = startRounds(
    everyMs,
    async () => {
      const number = count++
      atOnce += 1
      mostAtOnce = Math.max(mostAtOnce, atOnce)
      slot(number).resolve()
      await Promise.resolve()
      atOnce -= 1
      if (number === 1) throw new Error('the second round fails')
      return number < againUntil
    },
    (error) => errors.push(error),
  )
  return {
    rounds,
    errors,
    begun: async (n: number) => await slot(n).promise,
    count: () => count,
    mostAtOnce: () => mostAtOnce,
  }
}

describe('rounds', () => {
  it('begin at once, then when nudged, though the next would be far away', async () => {
    const watched = countedRounds(HOUR_MS)
    await watched.begun(0)
    watched.rounds.nudge()
    await watched.begun(1)
    await watched.rounds.stop()
    expect(watched.mostAtOnce()).toBe(1)
  })

  it('go on by themselves, past a round that fails', async () => {
    const watched = countedRounds(2)
    await watched.begun(3)
    await watched.rounds.stop()
    expect(watched.errors).toHaveLength(1)
    expect(watched.rounds.lastWell).not.toBeNull()
  })

  it('follow at once while there is more to do', async () => {
    const watched = countedRounds(HOUR_MS, 1)
    await watched.begun(1)
    await watched.rounds.stop()
    expect(watched.count()).toBe(2)
  })

  it('stop in the middle of a wait, and begin none after', async () => {
    const watched = countedRounds(HOUR_MS)
    await watched.begun(0)
    await watched.rounds.stop()
    watched.rounds.nudge()
    expect(watched.count()).toBe(1)
  })
})
