import { UnrecoverableError } from 'bullmq'

import type { JobsContext } from './context.ts'
import type { QueueName } from './queues/queue-name.ts'

/** What one job came to; counted in the metrics. `late`: it was done already. `early`: an earlier phase is not done yet. */
export type JobResult = 'done' | 'already-done' | 'not-yet'

/** One kind of job and its only handler. Ids in; running it twice changes nothing. */
export interface JobDefinition<Data = unknown> {
  readonly name: string
  readonly queue: QueueName
  /** Redis is not ours alone: what it holds is checked like any other input. Throws UnrecoverableError. */
  parse(data: unknown): Data
  run(context: JobsContext, data: Data): Promise<JobResult>
}

export function defineJob<Data>(definition: JobDefinition<Data>): JobDefinition {
  return { ...definition, run: async (context, data) => await definition.run(context, definition.parse(data)) }
}

export function malformed(job: string, data: unknown): UnrecoverableError {
  return new UnrecoverableError(`${job} cannot work with ${JSON.stringify(data)?.slice(0, 200)}`)
}
