import { compareIds } from '../ids/ids.ts'
import type { HeroId } from '../ids/ids.ts'
import { isFit } from '../hero/condition.ts'
import { byWorth } from '../orders/best-six.ts'
import { planLineUp } from '../orders/plan-line-up.ts'
import { league } from '../ruleset/ruleset-1/league.ts'
import type { Row } from '../world/tables.ts'
import type { LineUpPlace } from '../world/words.ts'

export interface Fielded {
  readonly heroes: readonly { readonly hero: Row<'hero'>; readonly place: LineUpPlace }[]
  /** Places that nobody fit could take, for the militia. */
  readonly empty: readonly Pick<LineUpPlace, 'column' | 'row' | 'lane'>[]
  readonly stance: Row<'lineUp'>['stance']
  readonly orders: Row<'lineUp'>['orders']
  /** Only when he stands on the field. */
  readonly captainId: HeroId | null
}

/** Front rows from the middle out, then the rear: where militia stand when no place was named. */
const spareRows = [4, 1, 7, 3, 5, 2, 6, 0, 8] as const

/**
 * Who stands where at the lock. A guild without a person draws up its best fit six afresh; a person's saved orders stand, the
 * unfit replaced by their reserves in order, then by worth. What remains open is the militia's.
 */
export function fieldLineUp(
  guild: Row<'guild'>,
  saved: Row<'lineUp'> | null,
  heroes: readonly Row<'hero'>[],
  worldWeek: number,
): Fielded {
  const fit = heroes.filter((hero) => isFit(hero, worldWeek)).toSorted((a, b) => compareIds(a.id, b.id))
  const orders = guild.kind === 'computer' || saved === null ? planLineUp(fit, guild.temperament ?? 'nurturer') : saved
  const fitById = new Map(fit.map((hero) => [hero.id, hero]))
  const standing = new Set<HeroId>(orders.places.flatMap(({ heroId }) => (fitById.has(heroId) ? [heroId] : [])))
  const reserves = orders.reserves.flatMap((heroId) => fitById.get(heroId) ?? [])
  const benched = [...reserves, ...byWorth(fit)][Symbol.iterator]()

  const fielded: { hero: Row<'hero'>; place: LineUpPlace }[] = []
  const empty: Pick<LineUpPlace, 'column' | 'row' | 'lane'>[] = []
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

function nextUnplaced(bench: Iterator<Row<'hero'>>, standing: ReadonlySet<HeroId>): Row<'hero'> | undefined {
  for (let next = bench.next(); next.done !== true; next = bench.next()) {
    if (!standing.has(next.value.id)) return next.value
  }
  return undefined
}

type Place = Omit<LineUpPlace, 'heroId'> & { readonly heroId: HeroId | null }

/** The places named, filled up to six from the spare ones. */
function allPlaces(named: readonly LineUpPlace[]): Place[] {
  const taken = new Set(named.map(({ column, row }) => `${column}.${row}`))
  const spare = ([1, 0] as const)
    .flatMap((column) => spareRows.map((row) => ({ column, row })))
    .filter(({ column, row }) => !taken.has(`${column}.${row}`))
    .slice(0, Math.max(0, league.lineUp - named.length))
  return [...named, ...spare.map(({ column, row }): Place => ({ heroId: null, column, row, lane: 'free' }))]
}
