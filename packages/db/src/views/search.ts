import type { WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { OUTLINE } from './legacy.ts'
import type { HeroOutline } from './legacy.ts'
import type { GuildName } from './names.ts'
import { list } from './query.ts'

const SHOWN = 12

/** Active heroes and guilds whose name holds this text, those that begin with it first. No pattern: `%` is a letter like others. */
export async function search(
  db: Db,
  worldId: WorldId,
  text: string,
): Promise<{ heroes: HeroOutline[]; guilds: GuildName[] }> {
  const found = (name: string): string => `position(lower($2) IN lower(${name})) > 0`
  const order = (name: string): string =>
    `ORDER BY position(lower($2) IN lower(${name})) > 1, ${name}, id LIMIT ${SHOWN}`
  const [heroes, guilds] = await Promise.all([
    list<HeroOutline>(
      db,
      `SELECT ${OUTLINE} FROM (
         SELECT * FROM game.hero WHERE world_id = $1 AND status = 'active' AND ${found('name')} ${order('name')}
       ) AS h
       LEFT JOIN game.guild AS g ON g.world_id = h.world_id AND g.id = h.guild_id
       ORDER BY position(lower($2) IN lower(h.name)) > 1, h.name, h.id`,
      [worldId, text],
    ),
    list<GuildName>(
      db,
      `SELECT g.id, g.name, g.crest FROM (
         SELECT * FROM game.guild WHERE world_id = $1 AND status = 'active' AND ${found('name')} ${order('name')}
       ) AS g ORDER BY position(lower($2) IN lower(g.name)) > 1, g.name, g.id`,
      [worldId, text],
    ),
  ])
  return { heroes, guilds }
}
