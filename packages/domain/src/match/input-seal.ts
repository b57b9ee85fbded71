import type { SideInput } from '@mythic/battle-engine'
import type { Chance } from '../chance/chance.ts'
import type { MatchId } from '../ids/ids.ts'
import { canonicalJson } from '../world/canonical-json.ts'
import { sha256Hex } from '../world/hash-world.ts'
import type { Row } from '../world/tables.ts'

/**
 * What is published at lock, so that nobody can change an input afterwards and nobody can guess one before:
 * SHA-256('v1' ‖ engine ‖ arena ‖ side 0 ‖ side 1), where a side is SHA-256(salt ‖ canonical JSON of the side); ‖ joins by U+001F.
 * 64 hex characters. Depends on no engine: it can be checked for ever.
 */
export function inputSealOf({
  engineVersion,
  arena,
  sides,
  salts,
}: Pick<Row<'lockedMatch'>, 'engineVersion' | 'arena' | 'sides' | 'salts'>): string {
  return sha256Hex(['v1', engineVersion, arena, sideSeal(salts[0], sides[0]), sideSeal(salts[1], sides[1])].join(JOINT))
}

const JOINT = '\u001f'

function sideSeal(salt: string, side: SideInput): string {
  return sha256Hex(`${salt}${JOINT}${canonicalJson(side)}`)
}

/** 128 bits for a side, by the season's own chance: no number of tried line-ups finds what is locked. */
export function saltOf(chance: Chance, matchId: MatchId, side: 0 | 1): string {
  const stream = chance.stream('input-salt', matchId, side)
  return Array.from({ length: 8 }, () => stream.below(0x1_0000).toString(16).padStart(4, '0')).join('')
}
