import type { BattleInput, Gambit, HeroInput, Side, SideInput, StanceId } from '@mythic/battle-engine'

export type Place = HeroInput['place']

/** The battle with another side; the other stays as it is. */
export function withSide(input: BattleInput, side: Side, change: (before: SideInput) => SideInput): BattleInput {
  const [host, guest] = input.sides
  return { ...input, sides: side === 0 ? [change(host), guest] : [host, change(guest)] }
}

export function withStance(stance: StanceId): (side: SideInput) => SideInput {
  return (side) => ({ ...side, stance })
}

/** Puts a hero on a place of his own side; who stood there takes his. */
export function withPlace(key: string, place: Place): (side: SideInput) => SideInput {
  return (side) => {
    const before = side.heroes.find((hero) => hero.key === key)?.place
    if (before === undefined) return side
    const placed = (hero: HeroInput): Place =>
      hero.key === key ? place : isSame(hero.place, place) ? before : hero.place
    return { ...side, heroes: side.heroes.map((hero) => ({ ...hero, place: placed(hero) })) }
  }
}

export function withGambits(key: string, gambits: readonly Gambit[]): (side: SideInput) => SideInput {
  return (side) => ({
    ...side,
    heroes: side.heroes.map((hero) => (hero.key === key ? { ...hero, gambits: [...gambits] } : hero)),
  })
}

export function isSame(one: Place, other: Place): boolean {
  return one.column === other.column && one.row === other.row
}

/** Whether two battles are fought with the same orders. */
export function isUnchanged(one: BattleInput, other: BattleInput): boolean {
  return JSON.stringify(one.sides) === JSON.stringify(other.sides)
}
