import type { BattleEvent, BattleHeader, HeroHandle, Side, StandardId } from '@mythic/battle-engine'
import { groundOf } from './board/arena-ground.ts'
import { ringAround } from './board/geometry.ts'
import { sideOf } from './viewed-battle.ts'

/** What a hero did up to a moment, counted from the events alone. */
export type Deeds = {
  readonly handle: HeroHandle
  damageDealt: number
  damageTaken: number
  healing: number
  foesFelled: number
  timesFallen: number
  /** Round's ends at which he stood beside a standard that his side held. */
  standardsHeld: number
}

/** Deeds by handle after the first `tick` events. */
export function deedsUpTo(header: BattleHeader, events: readonly BattleEvent[], tick: number): Map<HeroHandle, Deeds> {
  const deeds = new Map<HeroHandle, Deeds>()
  const cells = new Map<HeroHandle, number>()
  const down = new Set<HeroHandle>()
  const owners: Partial<Record<StandardId, Side>> = {}
  for (const { handle, home } of header.heroes) {
    deeds.set(handle, {
      handle,
      damageDealt: 0,
      damageTaken: 0,
      healing: 0,
      foesFelled: 0,
      timesFallen: 0,
      standardsHeld: 0,
    })
    cells.set(handle, home)
  }
  const of = (handle: HeroHandle): Deeds => {
    const found = deeds.get(handle)
    if (found === undefined) throw new Error(`the header names no hero ${handle}`)
    return found
  }
  const ground = groundOf(header.arena)
  const near = {
    north: new Set([ground.standards.north, ...ringAround(ground.standards.north)]),
    south: new Set([ground.standards.south, ...ringAround(ground.standards.south)]),
  }

  for (const event of events.slice(0, tick)) {
    switch (event.kind) {
      // The actor deals; of a guarded or shared blow too: the target is he who takes that part of it.
      case 'hit':
      case 'guarded':
      case 'shared':
        of(event.actor).damageDealt += event.damage
        of(event.target).damageTaken += event.damage
        break
      case 'suffered':
      case 'burned':
        if (event.by !== null) of(event.by).damageDealt += event.damage
        of(event.target).damageTaken += event.damage
        break
      case 'healed':
        of(event.actor).healing += event.amount
        break
      case 'fell':
        of(event.target).timesFallen += 1
        down.add(event.target)
        if (event.by !== null && sideOf(event.by) !== sideOf(event.target)) of(event.by).foesFelled += 1
        break
      case 'stood-up':
        down.delete(event.target)
        break
      case 'moved':
        cells.set(event.actor, event.to)
        break
      case 'displaced':
        cells.set(event.target, event.to)
        break
      case 'swapped':
        cells.set(event.actor, event.actorTo)
        cells.set(event.target, event.targetTo)
        break
      case 'came-home':
        cells.set(event.target, event.cell)
        if (event.rallied) down.delete(event.target)
        break
      case 'hour-began':
        delete owners.north
        delete owners.south
        break
      case 'standard-taken':
        owners[event.standard] = event.side
        break
      case 'tally':
        for (const standard of ['north', 'south'] as const) {
          for (const [handle, cell] of cells) {
            if (near[standard].has(cell) && !down.has(handle) && owners[standard] === sideOf(handle))
              of(handle).standardsHeld += 1
          }
        }
        break
      default:
        break
    }
  }
  return deeds
}
