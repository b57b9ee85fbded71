import type { ClassId } from '@mythic/battle-engine'
import { careerOf } from '@mythic/domain'
import type {
  ChronicleData,
  GameInstant,
  GuildId,
  HeroId,
  LegacyTier,
  MatchId,
  MomentId,
  MomentKind,
  Row,
  WorldId,
} from '@mythic/domain'
import { legacy } from '@mythic/domain/ruleset-1/legacy'

import type { Db } from '../connect/create-db.ts'
import { guildNameSql } from './names.ts'
import type { GuildName } from './names.ts'
import { find, list } from './query.ts'

export interface HeroOutline {
  readonly id: HeroId
  readonly name: string
  readonly classId: ClassId
  readonly rank: number
  readonly age: number
  readonly guild: GuildName | null
}
export type LegacyLine = Omit<Row<'heroSeason'>, 'heroId' | 'guildId'> & { readonly guild: GuildName }

const counted = [
  'matches',
  'wins',
  'draws',
  'losses',
  'fallsDealt',
  'timesFallen',
  'standardsTaken',
  'damageDealt',
  'healing',
] as const satisfies readonly (keyof LegacyLine)[]
export type LegacyTotals = Record<(typeof counted)[number] | 'seasons' | 'bestFallsInMatch', number>

export interface LegacyView {
  readonly hero: HeroOutline
  readonly lines: LegacyLine[]
  readonly totals: LegacyTotals
  readonly moments: {
    readonly id: MomentId
    readonly at: GameInstant
    readonly season: number
    readonly kind: MomentKind
    readonly weight: number
    readonly matchId: MatchId | null
    readonly round: number | null
    readonly data: ChronicleData
  }[]
  readonly guilds: GuildName[]
  readonly score: number
  readonly tier: LegacyTier
  readonly hallOfFameFrom: number
}

/** SQL: a hero in few words, of the aliases `h` and `g` (his guild, or nulls). */
export const OUTLINE = `h.id, h.name, h.class_id AS "classId", h.rank, h.age, CASE WHEN g.id IS NOT NULL THEN ${guildNameSql('g')} END AS guild`

/** A hero's story so far; null when there is no such hero. */
export async function viewLegacy(db: Db, worldId: WorldId, heroId: HeroId): Promise<LegacyView | null> {
  const [hero, lines, moments] = await Promise.all([
    find<HeroOutline>(
      db,
      `SELECT ${OUTLINE} FROM game.hero AS h LEFT JOIN game.guild AS g ON g.world_id = h.world_id AND g.id = h.guild_id
       WHERE h.world_id = $1 AND h.id = $2`,
      [worldId, heroId],
    ),
    list<LegacyLine>(
      db,
      `SELECT s.season, s.tier, s.matches, s.wins, s.draws, s.losses, s.falls_dealt AS "fallsDealt", s.times_fallen AS "timesFallen",
         s.standards_taken AS "standardsTaken", s.damage_dealt AS "damageDealt", s.healing, s.best_falls_in_match AS "bestFallsInMatch",
         ${guildNameSql('g')} AS guild
       FROM game.hero_season AS s JOIN game.guild AS g ON g.world_id = s.world_id AND g.id = s.guild_id
       WHERE s.world_id = $1 AND s.hero_id = $2 ORDER BY s.season DESC, g.id`,
      [worldId, heroId],
    ),
    list<LegacyView['moments'][number]>(
      db,
      `SELECT id, at, season, kind, weight, match_id AS "matchId", round, data FROM game.moment
       WHERE world_id = $1 AND hero_id = $2 ORDER BY at DESC, id`,
      [worldId, heroId],
    ),
  ])
  if (hero === null) return null
  const { score, tier } = careerOf(lines)
  const served = new Map<GuildId, GuildName>(lines.map(({ guild }) => [guild.id, guild]))
  return {
    hero,
    lines,
    totals: totalsOf(lines),
    moments,
    guilds: [...served.values()],
    score,
    tier,
    hallOfFameFrom: legacy.hallOfFameFrom,
  }
}

function totalsOf(lines: readonly LegacyLine[]): LegacyTotals {
  const sums = Object.fromEntries(
    counted.map((key) => [key, lines.reduce((sum, line) => sum + line[key], 0)]),
  ) as Record<(typeof counted)[number], number>
  return {
    ...sums,
    seasons: new Set(lines.map(({ season }) => season)).size,
    bestFallsInMatch: Math.max(0, ...lines.map((line) => line.bestFallsInMatch)),
  }
}
