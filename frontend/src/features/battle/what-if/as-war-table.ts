import type { HeroInput, SideInput } from '@mythic/battle-engine'
import { NO_SETS, heroSets } from '../../war-table/gambit-sets.ts'
import type { HeroSets } from '../../war-table/gambit-sets.ts'
import type { LineUpDraft } from '../../war-table/line-up-draft.ts'
import type { Nameable, Named } from '../../war-table/nameable.ts'

// The War Table's editors, unchanged, work on a table: this is the side of a battle as one.

export function draftOf({ heroes, stance, orders, captain }: SideInput): LineUpDraft {
  return {
    places: heroes.map(({ key, place, lane }) => ({ heroId: key, column: place.column, row: place.row, lane })),
    reserves: [],
    stance,
    orders,
    captainId: captain ?? null,
  }
}

export function setsOf({ heroes }: SideInput): (key: string) => HeroSets {
  const byKey = new Map(heroes.map(({ key, gambits, sets = {} }) => [key, heroSets({ gambits, sets })]))
  return (key) => byKey.get(key) ?? NO_SETS
}

/** Everybody of the battle; whoever else an order of old names was a foe of another day. */
export function whoOf(own: SideInput, foe: SideInput, nameOf: (key: string) => string): Nameable {
  const named = (heroes: readonly HeroInput[]): Named[] => heroes.map(({ key }) => ({ key, name: nameOf(key) }))
  const [stands, foes] = [own, foe].map(({ heroes }) => new Set(heroes.map(({ key }) => key)))
  return {
    standing: named(own.heroes),
    reserves: [],
    foes: named(foe.heroes),
    nameOf,
    standingOf: (key) => (stands?.has(key) === true ? 'stands' : foes?.has(key) === true ? 'foe' : 'stranger'),
    lostLabel: nameOf,
  }
}
