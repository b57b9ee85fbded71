import type { BattleInput, ConditionalOrder, HeroInput, LaneId, Side, SideInput, StanceId } from '@mythic/battle-engine'
import { savedSets } from '../../war-table/gambit-sets.ts'
import type { HeroSets } from '../../war-table/gambit-sets.ts'

export type Place = HeroInput['place']
type Change = (side: SideInput) => SideInput

/** The battle with another side; the other stays as it is. */
export function withSide(input: BattleInput, side: Side, change: Change): BattleInput {
  const [host, guest] = input.sides
  return { ...input, sides: side === 0 ? [change(host), guest] : [host, change(guest)] }
}

export function withStance(stance: StanceId): Change {
  return (side) => ({ ...side, stance })
}

/** Null: nobody leads. */
export function withCaptain(captain: string | null): Change {
  return ({ captain: _before, ...side }) => (captain === null ? side : { ...side, captain })
}

export function withOrders(orders: readonly ConditionalOrder[]): Change {
  return (side) => ({ ...side, orders: [...orders] })
}

/** Puts a hero on a place of his own side; who stood there takes his. */
export function withPlace(key: string, place: Place): Change {
  return (side) => {
    const before = side.heroes.find((hero) => hero.key === key)?.place
    if (before === undefined) return side
    const placed = (hero: HeroInput): Place =>
      hero.key === key ? place : isSame(hero.place, place) ? before : hero.place
    return { ...side, heroes: side.heroes.map((hero) => ({ ...hero, place: placed(hero) })) }
  }
}

export function withLane(key: string, lane: LaneId): Change {
  return ofHero(key, (hero) => ({ ...hero, lane }))
}

/** The gambits of all his sets; B and C without any are left out, as the league leaves them out. */
export function withSets(key: string, sets: HeroSets): Change {
  return ofHero(key, ({ sets: _before, ...hero }) => {
    const saved = savedSets(sets)
    const more = Object.keys(saved.sets).length === 0 ? {} : { sets: saved.sets }
    return { ...hero, gambits: saved.gambits, ...more }
  })
}

function ofHero(key: string, change: (hero: HeroInput) => HeroInput): Change {
  return (side) => ({ ...side, heroes: side.heroes.map((hero) => (hero.key === key ? change(hero) : hero)) })
}

export function isSame(one: Place, other: Place): boolean {
  return one.column === other.column && one.row === other.row
}

/** What of a side differs, part by part; nothing when both are fought alike. */
export type Difference =
  | { readonly kind: 'stance' | 'captain' | 'orders' }
  | { readonly kind: 'place' | 'lane' | 'set-a' | 'set-b' | 'set-c'; readonly hero: string }

export function differencesOf(before: SideInput, after: SideInput): Difference[] {
  const heroes = before.heroes.flatMap((hero): Difference[] => {
    const now = after.heroes.find(({ key }) => key === hero.key) ?? hero
    const differs = (one: unknown, other: unknown) => JSON.stringify(one ?? []) !== JSON.stringify(other ?? [])
    return [
      ...(isSame(hero.place, now.place) ? [] : [{ kind: 'place', hero: hero.key } as const]),
      ...(hero.lane === now.lane ? [] : [{ kind: 'lane', hero: hero.key } as const]),
      ...(differs(hero.gambits, now.gambits) ? [{ kind: 'set-a', hero: hero.key } as const] : []),
      ...(differs(hero.sets?.b, now.sets?.b) ? [{ kind: 'set-b', hero: hero.key } as const] : []),
      ...(differs(hero.sets?.c, now.sets?.c) ? [{ kind: 'set-c', hero: hero.key } as const] : []),
    ]
  })
  return [
    ...(before.stance === after.stance ? [] : [{ kind: 'stance' } as const]),
    ...(before.captain === after.captain ? [] : [{ kind: 'captain' } as const]),
    ...(JSON.stringify(before.orders) === JSON.stringify(after.orders) ? [] : [{ kind: 'orders' } as const]),
    ...heroes,
  ]
}
