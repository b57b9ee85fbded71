import type { Gambit } from '@mythic/battle-engine'
import type { Row } from '../world/tables.ts'

/** What a hero does before anybody has written him gambits: his class's instinct. */
export function firstGambits(_hero: Pick<Row<'hero'>, 'classId' | 'rank' | 'abilities'>): readonly Gambit[] {
  return []
}
