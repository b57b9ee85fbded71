import type { ConditionalOrder, Gambit, GambitSets, HeroInput, SideInput, StanceId } from '@mythic/battle-engine'
import { abilitiesNamed } from '../orders/abilities-named.ts'
import { clamp } from '../ruleset/read-table.ts'
import { condition } from '../ruleset/ruleset-1/condition.ts'
import { league } from '../ruleset/ruleset-1/league.ts'
import type { LineUpPlace } from '../world/words.ts'
import { militiaman } from './militia.ts'
import type { MilitiaAbilities } from './militia.ts'

// The lock step and the War Table's trial battles draw a side up by these very functions, so that the two cannot part. They take no
// rows and import little: the pages load this file. What the match's engine says comes as data, since pages do not have it at hand.

/** What a hero brings to a battle before anybody says where he stands and what he does: his effective self on the day. */
export interface Fighter {
  readonly id: string
  /** He can be fielded in the week of the match. */
  readonly fit: boolean
  /** He has a Captain's Voice. */
  readonly voice: boolean
  /** Gambits that a set of his may hold. */
  readonly slots: number
  readonly hero: Omit<HeroInput, 'place' | 'lane' | 'gambits' | 'sets'>
}

/** All active heroes of a guild as they would fight, the worthiest first. */
export interface Squad {
  readonly guildId: string
  /** Mean morale of all of them, 1–8. */
  readonly morale: number
  readonly fighters: readonly Fighter[]
  readonly militia: MilitiaAbilities
}

type Place = Omit<LineUpPlace, 'heroId'> & { readonly heroId: string }

/** What a guild orders for a battle. */
export interface Orders {
  readonly places: readonly Place[]
  readonly reserves: readonly string[]
  readonly stance: StanceId
  readonly orders: readonly ConditionalOrder[]
  readonly captainId: string | null
}

/** The gambits written for a hero: set A, and what he has of B and C. */
export type Written = ReadonlyMap<string, { readonly gambits: readonly Gambit[]; readonly sets: GambitSets }>

export interface Fielded<H> {
  readonly heroes: readonly { readonly hero: H; readonly place: Place }[]
  /** Places that nobody fit could take, for the militia. */
  readonly empty: readonly Pick<Place, 'column' | 'row' | 'lane'>[]
  readonly stance: StanceId
  readonly orders: readonly ConditionalOrder[]
  /** Only when he stands on the field. */
  readonly captainId: string | null
}

/** A side whose orders may still name heroes that will not be there. */
export interface DrawnUp {
  readonly side: Omit<SideInput, 'orders'>
  readonly orders: readonly ConditionalOrder[]
}

/** One side as it would take the field now. */
export function drawUp({ guildId, morale, fighters, militia }: Squad, orders: Orders, written: Written): DrawnUp {
  const fit = fighters.filter((fighter) => fighter.fit)
  const fielded = fieldOrders(orders, fit)
  return { side: sideOf({ guildId, morale, fielded, written, militia }), orders: fielded.orders }
}

/** Both sides with the orders that make sense with those who came. */
export function meet(host: DrawnUp, guest: DrawnUp): [SideInput, SideInput] {
  const all = new Set([host, guest].flatMap(({ side }) => side.heroes.map(({ key }) => key)))
  return [withOrders(host, all), withOrders(guest, all)]
}

function withOrders({ side, orders }: DrawnUp, all: ReadonlySet<string>): SideInput {
  const own = new Set(side.heroes.map(({ key }) => key))
  return { ...side, orders: possibleOrders(orders, own, all) }
}

/** Front rows from the middle out, then the rear: where militia stand when no place was named. */
const spareRows = [4, 1, 7, 3, 5, 2, 6, 0, 8] as const

/**
 * Who stands where. `fit` are all who can be fielded, the worthiest first: into the places of those who are not among them come the
 * reserves in order, then the rest. What remains open is the militia's.
 */
export function fieldOrders<H extends { readonly id: string }>(orders: Orders, fit: readonly H[]): Fielded<H> {
  const fitById = new Map<string, H>(fit.map((hero) => [hero.id, hero]))
  const standing = new Set<string>(orders.places.flatMap(({ heroId }) => (fitById.has(heroId) ? [heroId] : [])))
  const reserves = orders.reserves.flatMap((heroId) => fitById.get(heroId) ?? [])
  const benched = [...reserves, ...fit][Symbol.iterator]()

  const fielded: { hero: H; place: Place }[] = []
  const empty: Pick<Place, 'column' | 'row' | 'lane'>[] = []
  for (const place of allPlaces(orders.places)) {
    const own = place.heroId === null ? undefined : fitById.get(place.heroId)
    const hero = own ?? nextUnplaced(benched, standing)
    if (hero === undefined) empty.push(place)
    else {
      standing.add(hero.id)
      fielded.push({ hero, place: { ...place, heroId: hero.id } })
    }
  }
  const captainId = orders.captainId !== null && standing.has(orders.captainId) ? orders.captainId : null
  return { heroes: fielded, empty, stance: orders.stance, orders: orders.orders, captainId }
}

function nextUnplaced<H extends { readonly id: string }>(
  bench: Iterator<H>,
  standing: ReadonlySet<string>,
): H | undefined {
  for (let next = bench.next(); next.done !== true; next = bench.next()) {
    if (!standing.has(next.value.id)) return next.value
  }
  return undefined
}

type OpenPlace = Omit<Place, 'heroId'> & { readonly heroId: string | null }

/** The places named, filled up to six from the spare ones. */
function allPlaces(named: readonly Place[]): OpenPlace[] {
  const taken = new Set(named.map(({ column, row }) => `${column}.${row}`))
  const spare = ([1, 0] as const)
    .flatMap((column) => spareRows.map((row) => ({ column, row })))
    .filter(({ column, row }) => !taken.has(`${column}.${row}`))
    .slice(0, Math.max(0, league.lineUp - named.length))
  return [...named, ...spare.map(({ column, row }): OpenPlace => ({ heroId: null, column, row, lane: 'free' }))]
}

export interface SideParts {
  readonly guildId: string
  /** Mean morale of the guild's active heroes, 1–8: it is theirs, fielded or not. */
  readonly morale: number
  readonly fielded: Fielded<Fighter>
  readonly written: Written
  readonly militia: MilitiaAbilities
}

/** One side as the engine plays it, heroes in the order of their places. Orders are added once both sides are known. */
export function sideOf({
  guildId,
  morale,
  fielded,
  written,
  militia: abilities,
}: SideParts): Omit<SideInput, 'orders'> {
  const heroes = fielded.heroes.map(({ hero: { id, slots, hero }, place }): HeroInput => ({
    ...hero,
    place: { column: place.column, row: place.row },
    lane: place.lane,
    gambits: possibleGambits({ ...hero, slots }, written.get(id)?.gambits ?? []),
    ...possibleSets({ ...hero, slots }, written.get(id)?.sets ?? {}),
  }))
  const militia = fielded.empty.map(({ column, row }, place) =>
    militiaman(guildId, place + 1, { column, row }, abilities),
  )
  return {
    stance: fielded.stance,
    morale: sideMorale(morale, fielded),
    ...(fielded.captainId === null ? {} : { captain: fielded.captainId }),
    heroes: [...heroes, ...militia].sort((a, b) => a.place.column - b.place.column || a.place.row - b.place.row),
  }
}

/** Morale of a side at the start, 0–100. Ruleset 1, sections 3 and 15. */
function sideMorale(guildMorale: number, { heroes }: Fielded<Fighter>): number {
  const { base, perMorale } = condition.battleMorale
  const voice = heroes.some(({ hero }) => hero.voice) ? condition.captainsVoice : 0
  return clamp(base + voice + perMorale * (guildMorale - condition.moraleMiddle), 0, 100)
}

type Thinker = Pick<HeroInput, 'abilities'> & Pick<Fighter, 'slots'>

/** Gambits written for abilities that he has meanwhile laid aside are left out; the others keep their order. */
function possibleGambits(hero: Thinker, gambits: readonly Gambit[]): Gambit[] {
  return gambits
    .filter((gambit) => abilitiesNamed(gambit).every((ability) => hero.abilities.includes(ability)))
    .slice(0, hero.slots)
}

/** The same for sets B and C; of what then holds nothing there is nothing to be said. */
function possibleSets(hero: Thinker, { b = [], c = [] }: GambitSets): Pick<HeroInput, 'sets'> {
  const [second, third] = [possibleGambits(hero, b), possibleGambits(hero, c)]
  const sets = { ...(second.length > 0 ? { b: second } : {}), ...(third.length > 0 ? { c: third } : {}) }
  return Object.keys(sets).length === 0 ? {} : { sets }
}

/** Orders that still make sense with those who came: nobody who is not on the field is named. */
export function possibleOrders(
  orders: readonly ConditionalOrder[],
  own: ReadonlySet<string>,
  all: ReadonlySet<string>,
): ConditionalOrder[] {
  return orders.flatMap((order) => {
    if (order.and?.kind === 'fallen' && !all.has(order.and.hero)) return []
    if (order.then.kind === 'set' && order.then.of.kind === 'hero') return own.has(order.then.of.hero) ? [order] : []
    if (order.then.kind !== 'lanes') return [order]
    const lanes = order.then.lanes.filter(({ hero }) => own.has(hero))
    return lanes.length === 0 ? [] : [{ ...order, then: { kind: order.then.kind, lanes } }]
  })
}
