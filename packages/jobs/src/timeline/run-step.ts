import { runDue } from '@mythic/db'
import type { DecidedVerb } from '@mythic/domain'

import { defineJob } from '../job-definition.ts'
import type { JobDefinition } from '../job-definition.ts'
import { parseDueRows } from './due-rows.ts'
import type { DueRows } from './due-rows.ts'

/** The job of a verb that domain decides: one transaction in `db`, which does each row once however often it is asked. */
export function stepJob(verb: DecidedVerb): JobDefinition {
  return defineJob<DueRows>({
    name: verb,
    queue: 'steps',
    parse: (data) => parseDueRows(verb, data),
    run: async ({ db }, { worldId, dueIds }) => await runDue(db, worldId, dueIds),
  })
}
