import type { SideInput } from '@mythic/battle-engine'
import { isUuid } from '@mythic/domain'
import type { HeroId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { list } from './query.ts'

/** Who is behind the keys of a battle. */
export interface BattleName {
  readonly key: string
  readonly name: string
  /** Null for militia, who are nobody outside the battle. */
  readonly heroId: HeroId | null
}

export async function nameKeys(db: Db, worldId: WorldId, sides: readonly SideInput[]): Promise<BattleName[]> {
  const heroes = sides.flatMap((side) => side.heroes)
  const ids = heroes.filter(({ key, militia }) => !militia && isUuid(key)).map(({ key }) => key)
  const rows = await list<{ id: HeroId; name: string }>(
    db,
    'SELECT id, name FROM game.hero WHERE world_id = $1 AND id = ANY ($2::uuid[])',
    [worldId, ids],
  )
  const names = new Map<string, { id: HeroId; name: string }>(rows.map((row) => [row.id, row]))
  return heroes.map(({ key, militia }, place) => {
    const known = names.get(key)
    return { key, name: known?.name ?? (militia ? `Militia ${place + 1}` : key), heroId: known?.id ?? null }
  })
}
