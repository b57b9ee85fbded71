import { describe, expect, it } from 'vitest'

import { waitUntil } from './wait-until.ts'

describe('waiting for a condition', () => {
  it('gives its first answer that is not null or false, zero and empty text included', async () => {
    let asked = 0
    expect(
      await waitUntil(() => (asked++ < 3 ? null : 0), { what: 'the fourth time', limitMs: 1000, everyMs: 1 }),
    ).toBe(0)
    expect(asked).toBe(4)
  })

  it('says what it waited for, how long, and the last error', async () => {
    const refused = waitUntil(() => Promise.reject(new Error('connection refused')), {
      what: 'the database',
      limitMs: 10,
      everyMs: 1,
    })
    await expect(refused).rejects.toThrow('the database: not within 10 ms (last: connection refused)')
  })

  it('gives up early when it is hopeless', async () => {
    const hopeless = waitUntil(() => false, {
      what: 'READY',
      limitMs: 60_000,
      everyMs: 1,
      giveUp: () => new Error('it ended with code 1'),
    })
    await expect(hopeless).rejects.toThrow('it ended with code 1')
  })
})
