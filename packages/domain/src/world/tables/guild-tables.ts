import type {
  AbilityId,
  ArenaId,
  AncestryId,
  ClassId,
  ConditionalOrder,
  Gambit,
  GambitSets,
  StanceId,
} from '@mythic/battle-engine'
import type { CrestSpec } from '../../heraldry/crest.ts'
import type { DivisionId, GuildId, HeroId, WorldId } from '../../ids/ids.ts'
import type { Coins } from '../../money/coins.ts'
import type { GameInstant } from '../../time/game-instant.ts'
import type { AttributeKey, AttributeSet, HallKind, InjuryKind, Intensity, LineUpPlace, Temperament } from '../words.ts'
import { big, flag, id, int, json, nullable, table, text } from '../table-spec.ts'

/** The world, its seasons and divisions, guilds, their halls and heroes, and the orders they stand by. */
export const guildTables = {
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
    /** Whose target the others may follow. */
    captainId: nullable(id<HeroId>()),
  }),
  /** `gambits` is set A; `sets` holds B and C where they are written. */
  gambitSet: table(['heroId'], {
    heroId: id<HeroId>(),
    version: int(),
    gambits: json<readonly Gambit[]>(),
    sets: json<GambitSets>(),
  }),
}
