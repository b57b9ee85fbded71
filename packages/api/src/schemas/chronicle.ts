import { Type } from 'typebox'
import { closed, component, Cursor, Instant, Int4, Limit, NextCursor, orNull, Season, Uuid, Week } from './scalars.ts'
import { GuildName, HeroName } from './names.ts'

/** Integers and ids; the client tells the line in words. */
export const ChronicleData = Type.Record(Type.String(), Type.Union([Type.Integer(), Type.String()]), {
  $id: 'ChronicleData',
})

export const ChronicleLine = component('ChronicleLine', {
  id: Uuid,
  at: Instant,
  season: Season,
  week: Week,
  kind: Type.String(),
  v: Int4(1, 99),
  importance: Int4(1, 5),
  guild: GuildName,
  otherGuild: orNull(GuildName),
  heroes: Type.Array(HeroName),
  matchId: orNull(Uuid),
  round: orNull(Int4(0, 24)),
  data: ChronicleData,
})
export const ChroniclePage = component('ChroniclePage', {
  lines: Type.Array(ChronicleLine),
  next: NextCursor,
  /** Every kind that this guild's chronicle holds, whatever is asked for: what a filter may offer. In no order. */
  kinds: Type.Array(Type.String()),
})
export const ChronicleQuery = closed({
  heroId: Type.Optional(Uuid),
  kind: Type.Optional(Type.String({ minLength: 1, maxLength: 40, pattern: '^[a-z0-9-]+$' })),
  season: Type.Optional(Season),
  /** At least. */
  importance: Type.Optional(Int4(1, 5)),
  cursor: Type.Optional(Cursor),
  limit: Limit,
})
