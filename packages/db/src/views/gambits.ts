import type { AbilityId, ClassId, Gambit, GambitSets } from '@mythic/battle-engine'
import { gambitSlots } from '@mythic/domain'
import type { GuildId, HeroId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { find, list } from './query.ts'

export interface GambitsView {
  readonly heroId: HeroId
  readonly version: number
  readonly gambits: readonly Gambit[]
  readonly sets: GambitSets
  readonly classId: ClassId
  readonly abilities: readonly AbilityId[]
  /** By the source, not by the season's engine, which has the last word when gambits are saved: docs/adr/0039. */
  readonly slots: number
}
type GambitsRow = Omit<GambitsView, 'slots'> & { readonly rank: number }

const GAMBITS = `SELECT h.id AS "heroId", s.version, s.gambits, s.sets, h.class_id AS "classId", h.abilities, h.rank
  FROM game.hero AS h JOIN game.gambit_set AS s ON s.world_id = h.world_id AND s.hero_id = h.id`

/** A hero's gambits; null when there is no such hero. For his owner. */
export async function findGambits(db: Db, worldId: WorldId, heroId: HeroId): Promise<GambitsView | null> {
  const row = await find<GambitsRow>(db, `${GAMBITS} WHERE h.world_id = $1 AND h.id = $2`, [worldId, heroId])
  return row === null ? null : gambitsOf(row)
}

/** The gambits of all heroes of a guild. For its owner. */
export async function listGambits(db: Db, worldId: WorldId, guildId: GuildId): Promise<GambitsView[]> {
  const rows = await list<GambitsRow>(
    db,
    `${GAMBITS} WHERE h.world_id = $1 AND h.guild_id = $2 AND h.status = 'active' ORDER BY h.id`,
    [worldId, guildId],
  )
  return rows.map(gambitsOf)
}

function gambitsOf({ rank, ...row }: GambitsRow): GambitsView {
  return { ...row, slots: gambitSlots(rank) }
}
