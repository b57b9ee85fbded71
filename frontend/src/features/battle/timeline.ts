import { advanceView, openingView } from '@mythic/battle-engine'
import type { BattleView, Side } from '@mythic/battle-engine'
import type { ViewedBattle } from './viewed-battle.ts'

/** Places in a battle worth going to, as ticks: the moment just after the event. */
export type Timeline = {
  readonly rounds: readonly { readonly round: number; readonly hour: number; readonly tick: number }[]
  readonly falls: readonly { readonly tick: number; readonly side: Side }[]
  readonly wounds: readonly number[]
  readonly turns: readonly number[]
  /** Balance at each round's end in permille: above 0 the host is better off, below it the guest. */
  readonly momentum: readonly { readonly tick: number; readonly balance: number }[]
}

/** A blow that takes this share of full health is a wound. */
const WOUND_PERMILLE = 250
/** The balance must swing this far in one round to be called a turning point. */
const SWING = 300

/** Reads a log once. */
export function timelineOf({ header, words, events }: Pick<ViewedBattle, 'header' | 'words' | 'events'>): Timeline {
  const rounds: { round: number; hour: number; tick: number }[] = []
  const falls: { tick: number; side: Side }[] = []
  const wounds: number[] = []
  const turns: number[] = []
  const momentum: { tick: number; balance: number }[] = []
  const health = new Map(header.heroes.map((hero) => [hero.handle, hero.maxHealth]))
  let hour = 1
  let leader: Side | null = null
  const view = openingView(header)

  for (const [index, event] of events.entries()) {
    const tick = index + 1
    if (event.kind === 'hour-began') hour = event.hour
    else if (event.kind === 'round-began') rounds.push({ round: event.round, hour, tick })
    else if (event.kind === 'fell') falls.push({ tick, side: event.target < 6 ? 0 : 1 })
    else if (event.kind === 'hit' && event.damage * 1000 >= (health.get(event.target) ?? 0) * WOUND_PERMILLE)
      wounds.push(tick)
    else if (event.kind === 'tally') {
      const before = momentum.at(-1)?.balance ?? 0
      advanceView(view, header, words, tick)
      const balance = balanceOf(view)
      momentum.push({ tick, balance })
      const leads = leaderOf(event.glory)
      const passed = leads !== null && leader !== null && leads !== leader
      if (passed || Math.abs(balance - before) >= SWING) turns.push(tick)
      leader = leads ?? leader
    }
  }
  return { rounds, falls, wounds, turns, momentum }
}

/** The part of a timeline that lies at or before a tick. */
export function upTo(timeline: Timeline, tick: number): Timeline {
  return {
    rounds: timeline.rounds.filter((round) => round.tick <= tick),
    falls: timeline.falls.filter((fall) => fall.tick <= tick),
    wounds: timeline.wounds.filter((wound) => wound <= tick),
    turns: timeline.turns.filter((turn) => turn <= tick),
    momentum: timeline.momentum.filter((point) => point.tick <= tick),
  }
}

/** Who is better off: half by health left on the field, and 12 permille for each glory of difference. */
export function balanceOf(view: BattleView): number {
  const share = (side: Side) => {
    const own = view.heroes.filter((hero) => hero.side === side)
    const most = own.reduce((sum, hero) => sum + hero.maxHealth, 0)
    const left = own.reduce((sum, hero) => sum + (hero.standing ? hero.health : 0), 0)
    return most === 0 ? 0 : (left * 500) / most
  }
  const balance = share(0) - share(1) + 12 * (view.glory[0] - view.glory[1])
  return Math.trunc(Math.max(-1000, Math.min(1000, balance)))
}

/** The first place after `tick`, or null when none is left. */
export function nextAfter(places: readonly number[], tick: number): number | null {
  return places.find((place) => place > tick) ?? null
}

/** The start of the round `by` rounds away; from within a round, one back is the start of this one. */
export function roundAway(timeline: Timeline, tick: number, by: 1 | -1, length: number): number {
  const starts = timeline.rounds.map((round) => round.tick)
  if (by === 1) return starts.find((start) => start > tick) ?? length
  return starts.findLast((start) => start < tick) ?? 0
}

function leaderOf([host, guest]: readonly [number, number]): Side | null {
  return host === guest ? null : host > guest ? 0 : 1
}
