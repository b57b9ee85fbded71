import { outcome, randomInput, type BattleInput, type ClassId, type Outcome, type SideInput } from '../../src/index.ts'
import { hex32, mix } from '../../src/chance/mix.ts'
import { diceOf, type Dice } from '../../src/random-input.ts'
import type { See } from './sums.ts'

/** Hundredths of the key attributes of the heroes who are measured: an ordinary guild's. */
export const LEVEL = 1000

/** Between what a value must lie, in its unit. */
export type Bar = { least?: number; most?: number }

/**
 * One question asked of many battles. An arm is one answer that it compares; `repeats` says how often an arm is tried in the
 * short form (0: not at all) and in the long; `play` tries it once, drawing what it needs from `dice` and `seed`.
 */
export type Study = {
  name: string
  words: string
  arms: readonly string[]
  repeats: { short: number; long: number }
  play: (trial: Trial) => void
  /** The bar of a value that the study sees, by its name. */
  barOf: (value: string) => Bar | undefined
  /** Asked after the studies that need nobody: `best` of a trial is then known. */
  needsBestSets?: true
}

export type BestSets = Partial<Record<ClassId, string>>
export type Trial = { arm: string; seed: number; dice: Dice; see: See; best: BestSets }

/** A usual battle of two random line-ups; the same seed gives the same. */
export function usualInput(seed: number): BattleInput {
  return randomInput(mix(seed) ^ 0x3c6ef372, LEVEL)
}

export function withSeed(input: BattleInput, seed: number): BattleInput {
  return { ...input, seed: hex32(mix(seed)) + hex32(mix(seed ^ 0x55aa55aa)) + hex32(seed) + input.seed.slice(24) }
}

/** Points of a side in permille, a draw half. */
export function pointsOf({ winner }: Outcome, side: number): number {
  return winner === null ? 500 : winner === side ? 1000 : 0
}

/**
 * Points of a change to a line-up: the left side changed against the right, then the right changed against the left, so that
 * neither which line-up is the better nor which side it stands on counts. Gives the mean of the two battles, 0–1000.
 */
export function pointsOfChange(base: BattleInput, seed: number, change: (side: SideInput) => SideInput): number {
  const [left, right] = base.sides
  const first = outcome({ ...withSeed(base, seed), sides: [change(left), right] })
  const second = outcome({ ...withSeed(base, seed ^ 0x0f0f0f0f), sides: [left, change(right)] })
  return (pointsOf(first, 0) + pointsOf(second, 1)) / 2
}

/** Points of one line-up against another, once from each side. */
export function pointsAgainst(base: BattleInput, seed: number, ours: SideInput, theirs: SideInput): number {
  const first = outcome({ ...withSeed(base, seed), sides: [ours, theirs] })
  const second = outcome({ ...withSeed(base, seed ^ 0x0f0f0f0f), sides: [theirs, ours] })
  return (pointsOf(first, 0) + pointsOf(second, 1)) / 2
}

/** Dice of a trial: other than those of the line-ups. */
export function trialDice(seed: number): Dice {
  return diceOf(mix(seed) ^ 0x1b873593)
}

/** The number that all a trial draws comes from. */
export function trialSeed(seed: number, name: string, trial: number): number {
  let key = mix(seed)
  for (let i = 0; i < name.length; i++) key = mix(key ^ Math.imul(name.charCodeAt(i) + i, 0x9e3779b1))
  return mix(key + trial) & 0x7fffffff
}
