import { compareIds } from '../ids/ids.ts'
import type { SeatId } from '../ids/ids.ts'
import { league } from '../ruleset/ruleset-1/league.ts'
import { sha256Hex } from '../world/hash-world.ts'
import type { Row } from '../world/tables.ts'

export const tieBreaks = ['points', 'glory-difference', 'glory-for', 'head-to-head', 'away-wins', 'draw'] as const
export type TieBreak = (typeof tieBreaks)[number]

/** Why a seat stands below the one above it: the first rule that tells them apart, and what each has by it. */
export interface Below {
  readonly by: TieBreak
  readonly own: number
  readonly above: number
}

export interface Standing {
  readonly place: number
  readonly seat: Row<'seat'>
  /** Null for the first. By the draw the numbers are the places in it. */
  readonly below: Below | null
}

type Pairing = Pick<Row<'match'>, 'hostSeatId' | 'guestSeatId' | 'winner' | 'status'>

/**
 * The table of one division, in a total order: points, glory difference, glory for, head to head among those level so far,
 * away wins, keyed draw. `matches` are the division's; only revealed ones count. Ruleset 1, section 18.
 */
export function standingsOf(seats: readonly Row<'seat'>[], matches: readonly Pairing[]): Standing[] {
  const duels = headToHead(seats, matches)
  const draw = drawPlaces(seats)
  const measure = (seat: Row<'seat'>, by: TieBreak): number => {
    switch (by) {
      case 'points':
        return seat.points
      case 'glory-difference':
        return seat.gloryDifference
      case 'glory-for':
        return seat.gloryFor
      case 'head-to-head':
        return duels.get(seat.id) ?? 0
      case 'away-wins':
        return seat.awayWins
      case 'draw':
        return -(draw.get(seat.id) ?? 0)
    }
  }
  const apart = (a: Row<'seat'>, b: Row<'seat'>): TieBreak =>
    tieBreaks.find((by) => measure(a, by) !== measure(b, by)) ?? 'draw'
  const inOrder = seats.toSorted((a, b) => {
    const by = apart(a, b)
    return measure(b, by) - measure(a, by)
  })
  return inOrder.map((seat, index) => {
    const above = inOrder[index - 1]
    if (above === undefined) return { place: 1, seat, below: null }
    const by = apart(above, seat)
    return {
      place: index + 1,
      seat,
      below: { by, own: shown(measure(seat, by), by), above: shown(measure(above, by), by) },
    }
  })
}

/** The draw is measured downwards, so that more is better by every rule; it is shown as a place. */
function shown(measured: number, by: TieBreak): number {
  return by === 'draw' ? -measured : measured
}

/** League points won against those who are level by the first three rules. */
function headToHead(seats: readonly Row<'seat'>[], matches: readonly Pairing[]): Map<SeatId, number> {
  const level = new Map(
    seats.map(({ id, points, gloryDifference, gloryFor }) => [id, `${points} ${gloryDifference} ${gloryFor}`]),
  )
  const won = new Map<SeatId, number>(seats.map(({ id }) => [id, 0]))
  for (const { hostSeatId, guestSeatId, winner, status } of matches) {
    const host = level.get(hostSeatId)
    if (status !== 'revealed' || winner === null || host === undefined || host !== level.get(guestSeatId)) continue
    const [forHost, forGuest] =
      winner === 'draw'
        ? [league.pointsDraw, league.pointsDraw]
        : winner === 'host'
          ? [league.pointsWin, 0]
          : [0, league.pointsWin]
    won.set(hostSeatId, (won.get(hostSeatId) ?? 0) + forHost)
    won.set(guestSeatId, (won.get(guestSeatId) ?? 0) + forGuest)
  }
  return won
}

/** The lot, drawn once and for all by the seats' own ids: 1 is best. */
function drawPlaces(seats: readonly Row<'seat'>[]): Map<SeatId, number> {
  const lots = seats.map(({ id }) => ({ id, lot: sha256Hex(`tie-break ${id}`) }))
  const drawn = lots.toSorted((a, b) => compareIds(a.lot, b.lot) || compareIds(a.id, b.id))
  return new Map(drawn.map(({ id }, index) => [id, index + 1]))
}
