import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { MatchId, WorldId } from '../ids/ids.ts'
import { sha256Hex } from '../world/hash-world.ts'

/** What a sealed seed is drawn from. `beacon` is empty, or a public value fixed after the lock. */
export interface SeedOrigin {
  readonly battleSecret: string
  readonly worldId: WorldId
  readonly season: number
  readonly matchId: MatchId
  readonly inputHash: string
  readonly beacon: string
}

/** HMAC-SHA256(battle secret, 'v1' ‖ world ‖ season ‖ match ‖ input hash ‖ beacon), its first 128 bits as 32 hex characters. */
export function battleSeed({ battleSecret, worldId, season, matchId, inputHash, beacon }: SeedOrigin): string {
  const origin = ['v1', worldId, String(season), matchId, inputHash, beacon].join('\u001f')
  return bytesToHex(hmac(sha256, utf8ToBytes(battleSecret), utf8ToBytes(origin))).slice(0, 32)
}

/** Public from the season's start: whoever gets the secret at its end can check that it is the one. */
export function battleCommitmentOf(battleSecret: string): string {
  return sha256Hex(battleSecret)
}

/** The secret behind recruits, training, injuries. Driven and test worlds derive it; real worlds draw it at founding. */
export function worldSecretOf(seed: string, season: number): string {
  return sha256Hex(`mythic-league chance secret\u001f${seed}\u001f${season}`)
}

/** The secret behind battle seeds, derived as above for driven and test worlds only. */
export function battleSecretOf(seed: string, season: number): string {
  return sha256Hex(`mythic-league battle secret\u001f${seed}\u001f${season}`)
}
