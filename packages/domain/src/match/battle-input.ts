import type { BattleInput } from '@mythic/battle-engine'
import type { Row } from '../world/tables.ts'

/** What the engine plays: the frozen input of a locked match and its sealed seed (32 hex characters). */
export function battleInputOf(locked: Row<'lockedMatch'>, seed: string): BattleInput {
  const [host, guest] = locked.sides
  return { engine: locked.engineVersion, seed, arena: locked.arena, sides: [host, guest] }
}
