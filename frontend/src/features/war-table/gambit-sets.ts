import type { Gambit, GambitSetId, GambitSets } from '@mythic/battle-engine'

/** All that a hero may fight by: A from the start, B and C once an order says so. An empty set is none. */
export type HeroSets = Readonly<Record<GambitSetId, readonly Gambit[]>>

export const NO_SETS: HeroSets = { a: [], b: [], c: [] }

type SavedSets = { readonly gambits: readonly Gambit[]; readonly sets: GambitSets }

/** As the league holds them. */
export function heroSets({ gambits, sets }: SavedSets): HeroSets {
  return { a: gambits, b: sets.b ?? [], c: sets.c ?? [] }
}

/** As the league takes and gives them: empty sets are left out. */
export function savedSets({ a, b, c }: HeroSets): { gambits: Gambit[]; sets: GambitSets } {
  return {
    gambits: [...a],
    sets: { ...(b.length === 0 ? {} : { b: [...b] }), ...(c.length === 0 ? {} : { c: [...c] }) },
  }
}

export function sameSets(one: HeroSets, other: HeroSets): boolean {
  return JSON.stringify([one.a, one.b, one.c]) === JSON.stringify([other.a, other.b, other.c])
}
