import { ATTRIBUTE_IDS } from '../../src/content/ids.ts'
import { gambitSlots } from '../../src/index.ts'
import { hex32 } from '../../src/chance/mix.ts'
import type { BattleInput, HeroInput, SideInput } from '../../src/input.ts'
import type { Failure, Predicate } from './predicate.ts'

/** What an input weighs: heroes above gambits and orders, these above abilities and traits, above attributes. */
export type Size = { heroes: number; gambits: number; orders: number; parts: number; attributes: number; round: number }
export type Shrunk = { input: BattleInput; failure: Failure; before: Size; after: Size; tried: number }

export function sizeOf({ sides }: BattleInput, round: number): Size {
  const heroes = sides.flatMap((side) => side.heroes)
  const sum = (of: (hero: HeroInput) => number): number => heroes.reduce((total, hero) => total + of(hero), 0)
  return {
    heroes: heroes.length,
    gambits: sum(({ gambits }) => gambits.length),
    orders: sides.reduce((total, side) => total + side.orders.length, 0),
    parts:
      sum(({ abilities, traits, gambits }) =>
        gambits.reduce((n, g) => n + g.onlyIf.length + g.prefer.length, abilities.length + traits.length),
      ) + sides.reduce((n, side) => n + side.orders.filter((order) => order.and !== undefined).length, 0),
    attributes: sum(({ attributes, rank }) => ATTRIBUTE_IDS.reduce((n, id) => n + attributes[id], rank)),
    round,
  }
}

type Change = (input: BattleInput) => BattleInput

/**
 * The smallest input found that still fails, by taking away for as long as something can go: heroes, orders, gambits, their filters
 * and orderings, abilities, traits; then lower attributes and ranks, plain stance, arena and morale; then a seed that shows it in an
 * earlier round. `isLegal` guards that what is left is still a battle. Throws when the input does not fail to begin with.
 */
export function shrinkInput(start: BattleInput, fails: Predicate, isLegal: (input: BattleInput) => boolean): Shrunk {
  const first = fails(start)
  if (first === undefined) throw new NothingToShrink('this battle does not fail so: there is nothing to shrink')
  let input = start
  let failure = first
  let tried = 0
  const attempt = (change: Change): boolean => {
    const smaller = change(structuredClone(input))
    if (smaller.seed === input.seed && isSame(smaller, input)) return false
    if (!isLegal(smaller)) return false
    tried++
    const found = fails(smaller)
    // A smaller battle that fails later is still smaller; only a change of seed must not make it fail later.
    if (found === undefined || (smaller.seed !== input.seed && found.round >= failure.round)) return false
    input = smaller
    failure = found
    return true
  }
  for (let shrank = true; shrank;) {
    shrank = false
    for (const changes of PASSES) shrank = pass(() => changes(input), attempt) || shrank
  }
  return { input, failure, before: sizeOf(start, first.round), after: sizeOf(input, failure.round), tried }
}

export class NothingToShrink extends Error {
  override readonly name = 'NothingToShrink'
}

/** Tries each change of a pass; after one that holds the list is made anew and tried from the same place. */
function pass(changesNow: () => Change[], attempt: (change: Change) => boolean): boolean {
  let shrank = false
  for (let i = 0; ;) {
    const change = changesNow()[i]
    if (change === undefined) return shrank
    if (attempt(change)) shrank = true
    else i++
  }
}

/** Every way to take one part of a list away, for each hero or side. */
function heroesOf(input: BattleInput): { s: 0 | 1; h: number; hero: HeroInput }[] {
  return input.sides.flatMap((side, s) =>
    side.heroes.map((hero, h) => ({ s: s === 0 ? (0 as const) : (1 as const), h, hero })),
  )
}
function onHero(s: 0 | 1, h: number, act: (hero: HeroInput) => void): Change {
  return (input) => {
    act(input.sides[s].heroes[h]!)
    return input
  }
}
function onSide(s: 0 | 1, act: (side: SideInput) => void): Change {
  return (input) => {
    act(input.sides[s])
    return input
  }
}
const SIDES = [0, 1] as const

const PASSES: readonly ((input: BattleInput) => Change[])[] = [
  (input) =>
    heroesOf(input)
      .filter(({ s }) => input.sides[s].heroes.length > 1)
      .map(({ s, h }) => onSide(s, ({ heroes }) => void heroes.splice(h, 1))),
  (input) =>
    SIDES.flatMap((s) => input.sides[s].orders.map((_, o) => onSide(s, ({ orders }) => void orders.splice(o, 1)))),
  (input) =>
    heroesOf(input)
      .filter(({ hero }) => hero.gambits.length > 1)
      .map(({ s, h }) => onHero(s, h, (hero) => void hero.gambits.splice(0))),
  (input) =>
    heroesOf(input).flatMap(({ s, h, hero }) =>
      hero.gambits.map((_, g) => onHero(s, h, ({ gambits }) => void gambits.splice(g, 1))),
    ),
  (input) =>
    heroesOf(input).flatMap(({ s, h, hero }) => [
      ...hero.abilities.map((_, a) => onHero(s, h, ({ abilities }) => void abilities.splice(a, 1))),
      ...hero.traits.map((_, t) => onHero(s, h, ({ traits }) => void traits.splice(t, 1))),
    ]),
  (input) =>
    heroesOf(input).flatMap(({ s, h, hero }) =>
      hero.gambits.flatMap((gambit, g) => [
        ...gambit.onlyIf.map((_, i) => onHero(s, h, ({ gambits }) => void gambits[g]!.onlyIf.splice(i, 1))),
        ...gambit.prefer.map((_, i) => onHero(s, h, ({ gambits }) => void gambits[g]!.prefer.splice(i, 1))),
      ]),
    ),
  (input) =>
    SIDES.flatMap((s) =>
      input.sides[s].orders.flatMap((order, o) =>
        order.and === undefined ? [] : [onSide(s, ({ orders }) => void delete orders[o]!.and)],
      ),
    ),
  // What may be left out is left out: gear, fatigue, other sets of gambits, a captain.
  (input) => [
    ...heroesOf(input).flatMap(({ s, h, hero }) =>
      (['gear', 'fatigue', 'sets'] as const)
        .filter((part) => hero[part] !== undefined)
        .map((part) => onHero(s, h, (other) => void delete other[part])),
    ),
    ...SIDES.filter((s) => input.sides[s].captain !== undefined).map((s) =>
      onSide(s, (side) => void delete side.captain),
    ),
  ],
  (input) =>
    heroesOf(input).flatMap(({ s, h, hero }) =>
      ATTRIBUTE_IDS.flatMap((id) =>
        lower(hero.attributes[id], 0).map((value) => onHero(s, h, ({ attributes }) => void (attributes[id] = value))),
      ),
    ),
  (input) =>
    heroesOf(input).flatMap(({ s, h, hero }) =>
      lower(hero.rank, 1)
        .filter((rank) => gambitSlots(rank) >= hero.gambits.length)
        .map((rank) => onHero(s, h, (other) => void (other.rank = rank))),
    ),
  (input) => [
    ...(input.arena === 'the-level' ? [] : [(other: BattleInput): BattleInput => ({ ...other, arena: 'the-level' })]),
    ...SIDES.flatMap((s) => [
      ...(input.sides[s].stance === 'steady' ? [] : [onSide(s, (side) => void (side.stance = 'steady'))]),
      ...(input.sides[s].morale === 50 ? [] : [onSide(s, (side) => void (side.morale = 50))]),
    ]),
  ],
  // Fewer rounds: another seed that shows it earlier.
  () =>
    Array.from({ length: 32 }, (_, n): Change => (input) => ({ ...input, seed: hex32(0).repeat(3) + hex32(n) })),
]

function isSame(a: BattleInput, b: BattleInput): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Smaller values worth trying, the smallest first. */
function lower(value: number, least: number): number[] {
  return [least, value >> 1, value - (value % 100)].filter(
    (v, i, all) => v >= least && v < value && all.indexOf(v) === i,
  )
}
