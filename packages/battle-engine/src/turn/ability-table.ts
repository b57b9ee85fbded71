import { ABILITIES } from '../content/abilities.ts'
import { ABILITY_IDS } from '../content/ids.ts'
import type { BlowWorth } from './ability.ts'
import * as memory from '../state/memory.ts'

const { int32s, uint8s } = memory

/**
 * The abilities by handle, field by field: the turn loop reads numbers from flat arrays, not from 48 objects of as many
 * shapes (which cost a third of its time).
 */
const TABLE = ABILITY_IDS.map((id) => ABILITIES[id])
/** Above 64 bytes, so that it lies at a fixed address (state/layout.ts, SCRATCH). */
function table(of: (ability: (typeof TABLE)[number]) => number): Uint8Array {
  const words = uint8s(128)
  TABLE.forEach((ability, handle) => (words[handle] = of(ability)))
  return words
}

export const AIM_FOE = 0
export const AIM_ALLY = 1
export const AIM_SELF = 2
export const AIM_OF = table((a) => (a.aim === 'foe' ? AIM_FOE : a.aim === 'ally' ? AIM_ALLY : AIM_SELF))
/** Hexes; 0 where the class's own range counts, and there OWN_RANGE has all bits: so either is told without a branch. */
export const RANGE_OF = table((a) => (a.range === 'class' ? 0 : a.range))
export const OWN_RANGE = int32s(64)
TABLE.forEach((a, handle) => (OWN_RANGE[handle] = a.range === 'class' && a.aim !== 'self' ? -1 : 0))
export const LEAST_OF = table((a) => a.least ?? 0)
export const STILL_OF = table((a) => (a.still === true ? 1 : 0))
export const EXTRA_OF = table((a) => a.extraMoves ?? 0)
export const COOLDOWN_OF = table((a) => a.cooldown)
/** Where worth is a blow and a little more (turn/ability.ts, BlowWorth): its numbers; 0 permille where it is a function. */
export const BLOW_OF = int32s(64)
export const BLOW_PLUS = int32s(64)
/** A bit a status. */
export const BLOW_UNLESS = int32s(64)
/** Least hexes from which it is worth anything. */
export const BLOW_FROM = int32s(64)
/** The row of the plain attack, after those of abilities. */
export const PLAIN_BLOW = 63
BLOW_OF[PLAIN_BLOW] = 1000
TABLE.forEach(({ worth }, handle) => {
  if (typeof worth === 'function') return
  const { power, plus, unless, from }: BlowWorth = worth
  BLOW_OF[handle] = power
  BLOW_PLUS[handle] = plus ?? 0
  BLOW_UNLESS[handle] = unless === undefined ? 0 : 1 << unless
  BLOW_FROM[handle] = from ?? 0
})

/** Undefined where nothing more is asked for: most need no call. */
export const ALLOW_OF = TABLE.map((a) => a.allow)
/** Undefined for those whose worth is a row of BLOW_OF. */
export const WORTH_OF_ABILITY = TABLE.map((a) => (typeof a.worth === 'function' ? a.worth : undefined))
export const USE_OF = TABLE.map((a) => a.use)
/** Asked only when an input is loaded (turn/bounds.ts). */
export const MOST_OF = TABLE.map((a) => a.most)
