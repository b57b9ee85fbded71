import { DIGEST_WORDS, digestAt } from '../digest-at.ts'
import { ROUND_DIGESTS } from '../state/digest.ts'
import { ENDED, ROUND, S } from '../state/layout.ts'
import { ENGINE_VERSION } from '../version.ts'
import type { BattleInput } from '../input.ts'

export type RoundDigest = ReturnType<typeof digestAt>

/**
 * Digests of the rounds that were played to their end before playing this input threw: read right after it did. None for an
 * input that this engine refused to begin.
 */
export function digestsSoFar(input: BattleInput): RoundDigest[] {
  if (input.engine !== ENGINE_VERSION) return []
  const rounds = S[ENDED] !== 0 ? S[ROUND]! : Math.max(0, S[ROUND]! - 1)
  const digests = ROUND_DIGESTS.slice(0, rounds * DIGEST_WORDS)
  return Array.from({ length: rounds }, (_, i) => digestAt({ digests }, i + 1))
}
