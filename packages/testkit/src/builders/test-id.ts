import { deriveId, gameInstant } from '@mythic/domain'
import type { Id, WorldId } from '@mythic/domain'

const nowhere = '00000000-0000-8000-8000-000000000000' as WorldId

/** The n-th id of a kind: the same in every run, different for each kind and number. */
export function testId<Kind extends string>(kind: Kind, ordinal: number | string = 1): Id<Kind> {
  return deriveId(nowhere, gameInstant(0), { kind, parent: 'testkit', ordinal })
}
