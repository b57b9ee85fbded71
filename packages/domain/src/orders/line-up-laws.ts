import { LANE_IDS, STANCE_IDS } from '@mythic/battle-engine'
import type { EngineBundle, OrderEffect } from '@mythic/battle-engine'
import { refuse } from '../errors/refusal.ts'
import type { Refusal } from '../errors/refusal.ts'
import { isFit } from '../hero/condition.ts'
import type { HeroId } from '../ids/ids.ts'
import { league } from '../ruleset/ruleset-1/league.ts'
import type { Row } from '../world/tables.ts'
import { numbered, orderProblems, told } from './check-orders.ts'

const HOME_ROWS = 9

type Orders = Pick<Row<'lineUp'>, 'places' | 'reserves' | 'stance' | 'orders' | 'captainId'>

/**
 * What a line-up breaks, or null. Six stand in the home columns (all fit ones when fewer than six are fit), each on a hex of
 * his own; at most three reserves and five orders; nobody twice; nobody unfit in a place.
 */
export function breachOfLineUp(
  engine: EngineBundle,
  orders: Orders,
  roster: readonly Row<'hero'>[],
  worldWeek: number,
): Refusal | null {
  return (
    breachOfShape(orders, roster, worldWeek) ??
    breachOfHeroes(orders, roster, worldWeek) ??
    breachOfOrders(engine, orders)
  )
}

function breachOfShape(
  { places, reserves, stance, orders }: Orders,
  roster: readonly Row<'hero'>[],
  worldWeek: number,
): Refusal | null {
  const fit = roster.filter((hero) => isFit(hero, worldWeek)).length
  const wanted = Math.min(league.lineUp, fit)
  if (places.length !== wanted) return refuse('LINE_UP_UNLAWFUL', { law: 'places', wanted, given: places.length })
  if (reserves.length > league.reservesMost)
    return refuse('LINE_UP_UNLAWFUL', { law: 'reserves', atMost: league.reservesMost })
  if (orders.length > league.ordersMost) return refuse('LINE_UP_UNLAWFUL', { law: 'orders', atMost: league.ordersMost })
  if (!STANCE_IDS.includes(stance)) return refuse('LINE_UP_UNLAWFUL', { law: 'stance', stance })
  const hexes = new Set<string>()
  for (const { heroId, column, row, lane } of places) {
    const isHome = (column === 0 || column === 1) && Number.isInteger(row) && row >= 0 && row < HOME_ROWS
    if (!isHome) return refuse('LINE_UP_UNLAWFUL', { law: 'home-columns', heroId, column, row })
    if (!LANE_IDS.includes(lane)) return refuse('LINE_UP_UNLAWFUL', { law: 'lane', heroId, lane })
    const hex = `${column}.${row}`
    if (hexes.has(hex)) return refuse('PLACE_TAKEN', { column, row })
    hexes.add(hex)
  }
  return null
}

function breachOfHeroes(
  { places, reserves, captainId }: Orders,
  roster: readonly Row<'hero'>[],
  worldWeek: number,
): Refusal | null {
  const own = new Map<HeroId, Row<'hero'>>(roster.map((hero) => [hero.id, hero]))
  const named = new Set<HeroId>()
  for (const heroId of [...places.map((place) => place.heroId), ...reserves]) {
    if (!own.has(heroId)) return refuse('HERO_NOT_YOURS', { heroId })
    if (named.has(heroId)) return refuse('HERO_TWICE', { heroId })
    named.add(heroId)
  }
  if (captainId !== null && !own.has(captainId)) return refuse('HERO_NOT_YOURS', { heroId: captainId, as: 'captain' })
  for (const { heroId } of places) {
    const hero = own.get(heroId)
    if (hero !== undefined && !isFit(hero, worldWeek)) return refuse('HERO_UNFIT', { heroId })
  }
  return null
}

/** The engine checks the language; that lanes and gambit sets are ordered of nobody but the guild's own is checked here. */
function breachOfOrders(engine: EngineBundle, { places, reserves, orders }: Orders): Refusal | null {
  const problems = orderProblems(engine, orders)
  if (problems.length > 0) return refuse('ORDERS_UNLAWFUL', { ...numbered(problems), problems: told(problems) })
  const named = new Set<string>([...places.map(({ heroId }) => heroId), ...reserves])
  for (const [index, { then: effect }] of orders.entries()) {
    const stranger = heroesOrdered(effect).find((hero) => !named.has(hero))
    if (stranger !== undefined)
      return refuse('ORDERS_UNLAWFUL', {
        number: index + 1,
        problems: [`${effect.kind}: ${stranger} is not in this line-up: name one who is`],
      })
  }
  return null
}

/** Keys of the heroes to whom an effect is given by name. */
function heroesOrdered(effect: OrderEffect): string[] {
  if (effect.kind === 'lanes') return effect.lanes.map(({ hero }) => hero)
  return effect.kind === 'set' && effect.of.kind === 'hero' ? [effect.of.hero] : []
}
