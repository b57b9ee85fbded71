import { at } from '../ruleset/read-table.ts'

/** One pairing of a matchday, by places in the division's drawn order. */
export interface Fixture {
  readonly matchday: number
  readonly host: number
  readonly guest: number
}

/**
 * A double round robin by the circle method: one seat stays, the others turn. Hosts alternate along the circle and by round for
 * the seat that stays; the second half repeats the first with hosts and guests exchanged.
 */
export function doubleRoundRobin(seats: number): Fixture[] {
  if (seats < 2 || seats % 2 !== 0) throw new RangeError(`a division has an even number of seats, not ${seats}`)
  const turning = seats - 1
  const first: Fixture[] = []
  for (let round = 0; round < turning; round++) {
    first.push(meet(round + 1, turning, round, round % 2 === 0))
    for (let step = 1; step < seats / 2; step++) {
      const ahead = (round + step) % turning
      const behind = (round - step + turning) % turning
      first.push(meet(round + 1, ahead, behind, step % 2 === 1))
    }
  }
  const second = first.map(({ matchday, host, guest }) => ({ matchday: matchday + turning, host: guest, guest: host }))
  return [...first, ...second]
}

function meet(matchday: number, a: number, b: number, firstHosts: boolean): Fixture {
  return firstHosts ? { matchday, host: a, guest: b } : { matchday, host: b, guest: a }
}

/** A keyed shuffle (Fisher–Yates) of 0 … n−1. */
export function drawnOrder(length: number, below: (bound: number) => number): number[] {
  const order = Array.from({ length }, (_, place) => place)
  for (let last = length - 1; last > 0; last--) {
    const other = below(last + 1)
    const kept = at(order, last)
    order[last] = at(order, other)
    order[other] = kept
  }
  return order
}
