import { ARENAS } from '@mythic/battle-engine'
import type { ArenaId, StandardId, TerrainId } from '@mythic/battle-engine'
import { COLUMNS } from './geometry.ts'

export type ArenaGround = {
  readonly terrain: ReadonlyMap<number, TerrainId>
  readonly standards: Readonly<Record<StandardId, number>>
  readonly bright: StandardId
}

const TERRAINS = ['rough', 'wall', 'water', 'brush', 'height'] as const

/** The ground of an arena by cell; what is not listed is open. Arenas name their left half, the right is its mirror. */
export function groundOf(arena: ArenaId): ArenaGround {
  const content = ARENAS[arena]
  const terrain = new Map<number, TerrainId>()
  for (const kind of TERRAINS) {
    for (const [column, row] of content[kind]) {
      terrain.set(cellAt(column, row), kind)
      terrain.set(cellAt(COLUMNS - 1 - column, row), kind)
    }
  }
  const [[northColumn, northRow], [southColumn, southRow]] = content.standards
  const standards = { north: cellAt(northColumn, northRow), south: cellAt(southColumn, southRow) }
  return { terrain, standards, bright: content.bright }
}

function cellAt(column: number, row: number): number {
  return column + COLUMNS * row
}
