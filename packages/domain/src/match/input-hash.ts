import type { UnsealedInput } from '@mythic/battle-engine'
import { canonicalJson } from '../world/canonical-json.ts'
import { sha256Hex } from '../world/hash-world.ts'

/** 32 hex characters over everything but the seed. */
export function inputHashOf(input: UnsealedInput): string {
  return sha256Hex(canonicalJson(input)).slice(0, 32)
}
