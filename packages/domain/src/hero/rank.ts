import type { AbilityId, ClassId, EngineBundle } from '@mythic/battle-engine'
import { experience } from '../ruleset/ruleset-1/experience.ts'

/** Total experience at which each rank begins; index 0 is rank 1. */
const xpByRank: readonly number[] = (() => {
  const totals = [0]
  for (let rank = 1; rank < experience.rankMost; rank++) {
    totals.push((totals.at(-1) ?? 0) + experience.rankCostBase + experience.rankCostPerRank * rank)
  }
  return totals
})()

/** Rank by total experience: rank n → n + 1 costs 60 + 24 · n. Ruleset 1, section 6. */
export function rankOf(xp: number): number {
  let rank = 1
  while (rank < xpByRank.length && xp >= (xpByRank[rank] ?? Number.MAX_SAFE_INTEGER)) rank += 1
  return rank
}

/** Total experience at which a rank begins. */
export function xpOfRank(rank: number): number {
  const total = xpByRank[rank - 1]
  if (total === undefined) throw new RangeError(`ranks are 1 … ${experience.rankMost}, not ${rank}`)
  return total
}

/**
 * Four of the learnt ones, while nobody chooses: the three learnt first and the newest. What there is to learn says the engine that
 * the season is played on (docs/adr/0039).
 */
export function equippedAbilities(
  engine: Pick<EngineBundle, 'learntAbilities'>,
  classId: ClassId,
  rank: number,
): AbilityId[] {
  const learnt = engine.learntAbilities(classId, rank)
  if (learnt.length <= experience.abilitiesEquipped) return learnt
  return [...learnt.slice(0, experience.abilitiesEquipped - 1), ...learnt.slice(-1)]
}
