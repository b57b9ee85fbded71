import type { ArenaId, SideInput } from '@mythic/battle-engine'
import type { DivisionId, GuildId, HeroId, MatchId, SeatId } from '../../ids/ids.ts'
import type { GameInstant } from '../../time/game-instant.ts'
import { big, id, int, json, nullable, table, text } from '../table-spec.ts'

/** Seats and matches of the league, what was locked and fought, and what each hero did there. */
export const leagueTables = {
  /** A place in a division for one season: fixtures and points belong to the seat, guilds sit in it. */
  seat: table(['id'], {
    id: id<SeatId>(),
    season: int(),
    divisionId: id<DivisionId>(),
    ordinal: int(),
    guildId: id<GuildId>(),
    played: int(),
    won: int(),
    drawn: int(),
    lost: int(),
    points: int(),
    gloryFor: int(),
    gloryAgainst: int(),
    /** Sum of match differences, each counted at most ±50. */
    gloryDifference: int(),
    awayWins: int(),
  }),
  match: table(['id'], {
    id: id<MatchId>(),
    season: int(),
    week: int(),
    matchday: int(),
    divisionId: id<DivisionId>(),
    hostSeatId: id<SeatId>(),
    guestSeatId: id<SeatId>(),
    hostGuildId: id<GuildId>(),
    guestGuildId: id<GuildId>(),
    arena: text<ArenaId>(),
    lockAt: big<GameInstant>(),
    kickoffAt: big<GameInstant>(),
    revealAt: big<GameInstant>(),
    status: text<'scheduled' | 'locked' | 'revealed'>(),
    inputHash: nullable(text()),
    hostGlory: nullable(int()),
    guestGlory: nullable(int()),
    winner: nullable(text<'host' | 'guest' | 'draw'>()),
    rounds: nullable(int()),
    finalDigest: nullable(text()),
  }),
  /** The frozen input without its seed, written at lock. Line-ups show when the battle begins, gambits after the reveal. */
  lockedMatch: table(
    ['matchId'],
    {
      matchId: id<MatchId>(),
      engineVersion: text(),
      arena: text<ArenaId>(),
      sides: json<readonly [SideInput, SideInput]>(),
      /** 128 bits a side, so that nobody finds a line-up by trying inputs against the public hash. Public with the reveal. */
      salts: json<readonly [string, string]>(),
      /** `inputSealOf`: public from the lock, and what the seed is drawn from. */
      inputHash: text(),
    },
    { appendOnly: true },
  ),
  /** A revealed battle. The packed log lies beside it (SQL: `battle_log`, not hashed: its digest is here). */
  battle: table(
    ['matchId'],
    {
      matchId: id<MatchId>(),
      engineVersion: text(),
      seed: text(),
      /** Public value fixed after the lock that went into the seed; empty for none. */
      beacon: text(),
      /** As the engine names its input, which it fought. */
      inputHash: text(),
      finalDigest: text(),
      /** Digest of the state after each round, chained. */
      digests: json<readonly string[]>(),
    },
    { appendOnly: true },
  ),
  /** What one hero did in one match. */
  deed: table(
    ['heroId', 'matchId'],
    {
      heroId: id<HeroId>(),
      matchId: id<MatchId>(),
      guildId: id<GuildId>(),
      season: int(),
      at: big<GameInstant>(),
      damageDealt: int(),
      damageTaken: int(),
      healing: int(),
      fallsDealt: int(),
      timesFallen: int(),
      standardsTaken: int(),
      xp: int(),
    },
    { appendOnly: true },
  ),
}
