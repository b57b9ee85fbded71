import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DivisionId, GuildId, SeatId } from '../ids/ids.ts'
import type { Row } from '../world/tables.ts'
import { standingsOf } from './standings.ts'

const uuid = (n: number): string => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`
const seat = (n: number, own: Partial<Row<'seat'>> = {}): Row<'seat'> => ({
  id: uuid(n) as SeatId,
  season: 1,
  divisionId: uuid(99) as DivisionId,
  ordinal: n,
  guildId: uuid(n) as GuildId,
  played: 0,
  won: 0,
  drawn: 0,
  lost: 0,
  points: 0,
  gloryFor: 0,
  gloryAgainst: 0,
  gloryDifference: 0,
  awayWins: 0,
  ...own,
})
const match = (host: number, guest: number, winner: 'host' | 'guest' | 'draw') =>
  ({ hostSeatId: uuid(host) as SeatId, guestSeatId: uuid(guest) as SeatId, winner, status: 'revealed' }) as const
const order = (seats: Row<'seat'>[], matches: ReturnType<typeof match>[] = []) =>
  standingsOf(seats, matches).map(({ seat: { ordinal }, below }) => [ordinal, below])

describe('a league table', () => {
  it('goes by points, then glory difference, then glory for', () => {
    const seats = [
      seat(1, { points: 3, gloryDifference: 5 }),
      seat(2, { points: 6 }),
      seat(3, { points: 3, gloryDifference: 9 }),
      seat(4, { points: 3, gloryDifference: 5, gloryFor: 70 }),
    ]
    expect(order(seats)).toEqual([
      [2, null],
      [3, { by: 'points', own: 3, above: 6 }],
      [4, { by: 'glory-difference', own: 5, above: 9 }],
      [1, { by: 'glory-for', own: 0, above: 70 }],
    ])
  })
  it('then by what those who are level took from each other', () => {
    const level = { points: 9, gloryDifference: 4, gloryFor: 200 }
    const matches = [match(1, 2, 'guest'), match(2, 3, 'guest'), match(3, 1, 'draw'), match(4, 2, 'host')]
    expect(order([seat(1, level), seat(2, level), seat(3, level), seat(4)], matches)).toEqual([
      [3, null],
      [2, { by: 'head-to-head', own: 3, above: 4 }],
      [1, { by: 'head-to-head', own: 1, above: 3 }],
      [4, { by: 'points', own: 0, above: 9 }],
    ])
  })
  it('then by away wins, and last by a lot that never changes', () => {
    expect(order([seat(1), seat(2, { awayWins: 1 })])[1]).toEqual([1, { by: 'away-wins', own: 0, above: 1 }])
    const drawn = order([seat(1), seat(2), seat(3)])
    expect(drawn.slice(1).map(([, below]) => below)).toEqual([
      { by: 'draw', own: 2, above: 1 },
      { by: 'draw', own: 3, above: 2 },
    ])
    expect(order([seat(3), seat(1), seat(2)])).toEqual(drawn)
  })
  it('does not count what is not revealed', () => {
    const matches = [{ ...match(1, 2, 'host'), status: 'locked' as const }]
    expect(standingsOf([seat(1), seat(2)], matches)).toEqual(standingsOf([seat(1), seat(2)], []))
  })
  it('is one and the same order, however the seats come', () => {
    const few = fc.integer({ min: 0, max: 2 })
    const pairs = fc.array(
      fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom('host', 'guest', 'draw' as const)).filter(([a, b]) => a !== b),
      { maxLength: 30 },
    )
    const cells = fc.array(fc.record({ points: few, gloryDifference: few, gloryFor: few, awayWins: few }), {
      minLength: 8,
      maxLength: 8,
    })
    fc.assert(
      fc.property(cells, pairs, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (rows, played, keys) => {
        const seats = rows.map((row, n) => seat(n, row))
        const matches = played.map(([a, b, winner]) => match(a, b, winner as 'host'))
        const shuffled = seats
          .map((each, n) => ({ each, key: keys[n] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ each }) => each)
        const table = standingsOf(seats, matches)
        expect(standingsOf(shuffled, matches.toReversed())).toEqual(table)
        expect(table.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
        for (const [index, { below, seat: own }] of table.entries()) {
          const above = table[index - 1]
          if (above === undefined || below === null) continue
          expect(own.points).toBeLessThanOrEqual(above.seat.points)
          if (below.by !== 'draw') expect(below.own).toBeLessThan(below.above)
        }
      }),
    )
  })
})
