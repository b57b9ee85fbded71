import type { ClassId, ConditionalOrder, SideInput } from '@mythic/battle-engine'
import { heroesNamed, heroesNamedInOrder, isUuid } from '@mythic/domain'
import type { GuildId, HeroId, MatchId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import type { GambitsView } from './gambits.ts'
import type { GuildName } from './names.ts'
import { find, list } from './query.ts'

/** The guild that will be met, as everybody knows it. */
export interface FoeView {
  readonly guild: GuildName
  readonly heroes: {
    readonly id: HeroId
    readonly name: string
    readonly classId: ClassId
    readonly rank: number
  }[]
  /** Who stood in its last line-up that is revealed. */
  readonly last: { readonly matchId: MatchId; readonly heroIds: HeroId[] } | null
}

/** What is public of a guild and helps to give orders against it: its roster and its last revealed line-up. */
export async function viewFoe(db: Db, worldId: WorldId, guild: GuildName): Promise<FoeView> {
  const [heroes, last] = await Promise.all([
    list<FoeView['heroes'][number]>(
      db,
      `SELECT id, name, class_id AS "classId", rank FROM game.hero
       WHERE world_id = $1 AND guild_id = $2 AND status = 'active' ORDER BY rank DESC, name, id`,
      [worldId, guild.id],
    ),
    findLastRevealed(db, worldId, guild.id),
  ])
  return { guild, heroes, last }
}

async function findLastRevealed(db: Db, worldId: WorldId, guildId: GuildId): Promise<FoeView['last']> {
  const row = await find<{ matchId: MatchId; side: SideInput }>(
    db,
    `SELECT m.id AS "matchId", l.sides -> (CASE WHEN m.host_guild_id = $2 THEN 0 ELSE 1 END) AS side
     FROM game.match AS m JOIN game.locked_match AS l ON l.world_id = m.world_id AND l.match_id = m.id
     WHERE m.world_id = $1 AND (m.host_guild_id = $2 OR m.guest_guild_id = $2) AND m.status = 'revealed'
     ORDER BY m.kickoff_at DESC LIMIT 1`,
    [worldId, guildId],
  )
  if (row === null) return null
  const heroes = row.side.heroes.filter(({ militia }) => !militia)
  return { matchId: row.matchId, heroIds: heroes.map(({ key }) => key as HeroId) }
}

export interface NamedHero {
  readonly id: HeroId
  readonly name: string
}

/** Names of those that these orders speak of and who are none of the known: foes of earlier matches, and heroes who left. */
export async function listOthersNamed(
  db: Db,
  worldId: WorldId,
  orders: readonly ConditionalOrder[],
  gambits: readonly Pick<GambitsView, 'gambits' | 'sets'>[],
  known: ReadonlySet<string>,
): Promise<NamedHero[]> {
  const sets = gambits.flatMap(({ gambits: first, sets: { b = [], c = [] } }) => [...first, ...b, ...c])
  const named = new Set([...orders.flatMap(heroesNamedInOrder), ...sets.flatMap(heroesNamed)])
  const others = [...named].filter((key) => !known.has(key) && isUuid(key))
  if (others.length === 0) return []
  return await list<NamedHero>(
    db,
    'SELECT id, name FROM game.hero WHERE world_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id',
    [worldId, others],
  )
}
