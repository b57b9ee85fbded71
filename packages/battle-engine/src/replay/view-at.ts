import { ARENA_IDS } from '../content/ids.ts'
import { arenaOf } from '../field/arena.ts'
import { eventAt, ticksOf } from '../log/read.ts'
import type { BattleEvent } from '../events.ts'
import type { BattleHeader, BattleView, HeroView } from '../report.ts'

/** What stands before the first event: everyone at home, in full health. */
export function openingView(header: BattleHeader): BattleView {
  const [north, south] = arenaOf(ARENA_IDS.indexOf(header.arena)).standards
  return {
    tick: 0,
    hour: 0,
    round: 0,
    glory: [0, 0],
    morale: [...header.morale],
    stances: [...header.stances],
    standards: {
      north: { cell: north, owner: null, contested: false },
      south: { cell: south, owner: null, contested: false },
    },
    heroes: header.heroes.map(({ handle, key, side, home, maxHealth }) => ({
      handle,
      key,
      side,
      cell: home,
      health: maxHealth,
      maxHealth,
      standing: true,
      statuses: [],
    })),
    fields: [],
    turnOf: null,
  }
}

/**
 * What a watcher sees after the first `tick` events of a log or of a prefix of it; beyond its end, all of it. From events
 * alone: no input, no seed. Costs one pass; to scrub, keep a view and go on with `advanceView`.
 */
export function viewAt(header: BattleHeader, log: Int32Array, tick: number): BattleView {
  const view = openingView(header)
  advanceView(view, header, log, tick)
  return view
}

/** Moves a view forward to `tick`, in place. */
export function advanceView(view: BattleView, header: BattleHeader, log: Int32Array, tick: number): void {
  const end = Math.min(tick, ticksOf(log))
  for (let at = view.tick; at < end; at++) showEvent(view, header, eventAt(log, at))
}

/** Shows one event: the one place that says what an event changes for a watcher. */
export function showEvent(view: BattleView, header: BattleHeader, event: BattleEvent): void {
  view.tick = event.tick
  const hero = (handle: number): HeroView => {
    const found = view.heroes.find((h) => h.handle === handle)
    if (found === undefined) throw new Error(`the log names hero ${handle}, whom the header does not`)
    return found
  }
  switch (event.kind) {
    case 'hour-began':
      view.hour = event.hour
      // On a mission all goes on as it stands.
      if (event.hour > 1 && header.heroes.some((h) => h.monster !== undefined)) return
      view.fields = []
      for (const name of ['north', 'south'] as const)
        Object.assign(view.standards[name], { owner: null, contested: false })
      view.heroes.forEach((h) => {
        h.cell = header.heroes.find((known) => known.handle === h.handle)?.home ?? h.cell
        h.statuses = []
      })
      return
    case 'round-began':
      view.round = event.round
      view.turnOf = null
      return
    case 'turn-began':
      view.turnOf = event.actor
      return
    case 'moved':
      hero(event.actor).cell = event.to
      return
    case 'displaced':
      hero(event.target).cell = event.to
      return
    case 'swapped':
      hero(event.target).cell = event.targetTo
      hero(event.actor).cell = event.actorTo
      return
    case 'hit':
    case 'shared':
    case 'suffered':
    case 'burned':
      hero(event.target).health -= event.damage
      return
    case 'guarded':
      hero(event.target).health -= event.damage
      return
    case 'paid':
      hero(event.actor).health -= event.damage
      return
    case 'absorbed':
      setStatus(hero(event.target), 'ward', event.left)
      return
    case 'healed':
      hero(event.target).health += event.amount
      return
    case 'status-gained':
      setStatus(hero(event.target), event.status, event.value)
      return
    case 'status-ended':
      dropStatus(hero(event.target), event.status)
      return
    case 'fell':
      Object.assign(hero(event.target), { standing: false, statuses: [] })
      view.glory[hero(event.target).side === 0 ? 1 : 0] += event.glory
      if (isCalled(header, event.target)) view.heroes = view.heroes.filter((h) => h.handle !== event.target)
      return
    case 'stood-up':
      hero(event.target).health = event.health
      dropStatus(hero(event.target), 'second-dawn')
      return
    case 'came-home':
      Object.assign(hero(event.target), { standing: true, health: event.health, cell: event.cell })
      return
    case 'raised':
      Object.assign(hero(event.target), { standing: true, health: event.health, cell: event.cell })
      return
    case 'summoned': {
      const called = header.summons?.find(({ handle }) => handle === event.target)
      if (called === undefined) throw new Error(`the log calls ${event.target}, whom the header does not know`)
      const { handle, key, side, maxHealth } = called
      const at = view.heroes.findIndex((h) => h.handle > handle)
      const here: HeroView = {
        handle,
        key,
        side,
        cell: event.cell,
        health: event.health,
        maxHealth,
        standing: true,
        statuses: [],
      }
      view.heroes.splice(at < 0 ? view.heroes.length : at, 0, here)
      return
    }
    case 'standard-taken':
      view.standards[event.standard].owner = event.side
      return
    case 'standard-contested':
      view.standards[event.standard].contested = event.contested
      return
    case 'tally':
      view.glory = [...event.glory]
      return
    case 'morale':
      view.morale[event.side] = event.morale
      return
    case 'stance-changed':
      view.stances[event.side] = event.stance
      return
    case 'field-laid':
      view.fields.push({ effect: event.effect, cell: event.cell, side: event.actor < 6 ? 0 : 1 })
      return
    case 'field-ended': {
      const at = view.fields.findIndex((f) => f.effect === event.effect && f.cell === event.cell)
      if (at >= 0) view.fields.splice(at, 1)
      return
    }
    case 'ended':
      view.ended = { winner: event.winner, end: event.end }
      return
    case 'used':
    case 'missed':
    case 'resisted':
    case 'order-fired':
    case 'quickened':
    case 'waited':
    case 'held-back':
    case 'set-changed':
    case 'trick':
      return
  }
}

function isCalled(header: BattleHeader, handle: number): boolean {
  return header.summons?.some((called) => called.handle === handle) === true
}

function setStatus(hero: HeroView, status: HeroView['statuses'][number]['status'], value: number): void {
  const known = hero.statuses.find((s) => s.status === status)
  if (known !== undefined) known.value = value
  else hero.statuses.push({ status, value })
}
function dropStatus(hero: HeroView, status: HeroView['statuses'][number]['status']): void {
  hero.statuses = hero.statuses.filter((s) => s.status !== status)
}
