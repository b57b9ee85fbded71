import { fileURLToPath } from 'node:url'

import { workerNodeFlags } from '@mythic/local-services'

import { startProgram } from './start-program.ts'
import type { Program } from './start-program.ts'

export interface WorkerOptions {
  readonly databaseJobsUrl: string
  readonly redisUrl: string
  /** Keeps the queues of two tests apart that share one Redis. */
  readonly queuePrefix: string
  /** Any other setting of the jobs config. */
  readonly env?: Readonly<Record<string, string>>
}

/** A real jobs process, READY. Two battle threads are plenty for a test. */
export async function startWorker({
  databaseJobsUrl,
  redisUrl,
  queuePrefix,
  env = {},
}: WorkerOptions): Promise<Program> {
  return await startProgram({
    name: 'the worker',
    main: fileURLToPath(new URL('../../../jobs/src/main.ts', import.meta.url)),
    nodeFlags: workerNodeFlags,
    env: {
      DATABASE_JOBS_URL: databaseJobsUrl,
      REDIS_URL: redisUrl,
      QUEUE_PREFIX: queuePrefix,
      BATTLE_THREADS: '2',
      LOG_LEVEL: 'debug',
      ...env,
    },
  })
}
