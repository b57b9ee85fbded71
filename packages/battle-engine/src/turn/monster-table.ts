import { MONSTER_IDS } from '../content/ids.ts'
import { MONSTERS } from '../content/monsters.ts'
import * as layout from '../state/layout.ts'
import * as fieldEffects from '../field/effects.ts'
import * as states from '../combat/status.ts'
import * as tricks from '../combat/tricks.ts'

const { fieldOn, FLOOD } = fieldEffects
const { gain, has, SLOW } = states
const { kindOf } = tricks
const { CELL, FIELD_BY, ROUND, S } = layout

const STIRS_OF: (((monster: number, round: number) => void) | undefined)[] = [undefined]
const RUNS_OF: (((monster: number) => boolean) | undefined)[] = [undefined]
MONSTER_IDS.forEach((id, handle) => {
  const { hit, slips, afterHit, afterFall, strike, stirs, runs, bodyDamage, undead, boss } = MONSTERS[id]
  const kind = handle + 1
  STIRS_OF[kind] = stirs
  RUNS_OF[kind] = runs
  tricks.HIT_OF[kind] = hit
  tricks.SLIPS_OF[kind] = slips
  tricks.AFTER_HIT_OF[kind] = afterHit
  tricks.AFTER_FALL_OF[kind] = afterFall
  tricks.STRIKE_OF[kind] = strike
  tricks.BODY_DAMAGE[kind] = bodyDamage ?? 1000
  tricks.IS_UNDEAD[kind] = undead === true ? 1 : 0
  tricks.IS_BOSS[kind] = boss === true ? 1 : 0
})

/** What a monster does at its turn's beginning beside its own action. */
export function stir(monster: number): void {
  const stirs = STIRS_OF[kindOf(monster)]
  if (stirs !== undefined) stirs(monster, S[ROUND]!)
}

/** Does it run this turn? */
export function runsNow(monster: number): boolean {
  const runs = RUNS_OF[kindOf(monster)]
  return runs !== undefined && runs(monster)
}

/** Whoever begins his turn in the foe's flood is slowed to the end of his next. */
export function wade(hero: number): void {
  const flood = fieldOn(FLOOD, S[CELL + hero]!, hero < 6 ? 1 : 0)
  if (flood >= 0 && !has(hero, SLOW)) gain(S[FIELD_BY + flood]!, hero, SLOW, 1, 0)
}
