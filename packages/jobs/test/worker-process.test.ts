import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { newestPublished } from '@mythic/battle-engine/published'
import { advanceTo, checkInvariants, createDb, foundWorldIn, readWorld, runCommand, setPace } from '@mythic/db'
import { hashWorld, scheduleSeason } from '@mythic/domain'
import {
  advanceAndWait,
  foundSmallWorld,
  isAlive,
  openFullPipe,
  playTimeline,
  startProgram,
  startWorker,
  waitUntil,
  waitUntilDone,
} from '@mythic/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { endOfWeek, openJobsStage } from './stage.ts'
import type { JobsStage } from './stage.ts'

let stage: JobsStage
let twin: JobsStage
beforeAll(async () => {
  ;[stage, twin] = await Promise.all([openJobsStage(), openJobsStage()])
})
afterAll(async () => {
  await Promise.all([stage, twin].map(async (one) => await one[Symbol.asyncDispose]()))
})

const hashOf = async ({ db, world }: JobsStage): Promise<unknown> => hashWorld(await readWorld(db, world.worldId))

describe('the worker process', { timeout: 90_000 }, () => {
  it('plays a week through its queues to the same world as without them, and drains on SIGTERM', async () => {
    await using worker = await startWorker(stage.env)
    await advanceAndWait(stage.db, stage.world.worldId, endOfWeek(1))
    await playTimeline(twin.db, twin.world.worldId, endOfWeek(1))
    expect(await hashOf(stage)).toEqual(await hashOf(twin))
    expect(await checkInvariants(stage.db, stage.world.worldId)).toEqual([])
    const url = /"metrics":"(http:[^"]+)"/.exec(worker.log())?.[1]
    const fought = `mythic_battles_fought_total{engine="${newestPublished().version}",by="wasm"} 4`
    expect(await (await fetch(`${url}/metrics`)).text()).toContain(fought)
    expect(await worker.drain()).toBe(0)
  })

  // How fast is counted where the machine is quiet: `packages/proof/test`.
  it('is replaced by another when it is killed in the middle of a fight', async () => {
    await using doomed = await startWorker(stage.env)
    await using ownerDb = createDb(stage.ownerUrl, { max: 1 })
    const owner = await ownerDb.pool.connect()
    await owner.query('BEGIN')
    await owner.query('LOCK TABLE game.sealed_battle IN SHARE ROW EXCLUSIVE MODE')
    const played = advanceAndWait(stage.db, stage.world.worldId, endOfWeek(2))
    const isFighting = async (): Promise<boolean> => {
      const { rows } = await stage.db.pool.query(
        "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'game.sealed_battle'::regclass",
      )
      return rows.length > 0
    }
    await waitUntil(isFighting, { what: 'a fight in the middle of its commit', limitMs: 20_000 })
    await using other = await startWorker(stage.env)
    await doomed.kill()
    await owner.query('ROLLBACK')
    owner.release()
    await played
    await playTimeline(twin.db, twin.world.worldId, endOfWeek(2))
    expect(await hashOf(stage)).toEqual(await hashOf(twin))
    expect(await other.drain()).toBe(0)
  })

  it('does what a running clock makes due, in its order, and nothing ahead of it', async () => {
    const paced = await foundWorldIn(stage.db, {
      seed: 'a running clock',
      name: 'Paced',
      tiers: 1,
      factor: 2,
      driven: false,
      ratePermille: 168_000,
    })
    const { worldId } = paced
    await runCommand(
      stage.db,
      { worldId, actor: 'test', capacity: 'developer', idempotencyKey: 's', bodyHash: 's' },
      scheduleSeason,
      { season: 1 },
    )
    await using worker = await startWorker(stage.env)
    // A day in a second: salaries, training and the first matches within six seconds.
    await setPace(stage.db, worldId, 86_400_000)
    const isRevealed = async (): Promise<boolean> => {
      const { rows } = await stage.db.pool.query(
        "SELECT 1 FROM game.match WHERE world_id = $1 AND status = 'revealed'",
        [worldId],
      )
      return rows.length >= 4
    }
    await waitUntil(isRevealed, { what: 'four revealed matches', limitMs: 25_000, everyMs: 50 })
    await setPace(stage.db, worldId, 0)
    await waitUntilDone(stage.db, worldId)
    const { rows } = await stage.db.pool.query<{ ahead: number; done: number }>(
      `SELECT count(*) FILTER (WHERE at > game.world_now($1))::int AS ahead, count(*)::int AS done
       FROM game.due WHERE world_id = $1 AND done_at IS NOT NULL`,
      [worldId],
    )
    expect(rows[0]?.ahead).toBe(0)
    expect(rows[0]?.done).toBeGreaterThanOrEqual(25)
    expect(await checkInvariants(stage.db, worldId)).toEqual([])
    expect(await worker.drain()).toBe(0)
  })

  it('ends soon after its limit though a step hangs, and leaves that step undone to others', async () => {
    const { worldId } = await foundSmallWorld(stage.db, { seed: 'a step that hangs' })
    await using worker = await startWorker({ ...stage.env, env: { DRAIN_MS: '300' } })
    await using ownerDb = createDb(stage.ownerUrl, { max: 1 })
    const owner = await ownerDb.pool.connect()
    await owner.query('BEGIN')
    await owner.query('LOCK TABLE game.salary_run IN SHARE ROW EXCLUSIVE MODE')
    await advanceTo(stage.db, worldId, endOfWeek(1))
    const isHanging = async (): Promise<boolean> => {
      const { rows } = await stage.db.pool.query(
        "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'game.salary_run'::regclass",
      )
      return rows.length > 0
    }
    try {
      await waitUntil(isHanging, { what: 'a step that hangs', limitMs: 20_000 })
      expect(await worker.drain(8_000)).toBe(1)
    } finally {
      await owner.query('ROLLBACK')
      owner.release()
    }
    await using other = await startWorker(stage.env)
    await waitUntilDone(stage.db, worldId)
    expect(await checkInvariants(stage.db, worldId)).toEqual([])
    expect(await other.drain()).toBe(0)
  })

  it('serves its metrics and its health', async () => {
    await using worker = await startWorker({ ...stage.env, env: { PORT: '0' } })
    // Its log is another pipe than that of its READY.
    const url = await waitUntil(async () => /"metrics":"(http:[^"]+)"/.exec(worker.log())?.[1] ?? null, {
      what: 'the address of its metrics',
      limitMs: 20_000,
    })
    const health = await waitUntil(async () => ((await fetch(`${url}/health`)).ok ? 'well' : null), {
      what: 'a healthy worker',
      limitMs: 20_000,
    })
    expect(health).toBe('well')
    const text = await (await fetch(`${url}/metrics`)).text()
    expect(text).toContain('mythic_queue_jobs{queue="battles",state="wait"} 0')
    expect(text).toContain('# TYPE mythic_compiled_rounds_lost_total counter')
    expect(text).toContain('mythic_jobs_process_resident_memory_bytes')
    expect((await fetch(`${url}/else`)).status).toBe(404)
  })

  it('names everything that keeps it from starting, and ends', async () => {
    await expect(startWorker({ ...stage.env, redisUrl: 'redis://127.0.0.1:1' })).rejects.toThrow(/Redis: /)
    await expect(
      startWorker({ ...stage.env, databaseJobsUrl: 'mysql://127.0.0.1', env: { PORT: 'x' } }),
    ).rejects.toThrow(/DATABASE_JOBS_URL[^]*PORT/)
  })

  it('ends with the process that started it, even when that is killed', async () => {
    const { databaseJobsUrl, redisUrl, queuePrefix } = stage.env
    await using starter = await startProgram({
      name: 'a starter',
      main: new URL('./fixtures/starter.ts', import.meta.url).pathname,
      env: { STARTER_OF: JSON.stringify({ databaseJobsUrl, redisUrl, queuePrefix }) },
    })
    const pid = Number(starter.ready['worker'])
    expect(isAlive(pid)).toBe(true)
    await starter.kill()
    await waitUntil(() => !isAlive(pid), { what: 'the end of the worker', limitMs: 10_000 })
  })

  it('drains and ends on SIGTERM though nobody reads its log', async () => {
    using log = openFullPipe()
    const child = spawn(process.execPath, [fileURLToPath(new URL('../src/main.ts', import.meta.url))], {
      env: {
        PATH: '/usr/bin:/bin',
        DATABASE_JOBS_URL: stage.env.databaseJobsUrl,
        REDIS_URL: stage.env.redisUrl,
        QUEUE_PREFIX: stage.env.queuePrefix,
        BATTLE_THREADS: '1',
        LOG_LEVEL: 'debug',
      },
      stdio: ['ignore', 'pipe', log.fd, 'ipc'],
    })
    try {
      const said = await new Promise((resolve) => child.stdout?.once('data', resolve))
      expect(String(said)).toContain('"ready":"jobs"')
      const ended = once(child, 'exit', { signal: AbortSignal.timeout(10_000) })
      child.kill('SIGTERM')
      expect(await ended).toEqual([0, null])
    } finally {
      child.kill('SIGKILL')
    }
  })
})
