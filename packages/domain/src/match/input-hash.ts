import { hashInput } from '@mythic/battle-engine'
import type { UnsealedInput } from '@mythic/battle-engine'

/** 32 hex characters over everything but the seed, as the engine names an input: the fought battle must carry the same. */
export function inputHashOf(input: UnsealedInput): string {
  return hashInput(input)
}
