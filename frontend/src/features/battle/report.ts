import type { EndId, Side } from '@mythic/battle-engine'
import { deedsUpTo } from './deeds.ts'
import type { Deeds } from './deeds.ts'
import type { ViewedBattle } from './viewed-battle.ts'

export type Report = {
  readonly winner: Side | null
  /** How it ended, where the engine says so. */
  readonly end: EndId | null
  readonly glory: readonly [number, number]
  readonly rounds: number
  /** Glory at each hour's last tally. */
  readonly byHour: readonly {
    readonly hour: number
    readonly glory: readonly [number, number]
    readonly tick: number
  }[]
  /** Ticks of the conditional orders that fired. */
  readonly orders: readonly number[]
  readonly best: Deeds | null
}

/** The story of a whole battle from its log; null while it has no end. */
export function reportOf(battle: ViewedBattle): Report | null {
  const end = battle.events.at(-1)
  if (end?.kind !== 'ended') return null
  const hours: { hour: number; glory: readonly [number, number]; tick: number }[] = []
  const orders: number[] = []
  let [hour, round] = [1, 0]
  for (const [index, event] of battle.events.entries()) {
    if (event.kind === 'hour-began') hour = event.hour
    else if (event.kind === 'round-began') round = event.round
    else if (event.kind === 'order-fired') orders.push(index + 1)
    else if (event.kind === 'tally') {
      if (hours.at(-1)?.hour === hour) hours.pop()
      hours.push({ hour, glory: event.glory, tick: index + 1 })
    }
  }
  const deeds = [...deedsUpTo(battle.header, battle.events, battle.events.length).values()]
  // Bundles before 0.2.0 tell no end at all.
  return {
    winner: end.winner,
    end: end.end ?? null,
    glory: end.glory,
    rounds: round,
    byHour: hours,
    orders,
    best: bestOf(deeds),
  }
}

/** Damage and healing count as they are, a felled foe 30, a held standard 15; equals go to the lower handle. */
export function bestOf(deeds: readonly Deeds[]): Deeds | null {
  return deeds.toSorted((a, b) => meritOf(b) - meritOf(a) || a.handle - b.handle)[0] ?? null
}

function meritOf(deeds: Deeds): number {
  return deeds.damageDealt + deeds.healing + 30 * deeds.foesFelled + 15 * deeds.standardsHeld
}
