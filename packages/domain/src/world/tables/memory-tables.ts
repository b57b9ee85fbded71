import type { ChronicleId, GuildId, HeroId, MatchId, MomentId } from '../../ids/ids.ts'
import type { GameInstant } from '../../time/game-instant.ts'
import type { ChronicleData, ChronicleKind, MomentKind } from '../words.ts'
import { big, id, int, json, nullable, table, text } from '../table-spec.ts'

const chronicleColumns = {
  id: id<ChronicleId>(),
  guildId: id<GuildId>(),
  at: big<GameInstant>(),
  season: int(),
  week: int(),
  kind: text<ChronicleKind>(),
  v: int(),
  importance: int(),
  heroIds: json<readonly HeroId[]>(),
  otherGuildId: nullable(id<GuildId>()),
  matchId: nullable(id<MatchId>()),
  round: nullable(int()),
  data: json<ChronicleData>(),
}

/** What is remembered: chronicles, careers, moments, the Hall of Fame. */
export const memoryTables = {
  /** Importance 3–5: kept for ever. */
  chronicle: table(['id'], chronicleColumns, { appendOnly: true }),
  /** Importance 1–2: the same shape, folded away after two seasons. */
  chronicleMinor: table(['id'], chronicleColumns, { appendOnly: true }),
  /** One line per hero and season: his legacy. */
  heroSeason: table(['heroId', 'season', 'guildId'], {
    heroId: id<HeroId>(),
    season: int(),
    guildId: id<GuildId>(),
    tier: int(),
    matches: int(),
    wins: int(),
    draws: int(),
    losses: int(),
    fallsDealt: int(),
    timesFallen: int(),
    standardsTaken: int(),
    damageDealt: int(),
    healing: int(),
    bestFallsInMatch: int(),
  }),
  /** A defining moment of a hero; at most ten each. */
  moment: table(['id'], {
    id: id<MomentId>(),
    heroId: id<HeroId>(),
    at: big<GameInstant>(),
    season: int(),
    kind: text<MomentKind>(),
    weight: int(),
    matchId: nullable(id<MatchId>()),
    round: nullable(int()),
    data: json<ChronicleData>(),
  }),
  hallOfFame: table(
    ['heroId'],
    {
      heroId: id<HeroId>(),
      inductedAt: big<GameInstant>(),
      season: int(),
      tier: text<'Legendary' | 'Mythic'>(),
      score: int(),
      guildId: nullable(id<GuildId>()),
    },
    { appendOnly: true },
  ),
}
