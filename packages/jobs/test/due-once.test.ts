import { advanceTo, checkInvariants, listRunnable, readWorld } from '@mythic/db'
import { hashWorld } from '@mythic/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { JobsContext } from '../src/context.ts'
import type { JobResult } from '../src/job-definition.ts'
import { registry } from '../src/registry.ts'
import { planJobs } from '../src/timeline/plan-jobs.ts'
import { endOfWeek, openJobsStage } from './stage.ts'
import type { JobsStage } from './stage.ts'

let stage: JobsStage
let twin: JobsStage
let context: JobsContext
beforeAll(async () => {
  ;[stage, twin] = await Promise.all([openJobsStage(), openJobsStage()])
  context = await stage.openContext()
})
afterAll(async () => {
  await Promise.all([stage, twin].map(async (one) => await one[Symbol.asyncDispose]()))
})

/** Does every runnable row of a stage `times` times at once, `steps` of a kind in one job; gives the results of each job. */
async function playPhase(on: JobsStage, with_: JobsContext, times: number, steps: number): Promise<JobResult[][]> {
  const jobs = planJobs(await listRunnable(on.db, 1_000), { battles: 2, steps })
  return await Promise.all(
    jobs.map(async ({ job }) => {
      const definition = registry.find(({ name }) => name === job.name)
      if (definition === undefined) throw new Error(`no job ${job.name}`)
      return await Promise.all(Array.from({ length: times }, async () => await definition.run(with_, job.data)))
    }),
  )
}

async function playWeek(on: JobsStage, with_: JobsContext, times: number, steps: number): Promise<JobResult[][]> {
  await advanceTo(on.db, on.world.worldId, endOfWeek(1))
  const results: JobResult[][] = []
  for (;;) {
    const phase = await playPhase(on, with_, times, steps)
    if (phase.length === 0) return results
    results.push(...phase)
  }
}

describe('a due row', { timeout: 60_000 }, () => {
  it('is done once though every job comes four times at once, and gives the world that comes from doing each once and alone', async () => {
    const results = await playWeek(stage, context, 4, 3)
    expect(results.length).toBeGreaterThan(10)
    for (const result of results) expect(result).toContain('done')
    // Fights run outside their transaction, so two of them may say "done"; the seal is one. Steps say it exactly once.
    expect(results.filter((result) => result.filter((one) => one === 'done').length === 1).length).toBeGreaterThan(8)

    const once = await playWeek(twin, await twin.openContext(), 1, 1)
    expect(once.length).toBeGreaterThan(results.length)
    const [hash, twinHash] = await Promise.all(
      [stage, twin].map(async ({ db, world }) => hashWorld(await readWorld(db, world.worldId))),
    )
    expect(hash).toEqual(twinHash)
    expect(await checkInvariants(stage.db, stage.world.worldId)).toEqual([])
  })

  it('is left alone by a job that comes when all is long done, or too early', async () => {
    await advanceTo(stage.db, stage.world.worldId, endOfWeek(2))
    const [first] = await listRunnable(stage.db, 1)
    if (first === undefined) throw new Error('nothing is due')
    const { rows } = await stage.db.pool.query<{ id: string; verb: string; done: boolean }>(
      'SELECT id, verb, done_at IS NOT NULL AS done FROM game.due WHERE world_id = $1 ORDER BY at, phase',
      [first.worldId],
    )
    const run = async (row: { id: string; verb: string } | undefined): Promise<JobResult> => {
      const definition = registry.find(({ name }) => name === row?.verb)
      if (row === undefined || definition === undefined) throw new Error('no such row')
      return await definition.run(context, { worldId: first.worldId, dueIds: [row.id] })
    }
    const before = hashWorld(await readWorld(stage.db, first.worldId)).hash
    expect(await run(rows.find(({ done, verb }) => done && verb === 'pay-salaries'))).toBe('already-done')
    expect(await run(rows.find(({ done, verb }) => !done && verb === 'reveal-matchday'))).toBe('not-yet')
    expect(hashWorld(await readWorld(stage.db, first.worldId)).hash).toBe(before)
  })

  it('is not touched by a job whose data makes no sense', async () => {
    for (const definition of registry) {
      for (const data of [
        null,
        {},
        'x',
        { worldId: 1, dueIds: [2] },
        { worldId: 'x', dueIds: ['z'] },
        { worldId: stage.world.worldId, dueIds: ['z'] },
        { worldId: stage.world.worldId, dueIds: [] },
      ]) {
        await expect(definition.run(context, data)).rejects.toThrow('cannot work with')
      }
    }
  })
})
