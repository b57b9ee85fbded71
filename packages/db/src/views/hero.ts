import { attributeKeys, talentShown, xpOfRank } from '@mythic/domain'
import type {
  AttributeKey,
  GameInstant,
  GuildId,
  HeroId,
  Intensity,
  MatchId,
  Row,
  StarsShown,
  TrainingFactors,
  WorldId,
} from '@mythic/domain'
import { experience } from '@mythic/domain/ruleset-1/experience'

import type { Db } from '../connect/create-db.ts'
import { findGambits } from './gambits.ts'
import type { GambitsView } from './gambits.ts'
import { HERO_ROW, heroLineOf, NEWEST_TRAINING } from './hero-line.ts'
import type { HeroLine, HeroRow } from './hero-line.ts'
import { viewLegacy } from './legacy.ts'
import type { LegacyView } from './legacy.ts'
import { guildNameSql } from './names.ts'
import type { GuildName } from './names.ts'
import { find, list } from './query.ts'

export interface Deed {
  readonly matchId: MatchId
  readonly season: number
  readonly matchday: number
  readonly at: GameInstant
  readonly guildId: GuildId
  readonly foe: GuildName
  readonly home: boolean
  readonly outcome: 'won' | 'drawn' | 'lost'
  readonly damageDealt: number
  readonly damageTaken: number
  readonly healing: number
  readonly fallsDealt: number
  readonly timesFallen: number
  readonly standardsTaken: number
  readonly xp: number
}

export interface HeroView {
  readonly hero: HeroLine & {
    readonly status: Row<'hero'>['status']
    readonly guild: GuildName | null
    readonly joinedAt: GameInstant
    readonly xp: number
    readonly xpOfRank: number
    readonly xpOfNextRank: number | null
    readonly scars: number
    readonly talents: Record<AttributeKey, StarsShown>
    readonly abilities: Row<'hero'>['abilities']
  }
  readonly mine: boolean
  readonly training: {
    readonly focus: AttributeKey
    readonly intensity: Intensity
    readonly staminaSharePermille: number
    readonly participationPermille: number
  } | null
  readonly gambits: GambitsView | null
  readonly reports: {
    readonly season: number
    readonly week: number
    readonly attribute: AttributeKey
    readonly gain: number
    readonly factors: TrainingFactors | null
  }[]
  readonly deeds: Deed[]
  readonly legacy: LegacyView
}

type Row_ = HeroRow &
  Pick<
    Row<'hero'>,
    | 'joinedAt'
    | 'xp'
    | 'scars'
    | 'abilities'
    | 'talents'
    | 'focus'
    | 'intensity'
    | 'staminaSharePermille'
    | 'participationPermille'
  > & {
    readonly guild: GuildName | null
    readonly ownerId: string | null
    readonly now: number
    readonly seen: number
    readonly tavernLevel: number
  }

const REPORTS_SHOWN = 48
const DEEDS_SHOWN = 40

export interface Asker {
  readonly accountId: string | null
  /** Draws the place of a talent in its interval, 0–5, the same for ever and foretold by nobody. */
  leanOf(heroId: HeroId, attribute: AttributeKey): number
}

/**
 * A hero. What his owner alone may see: training orders, gambits, and the factors of his training, which would tell talent and
 * ceiling. Null when there is no such hero.
 */
export async function viewHero(db: Db, worldId: WorldId, heroId: HeroId, asker: Asker): Promise<HeroView | null> {
  const [row, reports, deeds, legacy] = await Promise.all([
    find<Row_>(
      db,
      `SELECT ${HERO_ROW}, h.joined_at AS "joinedAt", h.xp, h.scars, h.abilities, h.talents, h.focus, h.intensity,
         h.stamina_share_permille AS "staminaSharePermille", h.participation_permille AS "participationPermille",
         CASE WHEN g.id IS NOT NULL THEN ${guildNameSql('g')} END AS guild, o.account_id AS "ownerId", game.world_now(h.world_id) AS now,
         (SELECT count(*) FROM game.training_report WHERE world_id = h.world_id AND hero_id = h.id)
           + (SELECT coalesce(sum(matches), 0) FROM game.hero_season WHERE world_id = h.world_id AND hero_id = h.id) AS seen,
         coalesce((SELECT level FROM game.hall WHERE world_id = h.world_id AND guild_id = h.guild_id AND kind = 'tavern'), 0) AS "tavernLevel"
       FROM game.hero AS h
       LEFT JOIN game.guild AS g ON g.world_id = h.world_id AND g.id = h.guild_id
       LEFT JOIN game.guild_owner AS o ON o.world_id = h.world_id AND o.guild_id = h.guild_id
       ${NEWEST_TRAINING}
       WHERE h.world_id = $1 AND h.id = $2`,
      [worldId, heroId],
    ),
    list<HeroView['reports'][number]>(
      db,
      `SELECT season, week, attribute, gain, factors FROM game.training_report WHERE world_id = $1 AND hero_id = $2
       ORDER BY season DESC, week DESC LIMIT ${REPORTS_SHOWN}`,
      [worldId, heroId],
    ),
    list<Deed>(
      db,
      `SELECT d.match_id AS "matchId", d.season, m.matchday, d.at, d.guild_id AS "guildId", ${guildNameSql('foe')} AS foe,
         m.host_guild_id = d.guild_id AS home,
         CASE WHEN m.winner = 'draw' THEN 'drawn' WHEN (m.winner = 'host') = (m.host_guild_id = d.guild_id) THEN 'won' ELSE 'lost' END AS outcome,
         d.damage_dealt AS "damageDealt", d.damage_taken AS "damageTaken", d.healing, d.falls_dealt AS "fallsDealt",
         d.times_fallen AS "timesFallen", d.standards_taken AS "standardsTaken", d.xp
       FROM game.deed AS d
       JOIN game.match AS m ON m.world_id = d.world_id AND m.id = d.match_id
       JOIN game.guild AS foe ON foe.world_id = d.world_id
         AND foe.id = CASE WHEN m.host_guild_id = d.guild_id THEN m.guest_guild_id ELSE m.host_guild_id END
       WHERE d.world_id = $1 AND d.hero_id = $2 ORDER BY d.at DESC, d.match_id LIMIT ${DEEDS_SHOWN}`,
      [worldId, heroId],
    ),
    viewLegacy(db, worldId, heroId),
  ])
  if (row === null || legacy === null) return null
  const mine = asker.accountId !== null && row.ownerId === asker.accountId
  const { focus, intensity, staminaSharePermille, participationPermille } = row
  return {
    hero: heroOf(row, asker, mine ? row.tavernLevel : 0),
    mine,
    training: mine ? { focus, intensity, staminaSharePermille, participationPermille } : null,
    gambits: mine ? await findGambits(db, worldId, heroId) : null,
    reports: mine ? reports : reports.map((report) => ({ ...report, factors: null })),
    deeds,
    legacy,
  }
}

/** A Tavern tells its own guild more of its heroes, and nobody else. */
function heroOf(row: Row_, asker: Asker, tavernLevel: number): HeroView['hero'] {
  const { status, guild, joinedAt, xp, rank, scars, abilities, talents, seen } = row
  const shown = attributeKeys.map(
    (key) => [key, talentShown(talents[key], asker.leanOf(row.id, key), seen, tavernLevel)] as const,
  )
  return {
    ...heroLineOf(row, row.now),
    status,
    guild,
    joinedAt,
    xp,
    xpOfRank: xpOfRank(rank),
    xpOfNextRank: rank >= experience.rankMost ? null : xpOfRank(rank + 1),
    scars,
    talents: Object.fromEntries(shown) as Record<AttributeKey, StarsShown>,
    abilities,
  }
}
