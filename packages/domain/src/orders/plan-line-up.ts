import { CLASSES } from '@mythic/battle-engine'
import type { ConditionalOrder } from '@mythic/battle-engine'
import { battlePlans } from '../content/temperaments.ts'
import type { BattlePlan } from '../content/temperaments.ts'
import type { HeroId } from '../ids/ids.ts'
import { league } from '../ruleset/ruleset-1/league.ts'
import type { Row } from '../world/tables.ts'
import type { LineUpPlace, Temperament } from '../world/words.ts'
import { bestSix, byWorth } from './best-six.ts'

/** Rows of the home columns in the order in which a lane fills them: near its standard first. */
const rowsOfLane = { north: [1, 2, 0, 3], south: [7, 6, 8, 5], free: [4, 3, 5] } as const satisfies Record<
  LineUpPlace['lane'],
  readonly number[]
>

/** Those who strike at arm's length stand in front. */
const REACH = 1

/** The orders of a guild that is led by no person: its best fit six, placed, led and ordered by its temperament's plan. */
export function planLineUp(
  fit: readonly Row<'hero'>[],
  temperament: Temperament,
): Omit<Row<'lineUp'>, 'guildId' | 'version'> {
  const plan: BattlePlan = battlePlans[temperament]
  const six = bestSix(fit)
  const chosen = new Set<HeroId>(six.map(({ id }) => id))
  const captainId = captainOf(six, plan)
  const reserves = byWorth(fit.filter(({ id }) => !chosen.has(id))).slice(0, league.reservesMost)
  return {
    places: placed(six, plan),
    reserves: reserves.map(({ id }) => id),
    stance: plan.stance,
    orders: ordersOf(plan, captainId),
    captainId,
  }
}

/** Who leads the six, the worthiest first; null when nobody is fit. */
function captainOf(six: readonly Row<'hero'>[], { captain }: BattlePlan): HeroId | null {
  if (captain === 'worth') return six[0]?.id ?? null
  const first = six.reduce<Row<'hero'> | null>(
    (best, hero) => (best === null || hero[captain] > best[captain] ? hero : best),
    null,
  )
  return first?.id ?? null
}

function ordersOf({ orders, leaderless }: BattlePlan, captainId: HeroId | null): ConditionalOrder[] {
  if (captainId === null || leaderless === null) return [...orders]
  return [
    ...orders,
    {
      when: { kind: 'round', atLeast: 1 },
      and: { kind: 'fallen', hero: captainId },
      then: { kind: 'set', set: leaderless, of: { kind: 'all' } },
    },
  ]
}

function placed(six: readonly Row<'hero'>[], plan: BattlePlan): LineUpPlace[] {
  const front = six.filter(isFront)
  const rear = six.filter((hero) => !isFront(hero))
  const taken = new Set<string>()
  return [...front, ...rear].map((hero, place) => {
    const lane = plan.lanes[place] ?? 'free'
    const column = isFront(hero) ? 1 : 0
    const row = freeRow(lane, column, taken)
    taken.add(`${column}.${row}`)
    return { heroId: hero.id, column, row, lane }
  })
}

function isFront({ classId }: Row<'hero'>): boolean {
  return CLASSES[classId].range <= REACH
}

function freeRow(lane: LineUpPlace['lane'], column: 0 | 1, taken: ReadonlySet<string>): number {
  const row = rowsOfLane[lane].find((each) => !taken.has(`${column}.${each}`))
  if (row === undefined) throw new Error(`lane ${lane} has no free row in column ${column}`)
  return row
}
