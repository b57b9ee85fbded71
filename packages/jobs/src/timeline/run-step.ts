import { runDue } from '@mythic/db'
import { isUuid } from '@mythic/domain'
import type { DecidedVerb, DueId, WorldId } from '@mythic/domain'

import { defineJob, malformed } from '../job-definition.ts'
import type { JobDefinition } from '../job-definition.ts'

/** Data of every job on the queue `steps`: it names a due row, nothing else. */
export interface StepData {
  readonly worldId: WorldId
  readonly dueId: DueId
}

/** The job of a verb that domain decides: one transaction in `db`, which does the row once however often it is asked. */
export function stepJob(verb: DecidedVerb): JobDefinition {
  return defineJob<StepData>({
    name: verb,
    queue: 'steps',
    parse(data) {
      if (!isStepData(data)) throw malformed(verb, data)
      return { worldId: data.worldId, dueId: data.dueId }
    },
    run: async ({ db }, { worldId, dueId }) => await runDue(db, worldId, dueId),
  })
}

function isStepData(data: unknown): data is StepData {
  if (typeof data !== 'object' || data === null || !('worldId' in data) || !('dueId' in data)) return false
  return (
    typeof data.worldId === 'string' && isUuid(data.worldId) && typeof data.dueId === 'string' && isUuid(data.dueId)
  )
}
