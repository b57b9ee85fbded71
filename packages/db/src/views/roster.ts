import { coins, isFit, kickOffMs, WEEK_MS } from '@mythic/domain'
import type { Coins, GuildId, HeroId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { HERO_ROW, heroLineOf, NEWEST_TRAINING } from './hero-line.ts'
import type { HeroLine, HeroRow } from './hero-line.ts'
import { createMemo, gatherVersions, placeKey } from './memo.ts'
import { guildNameSql } from './names.ts'
import type { GuildName } from './names.ts'
import { list } from './query.ts'

export interface RosterView {
  readonly guild: GuildName
  readonly heroes: HeroLine[]
  readonly salariesPerWeek: Coins
}

/** With what tells who is fit in another week than today's. */
export interface RosterKept {
  readonly roster: RosterView
  readonly injuredUntilWeek: ReadonlyMap<HeroId, number>
}

/** One statement: the guild beside each of its heroes; a guild of nobody still gives its own row. */
const ROSTER = `SELECT ${guildNameSql('g')} AS guild, game.world_now(g.world_id) AS now, h.id IS NOT NULL AS "isHero", ${HERO_ROW}
FROM game.guild AS g
LEFT JOIN game.hero AS h ON h.world_id = g.world_id AND h.guild_id = g.id AND h.status = 'active'
${NEWEST_TRAINING}
WHERE g.world_id = $1 AND g.id = $2
ORDER BY h.id`

/** Rows of the guild and its heroes, its newest training, the week, by which injuries end, and whether it is past its kick-off. */
const VERSIONS = `SELECT k.at, concat_ws(' ', g.xmin, game.world_now(g.world_id) / ${WEEK_MS},
  game.world_now(g.world_id) % ${WEEK_MS} < ${kickOffMs},
  (SELECT string_agg(h.xmin::text, ',' ORDER BY h.id) FROM game.hero AS h WHERE h.world_id = g.world_id AND h.guild_id = g.id),
  (SELECT r.season * 100 + r.week FROM game.training_report AS r
   WHERE r.world_id = g.world_id AND r.guild_id = g.id ORDER BY r.season DESC, r.week DESC LIMIT 1)) AS version
FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS k (world_id, id, at)
JOIN game.guild AS g ON g.world_id = k.world_id AND g.id = k.id`

const findVersion = gatherVersions(VERSIONS)
const memo = createMemo<RosterKept>(2_000)

/** The heroes of a guild; null when there is no such guild. The same object as long as nothing in it changes. */
export async function viewRoster(db: Db, worldId: WorldId, guildId: GuildId): Promise<RosterView | null> {
  return (await findRoster(db, worldId, guildId))?.roster ?? null
}

/** Names the state of a guild's heroes: while it stays, so do they. Null when there is no such guild. */
export async function findRosterVersion(db: Db, worldId: WorldId, guildId: GuildId): Promise<string | null> {
  return await findVersion(db, placeKey(worldId, guildId))
}

export async function findRoster(db: Db, worldId: WorldId, guildId: GuildId): Promise<RosterKept | null> {
  const key = placeKey(worldId, guildId)
  const version = await findVersion(db, key)
  return version === null ? null : await memo.at(db, key, version, async () => await makeRoster(db, worldId, guildId))
}

/** The same heroes, fit or not by the week of a match ahead: who is wounded today may have recovered by then. */
export function heroesInWeek({ roster, injuredUntilWeek }: RosterKept, worldWeek: number): HeroLine[] {
  return roster.heroes.map((hero) => {
    const until = injuredUntilWeek.get(hero.id) ?? 0
    return {
      ...hero,
      fit: isFit({ status: 'active', fatigue: hero.fatigue, injuredUntilWeek: until }, worldWeek),
    }
  })
}

async function makeRoster(db: Db, worldId: WorldId, guildId: GuildId): Promise<RosterKept | null> {
  const rows = await list<HeroRow & { guild: GuildName; now: number; isHero: boolean }>(db, ROSTER, [worldId, guildId])
  const [first] = rows
  if (first === undefined) return null
  const own = rows.filter(({ isHero }) => isHero)
  const heroes = own.map((row) => heroLineOf(row, first.now))
  const salariesPerWeek = coins(heroes.reduce((sum, hero) => sum + hero.salaryPerWeek, 0))
  return {
    roster: { guild: first.guild, heroes, salariesPerWeek },
    injuredUntilWeek: new Map(own.map((row) => [row.id, row.injuredUntilWeek])),
  }
}
