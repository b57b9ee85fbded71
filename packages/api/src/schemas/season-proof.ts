import { Type } from 'typebox'
import { BattleSide } from './battle.ts'
import { ArenaName } from './names.ts'
import {
  closed,
  component,
  Count,
  Cursor,
  Digest,
  Instant,
  Int4,
  Limit,
  NextCursor,
  oneOf,
  orNull,
  Season,
  Uuid,
} from './scalars.ts'

const EngineVersion = Type.String({ description: 'Of a published engine: GET /engines.' })

export const EngineOverride = component(
  'EngineOverride',
  {
    ordinal: Int4(1),
    fromMatchday: Int4(1, 14),
    engineVersion: EngineVersion,
    reason: Type.String(),
    at: Instant,
  },
  'From this matchday on another engine plays the season. Of several that hold, the highest ordinal rules.',
)

export const SeasonProof = component(
  'SeasonProof',
  {
    worldId: Uuid,
    season: Season,
    scheme: oneOf(['v1']),
    startsAt: Instant,
    endsAt: Instant,
    battleCommitment: Type.String({ description: 'SHA-256 of the secret as UTF-8 text, hex.' }),
    /** Null until the season's end. */
    battleSecret: orNull(Type.String()),
    engineVersion: EngineVersion,
    overrides: Type.Array(EngineOverride),
    engines: Type.Array(EngineVersion),
    matches: component('SealedCount', { scheduled: Count, locked: Count, revealed: Count }),
  },
  'What a season’s fairness stands on. How to check it: the how-to “check a season”, or `tools/check-season.mjs`.',
)

const Salt = Type.String({ pattern: '^([0-9a-f]{32})?$' })
export const SealedMatch = component('SealedMatch', {
  matchId: Uuid,
  matchday: Int4(1, 99),
  hostGuildId: Uuid,
  guestGuildId: Uuid,
  arena: ArenaName,
  kickoffAt: Instant,
  engineVersion: EngineVersion,
  /** SHA-256('v1' ‖ engine ‖ arena ‖ side 0 ‖ side 1), a side being SHA-256(salt ‖ its canonical JSON); ‖ is U+001F. */
  inputHash: Digest,
  /** Null until the reveal. */
  revealed: orNull(
    component('RevealedSeal', {
      sides: Type.Tuple([BattleSide, BattleSide]),
      salts: Type.Tuple([Salt, Salt]),
      beacon: Type.String(),
      seed: Type.String({
        pattern: '^[0-9a-f]{32}$',
        description:
          'First 128 bits of HMAC-SHA256(secret, "v1" ‖ world ‖ season ‖ match ‖ input hash ‖ beacon); ‖ is U+001F.',
      }),
      engineVersion: EngineVersion,
      battleHash: Digest,
      digests: Type.Array(Digest),
      finalDigest: Digest,
      winner: oneOf(['host', 'guest', 'draw']),
      hostGlory: Count,
      guestGlory: Count,
    }),
  ),
})
export const SealedMatchPage = component('SealedMatchPage', { matches: Type.Array(SealedMatch), next: NextCursor })
export const SealedMatchQuery = closed({ cursor: Type.Optional(Cursor), limit: Limit })
