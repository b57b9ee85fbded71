import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oddsOf } from './odds.ts'

describe('odds', () => {
  it('are even between equals, with a draw now and then', () => {
    expect(oddsOf(1000, 1000)).toEqual({ hostPermille: 468, drawPermille: 65, guestPermille: 467, worthGap: 0 })
  })
  it('favour worth as the table says, and mirror', () => {
    const { hostPermille, drawPermille, guestPermille } = oddsOf(1100, 1000)
    expect(hostPermille + Math.trunc(drawPermille / 2)).toBe(690)
    expect(guestPermille).toBeLessThan(hostPermille)
  })
  it('always sum to one, and never promise a defeat', () => {
    const worth = fc.integer({ min: 0, max: 2500 })
    fc.assert(
      fc.property(worth, worth, (host, guest) => {
        const odds = oddsOf(host, guest)
        expect(odds.hostPermille + odds.drawPermille + odds.guestPermille).toBe(1000)
        expect(Math.min(odds.hostPermille, odds.drawPermille, odds.guestPermille)).toBeGreaterThan(0)
      }),
    )
  })
})
