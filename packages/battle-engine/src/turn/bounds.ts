import { HANDLES } from '../content/numbers.ts'
import { ABILITY, S } from '../state/layout.ts'
import * as memory from '../state/memory.ts'
import { MOST_OF } from './ability-table.ts'

const { int32s } = memory

/**
 * MOST_AT[slot · HANDLES + hero]: what the ability in a slot is worth at most (turn/ability.ts, `most`), all battle long. Made when
 * an input is loaded, after what is derived; class instinct leaves unweighed what cannot beat the best so far.
 */
export const MOST_AT = int32s(64)

/** More than any option is worth: keys hold 25 bits of it (turn/instinct.ts). */
export const UNBOUNDED = 1 << 25

export function boundWorths(): void {
  for (let hero = 0; hero < HANDLES; hero++)
    for (let slot = 0; slot < 4; slot++) {
      const most = MOST_OF[S[ABILITY + slot * HANDLES + hero]!]
      MOST_AT[slot * HANDLES + hero] = most === undefined ? UNBOUNDED : typeof most === 'number' ? most : most(hero)
    }
}
