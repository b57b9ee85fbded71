import { gameInstant, hallKinds } from '@mythic/domain'
import type { Row } from '@mythic/domain'
import type { CrestSpec } from '@mythic/domain/heraldry'

import { testId } from './test-id.ts'

/** Gules, nothing else. */
export const aCrest: CrestSpec = {
  shape: 'heater',
  division: 'plain',
  ordinary: 'none',
  charge: 'none',
  tinctures: { field: 'gules', second: null, ordinary: null, charge: null },
}

export function aGuild(over: Partial<Row<'guild'>> = {}): Row<'guild'> {
  return {
    id: testId('guild'),
    name: 'The Grey Company',
    motto: 'Stand.',
    crest: aCrest,
    kind: 'computer',
    temperament: 'nurturer',
    status: 'active',
    homeArena: 'the-level',
    foundedAt: gameInstant(0),
    renown: 0,
    charterUntilWeek: 0,
    ...over,
  }
}

/** All six halls of a guild, each of one level. */
export function someHalls(guildId: Row<'guild'>['id'], level = 1): Row<'hall'>[] {
  return hallKinds.map((kind) => ({ guildId, kind, level }))
}
