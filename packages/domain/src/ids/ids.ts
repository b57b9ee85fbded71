import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { GameInstant } from '../time/game-instant.ts'

/** An identity of something in a world: a lower-case UUID string, told apart by kind at compile time. */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

export type WorldId = Id<'world'>
export type GuildId = Id<'guild'>
export type HeroId = Id<'hero'>
export type DivisionId = Id<'division'>
export type SeatId = Id<'seat'>
export type MatchId = Id<'match'>
export type LedgerAccountId = Id<'ledger-account'>
export type TransferId = Id<'transfer'>
export type ChronicleId = Id<'chronicle'>
export type MomentId = Id<'moment'>
export type DueId = Id<'due'>
export type CommandId = Id<'command'>

/** Where an id comes from: its kind, the parent it belongs to, and an ordinal unique below that parent. */
export interface IdOrigin<Kind extends string> {
  readonly kind: Kind
  readonly parent: string
  readonly ordinal: string | number
}

/**
 * Derives a UUIDv8 = game instant (48 bits, ms) ‖ SHA-256(world, kind, parent, ordinal) (74 bits).
 * The same origin always gives the same id, so a step that runs twice makes the same rows.
 */
export function deriveId<Kind extends string>(world: WorldId, at: GameInstant, origin: IdOrigin<Kind>): Id<Kind> {
  const digest = bytesToHex(
    sha256(utf8ToBytes([world, origin.kind, origin.parent, String(origin.ordinal)].join('\u001f'))),
  )
  const instant = Math.trunc(at).toString(16).padStart(12, '0').slice(-12)
  const variant = ((Number.parseInt(digest.charAt(3), 16) % 4) + 8).toString(16)
  return `${instant.slice(0, 8)}-${instant.slice(8)}-8${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}` as Id<Kind>
}

/** A world's id, derived from its seed alone: the lab and Postgres give the same world the same ids. */
export function deriveWorldId(seed: string): WorldId {
  const digest = bytesToHex(sha256(utf8ToBytes(`mythic-league world ${seed}`)))
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(12, 15)}-8${digest.slice(15, 18)}-${digest.slice(18, 30)}` as WorldId
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isUuid(text: string): boolean {
  return uuidShape.test(text)
}

/** Total order of ids: by their bytes, as Postgres orders `uuid`. Lower-case hex compares alike. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
