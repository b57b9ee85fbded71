import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startServices } from '@mythic/local-services'
import type { Services } from '@mythic/local-services'
import { createTestDatabase, startWorker } from '@mythic/testkit'
import type { Program } from '@mythic/testkit'

/** A Postgres and a Redis that somebody else runs; the proof makes a database of its own there. Faults cannot be done to them. */
export interface GivenStage {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly jobsUrl: string
  readonly redisUrl: string
}

/** Where a world is played for real: a fresh, migrated database, Redis, and jobs processes. */
export interface Stage extends AsyncDisposable {
  readonly urls: GivenStage
  /** Null when Postgres and Redis are given. */
  readonly services: Services | null
  /** Keeps the queues of this run apart from any other's. */
  readonly queuePrefix: string
  startWorker(): Promise<Program>
}

/** `durable`: own services write to disk as in earnest; otherwise as fast as tests like it. */
export async function openStage(
  given: GivenStage | null,
  say: (line: string) => void,
  durability: 'durable' | 'test' = 'test',
): Promise<Stage> {
  const stack = new AsyncDisposableStack()
  try {
    const services = given === null ? stack.use(await ownServices(say, durability)) : null
    const server = given ?? urlsOf(services)
    const { ownerUrl, appUrl, jobsUrl } = stack.use(await createTestDatabase({ server }))
    const urls = { ownerUrl, appUrl, jobsUrl, redisUrl: server.redisUrl }
    const queuePrefix = `proof-${process.pid}-${Math.trunc(performance.timeOrigin)}`
    const workers: Program[] = []
    stack.defer(async () => {
      for (const worker of workers) await worker[Symbol.asyncDispose]()
    })
    return {
      urls,
      services,
      queuePrefix,
      // As many battle threads as a league would have here.
      async startWorker() {
        const worker = await startWorker({
          databaseJobsUrl: urls.jobsUrl,
          redisUrl: urls.redisUrl,
          queuePrefix,
          env: { LOG_LEVEL: 'info', BATTLE_THREADS: '' },
        })
        workers.push(worker)
        return worker
      },
      [Symbol.asyncDispose]: async () => await stack.disposeAsync(),
    }
  } catch (error) {
    await stack.disposeAsync()
    throw error
  }
}

async function ownServices(say: (line: string) => void, durability: 'durable' | 'test'): Promise<Services> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mythic-proof-'))
  chmodSync(dataDir, 0o711) // lets the user postgres through when we are root
  return await startServices({ dataDir, persistent: false, durability, say })
}

function urlsOf(services: Services | null): GivenStage {
  if (services === null) throw new Error('neither given nor own services')
  const { databaseOwnerUrl, databaseUrl, databaseJobsUrl, redisUrl } = services
  return { ownerUrl: databaseOwnerUrl, appUrl: databaseUrl, jobsUrl: databaseJobsUrl, redisUrl }
}
