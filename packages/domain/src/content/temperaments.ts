import type { StanceId } from '@mythic/battle-engine'
import type { LineUpPlace, Temperament } from '../world/words.ts'

type Lane = LineUpPlace['lane']

/** How a computer guild of each temperament orders a battle: a stance, and a lane for each of six, front men first. */
export interface BattlePlan {
  readonly stance: StanceId
  readonly lanes: readonly [Lane, Lane, Lane, Lane, Lane, Lane]
}

/** Two for each standard and two who go where they are needed: the best plan the sheet measured. */
const flexible = ['north', 'south', 'free', 'north', 'south', 'free'] as const
const even = ['north', 'south', 'north', 'south', 'north', 'south'] as const
/** Four to the South, which is bright in hour three unless an arena says otherwise. */
const southward = ['south', 'north', 'south', 'south', 'north', 'south'] as const

export const battlePlans = {
  miser: { stance: 'shieldwall', lanes: even },
  spender: { stance: 'storm', lanes: flexible },
  nurturer: { stance: 'steady', lanes: flexible },
  trader: { stance: 'hunt', lanes: flexible },
  gambler: { stance: 'storm', lanes: southward },
} as const satisfies Record<Temperament, BattlePlan>

export const temperaments = Object.keys(battlePlans) as Temperament[]
