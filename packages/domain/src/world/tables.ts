import type {
  AbilityId,
  ArenaId,
  AncestryId,
  ClassId,
  ConditionalOrder,
  Gambit,
  SideInput,
  StanceId,
} from '@mythic/battle-engine'
import type { CrestSpec } from '../heraldry/crest.ts'
import type {
  ChronicleId,
  DivisionId,
  DueId,
  GuildId,
  HeroId,
  LedgerAccountId,
  MatchId,
  MomentId,
  SeatId,
  TransferId,
  WorldId,
} from '../ids/ids.ts'
import type { Coins } from '../money/coins.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type {
  AttributeKey,
  AttributeSet,
  ChronicleData,
  ChronicleKind,
  HallKind,
  InjuryKind,
  Intensity,
  LedgerKind,
  LineUpPlace,
  MomentKind,
  StepPayload,
  StepVerb,
  Temperament,
  TrainingFactors,
  TransferKind,
} from './words.ts'
import { big, flag, id, int, json, nullable, table, text } from './table-spec.ts'
import type { RowOf } from './table-spec.ts'

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

/**
 * Every table of schema `game` that holds world state. SQL names are the snake_case of these names; `world_id` comes first in
 * each table and is not listed. Attributes in ten-thousandths of a level; chances and factors in permille; instants in game ms.
 */
export const tables = {
  world: table(['id'], {
    id: id<WorldId>(),
    name: text(),
    rulesetNumber: int(),
    status: text<'open' | 'archived'>(),
    season: int(),
  }),
  season: table(['number'], {
    number: int(),
    startsAt: big<GameInstant>(),
    scheduled: flag(),
    /** SHA-256 (hex) of the season's battle secret, public from the season's start. */
    battleCommitment: text(),
    /** The published engine that plays it, but for what `engineOverride` says. */
    engineVersion: text(),
    /** What every seed of the season was drawn from: public from the season's end. */
    battleSecret: nullable(text()),
    /** Human windows in game ms, fixed when the season opens from its pace (game.md 1). */
    lockBeforeMs: big(),
    broadcastRoundMs: big(),
    softCloseMs: big(),
  }),
  /** From a matchday on, another engine plays a running season. Of several that hold, the highest ordinal rules. Public. */
  engineOverride: table(
    ['season', 'ordinal'],
    {
      season: int(),
      ordinal: int(),
      fromMatchday: int(),
      engineVersion: text(),
      reason: text(),
      at: big<GameInstant>(),
    },
    { appendOnly: true },
  ),
  division: table(['id'], { id: id<DivisionId>(), season: int(), tier: int(), ordinal: int(), name: text() }),
  guild: table(['id'], {
    id: id<GuildId>(),
    name: text(),
    motto: text(),
    crest: json<CrestSpec>(),
    kind: text<'person' | 'computer'>(),
    temperament: nullable(text<Temperament>()),
    status: text<'active' | 'annals'>(),
    homeArena: text<ArenaId>(),
    foundedAt: big<GameInstant>(),
    renown: int(),
    /** Last season-week (counted from the world's start) of the founder's charter; 0 for none. */
    charterUntilWeek: int(),
  }),
  hall: table(['guildId', 'kind'], { guildId: id<GuildId>(), kind: text<HallKind>(), level: int() }),
  hero: table(['id'], {
    id: id<HeroId>(),
    guildId: nullable(id<GuildId>()),
    name: text(),
    classId: text<ClassId>(),
    ancestry: text<AncestryId>(),
    status: text<'active' | 'retired' | 'annals'>(),
    age: int(),
    rank: int(),
    xp: int(),
    might: int(),
    agility: int(),
    intellect: int(),
    spirit: int(),
    vitality: int(),
    resolve: int(),
    /** Stars 1–5 and soft ceilings (hundredths of a level) per attribute. Hidden from clients but as intervals and words. */
    talents: json<AttributeSet>(),
    ceilings: json<AttributeSet>(),
    traits: json<readonly string[]>(),
    abilities: json<readonly AbilityId[]>(),
    /** Eighths: form and morale 1–8. */
    form: int(),
    morale: int(),
    fatigue: int(),
    joinedAt: big<GameInstant>(),
    injury: nullable(text<InjuryKind>()),
    /** First world week in which he is fit again; 0 when fit. */
    injuredUntilWeek: int(),
    scars: int(),
    focus: text<AttributeKey>(),
    intensity: text<Intensity>(),
    staminaSharePermille: int(),
    /** Best participation of the running week in permille (line-up 1000); reset by the weekly training. */
    participationPermille: int(),
    salaryPerWeek: big<Coins>(),
    signedBy: nullable(id<GuildId>()),
  }),
  /** The orders a guild will fight with until it changes them; `version` guards edits. */
  lineUp: table(['guildId'], {
    guildId: id<GuildId>(),
    version: int(),
    places: json<readonly LineUpPlace[]>(),
    reserves: json<readonly HeroId[]>(),
    stance: text<StanceId>(),
    orders: json<readonly ConditionalOrder[]>(),
  }),
  gambitSet: table(['heroId'], { heroId: id<HeroId>(), version: int(), gambits: json<readonly Gambit[]>() }),
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
  ledgerAccount: table(['id'], {
    id: id<LedgerAccountId>(),
    kind: text<LedgerKind>(),
    guildId: nullable(id<GuildId>()),
    /** Stored for guild accounts only; null for faucets and sinks, whose sum is a query. */
    balance: nullable(big<Coins>()),
  }),
  transfer: table(
    ['id'],
    {
      id: id<TransferId>(),
      fromAccountId: id<LedgerAccountId>(),
      toAccountId: id<LedgerAccountId>(),
      amount: big<Coins>(),
      kind: text<TransferKind>(),
      /** Id of what caused it: a match, a hero, a guild, a due row. */
      causeId: id<string>(),
      at: big<GameInstant>(),
      season: int(),
      week: int(),
    },
    { appendOnly: true },
  ),
  salaryRun: table(
    ['guildId', 'season', 'week'],
    { guildId: id<GuildId>(), season: int(), week: int(), heroes: int(), total: big<Coins>() },
    { appendOnly: true },
  ),
  trainingReport: table(
    ['heroId', 'season', 'week'],
    {
      heroId: id<HeroId>(),
      season: int(),
      week: int(),
      guildId: id<GuildId>(),
      attribute: text<AttributeKey>(),
      /** Ten-thousandths of a level, after every factor. */
      gain: int(),
      factors: json<TrainingFactors>(),
    },
    { appendOnly: true },
  ),
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
  /** The world's timeline: what is due, when. Progress columns (state, attempt, done) live in SQL beside these. */
  due: table(
    ['id'],
    {
      id: id<DueId>(),
      at: big<GameInstant>(),
      phase: int(),
      orderKey: text(),
      shard: int(),
      verb: text<StepVerb>(),
      payload: json<StepPayload>(),
    },
    { hashed: false },
  ),
}

export type Tables = typeof tables
export type TableName = keyof Tables
export type Row<T extends TableName> = RowOf<Tables[T]>
/** The state of one world, or a slice of it: rows by table. */
export type Rows = { [T in TableName]: Row<T>[] }
