import type { BattleInput } from '@mythic/battle-engine'
import type { Row } from '../world/tables.ts'

/** What an engine plays: the frozen input of a locked match and its sealed seed (32 hex characters). */
export function battleInputOf(
  locked: Pick<Row<'lockedMatch'>, 'engineVersion' | 'arena' | 'sides'>,
  seed: string,
  engine: string = locked.engineVersion,
): BattleInput {
  const [host, guest] = locked.sides
  return { engine, seed, arena: locked.arena, sides: [host, guest] }
}
