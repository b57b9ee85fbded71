import { MONSTER_IDS } from '../content/ids.ts'
import * as layout from '../state/layout.ts'
import * as logs from '../log/write.ts'
import * as memory from '../state/memory.ts'

const { int32s, uint8s } = memory

const { emit, TRICK } = logs
const { MONSTER, S, STANDING, SUMMONED } = layout

/**
 * What monsters bring into a blow, by kind (handle of MONSTER_IDS + 1); turn/monster-table.ts fills it, since tricks use blows
 * themselves. Asked only where S[MONSTERS] is not 0: battles of guilds never come here.
 */
const KINDS = MONSTER_IDS.length + 1
type Trick<T> = ((monster: number, other: number) => T) | undefined

/** Permille of hit more, against that target. */
export const HIT_OF: Trick<number>[] = Array.from({ length: KINDS })
/** Does a blow that would land on it miss after all? */
export const SLIPS_OF: Trick<boolean>[] = Array.from({ length: KINDS })
/** After each blow of its turn that landed, when both still stand. Never with a reaction: that may come in the midst of a walk. */
export const AFTER_HIT_OF: Trick<void>[] = Array.from({ length: KINDS })
/** When it has fallen; `other` felled it. */
export const AFTER_FALL_OF: Trick<void>[] = Array.from({ length: KINDS })
/** Instead of its plain attack. */
export const STRIKE_OF: Trick<void>[] = Array.from({ length: KINDS })
/** Permille of damage that blows of body do to it. */
export const BODY_DAMAGE = int32s(128).fill(1000)
export const IS_UNDEAD = uint8s(128)
export const IS_BOSS = uint8s(128)

/** 0 for a hero, else handle + 1. */
export function kindOf(one: number): number {
  return S[MONSTER + one]! & (SUMMONED - 1)
}
export function isSummon(one: number): boolean {
  return (S[MONSTER + one]! & SUMMONED) !== 0
}
/** Whom Smite strikes harder. */
export function isUnholy(one: number): boolean {
  return isSummon(one) || IS_UNDEAD[kindOf(one)] === 1
}
export function isBoss(one: number): boolean {
  return IS_BOSS[kindOf(one)] === 1
}

/** Says that a monster's trick is at work: on whom, or 15 for nobody in particular. */
export function tell(monster: number, target: number): void {
  emit(TRICK, monster, target, kindOf(monster) - 1, 0)
}

export function hitByTrick(attacker: number, target: number): number {
  const trick = HIT_OF[kindOf(attacker)]
  return trick === undefined ? 0 : trick(attacker, target)
}
export function slips(target: number, attacker: number): boolean {
  const trick = SLIPS_OF[kindOf(target)]
  return trick !== undefined && trick(target, attacker)
}
export function afterHit(attacker: number, target: number): void {
  const trick = AFTER_HIT_OF[kindOf(attacker)]
  if (trick !== undefined && S[STANDING + attacker] === 1 && S[STANDING + target] === 1) trick(attacker, target)
}
export function afterFall(target: number, by: number): void {
  const trick = AFTER_FALL_OF[kindOf(target)]
  if (trick !== undefined) trick(target, by)
}
/** Its own way of striking; false when it has none. */
export function strikesItsWay(attacker: number, target: number): boolean {
  const trick = STRIKE_OF[kindOf(attacker)]
  if (trick === undefined) return false
  trick(attacker, target)
  return true
}
