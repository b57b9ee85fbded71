import { UnrecoverableError, Worker } from 'bullmq'
import type { Job } from 'bullmq'

import type { JobsContext } from '../context.ts'
import type { JobDefinition } from '../job-definition.ts'
import { LOCK_MS, queueNames, STALLED_CHECK_MS } from './queue-name.ts'
import { connectWorker } from './redis.ts'

export interface Workers {
  /** Takes no new job, waits for those in hand up to `limitMs`, then lets go of them: another worker will do them. */
  close(limitMs: number): Promise<void>
}

/** One BullMQ worker a queue. `onIdle` is called whenever this process has nothing more in hand. */
export async function startWorkers(
  context: JobsContext,
  registry: readonly JobDefinition[],
  onIdle: () => void,
): Promise<Workers> {
  const { config, log, metrics } = context
  const byName = new Map(registry.map((definition) => [`${definition.queue} ${definition.name}`, definition]))
  if (byName.size !== registry.length) throw new Error('two jobs of one queue share a name')
  let inHand = 0

  async function run(job: Job): Promise<string> {
    const definition = byName.get(`${job.queueName} ${job.name}`)
    if (definition === undefined) throw new UnrecoverableError(`there is no job ${job.name} on queue ${job.queueName}`)
    const since = performance.now()
    const took = (): number => (performance.now() - since) / 1000
    inHand += 1
    try {
      const result = await definition.run(context, job.data)
      metrics.jobEnded(job.queueName, job.name, result, took())
      log.debug({ job: job.id, name: job.name, result, seconds: took() }, 'job done')
      return result
    } catch (error) {
      metrics.jobEnded(job.queueName, job.name, 'failed', took())
      log.error({ job: job.id, name: job.name, attempt: job.attemptsMade + 1, err: error }, 'job failed')
      throw error
    } finally {
      inHand -= 1
      if (inHand === 0) onIdle()
    }
  }

  const workers = queueNames.map((queue) => {
    const connection = connectWorker(config.redisUrl)
    const worker = new Worker(queue, run, {
      connection,
      prefix: config.queuePrefix,
      concurrency: queue === 'battles' ? config.battleJobsAtOnce : config.stepJobsAtOnce,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_CHECK_MS,
      // A job lives through many dead workers; the sweep, not this count, decides when to try anew.
      maxStalledCount: 10,
      drainDelay: 2,
    })
    worker.on('error', (error) => log.warn({ queue, reason: error.message }, 'a worker has trouble'))
    worker.on('stalled', (job) => {
      metrics.jobStalled(queue)
      log.warn({ queue, job }, 'a job was taken back from a silent worker')
    })
    return { worker, connection }
  })
  await Promise.all(workers.map(async ({ worker }) => await worker.waitUntilReady()))

  return {
    async close(limitMs) {
      const limit = AbortSignal.timeout(limitMs)
      const tooLate = new Promise<void>((resolve) => limit.addEventListener('abort', () => resolve(), { once: true }))
      await Promise.race([Promise.all(workers.map(async ({ worker }) => await worker.close())), tooLate])
      if (inHand > 0) log.warn({ inHand }, 'jobs in hand are left to another worker')
      for (const { connection } of workers) connection.disconnect()
    },
  }
}
