import { ABILITIES } from '../content/abilities.ts'
import { ABILITY_IDS } from '../content/ids.ts'

/**
 * The abilities by handle, field by field: the turn loop reads numbers from flat arrays, not from 48 objects of as many
 * shapes (which cost a third of its time).
 */
const TABLE = ABILITY_IDS.map((id) => ABILITIES[id])
const always = (): boolean => true

export const AIM_FOE = 0
export const AIM_ALLY = 1
export const AIM_SELF = 2
export const AIM_OF = Uint8Array.from(TABLE, (a) =>
  a.aim === 'foe' ? AIM_FOE : a.aim === 'ally' ? AIM_ALLY : AIM_SELF,
)
/** Hexes; 0 for the class's own range. */
export const RANGE_OF = Uint8Array.from(TABLE, (a) => (a.range === 'class' ? 0 : a.range))
export const LEAST_OF = Uint8Array.from(TABLE, (a) => a.least ?? 0)
export const STILL_OF = Uint8Array.from(TABLE, (a) => (a.still === true ? 1 : 0))
export const EXTRA_OF = Uint8Array.from(TABLE, (a) => a.extraMoves ?? 0)
export const COOLDOWN_OF = Uint8Array.from(TABLE, (a) => a.cooldown)
export const ALLOW_OF = TABLE.map((a) => a.allow ?? always)
export const WORTH_OF_ABILITY = TABLE.map((a) => a.worth)
export const USE_OF = TABLE.map((a) => a.use)
