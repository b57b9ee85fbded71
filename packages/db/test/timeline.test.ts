import { advanceTo, checkInvariants, fightDue, findNextDue, readWorld, runDue } from '@mythic/db'
import type { RunnableDue } from '@mythic/db'
import { DAY_MS, gameInstant, hashWorld } from '@mythic/domain'
import type { DueId, WorldId } from '@mythic/domain'
import { foundSmallWorld, playTimeline } from '@mythic/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { holdArchive } from './hold-archive.ts'
import { fight, runnableOf } from './play.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId
let nth = 0

beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => await stage[Symbol.asyncDispose]())
beforeEach(async () => {
  nth += 1
  worldId = (await foundSmallWorld(stage.app, { seed: `timeline ${nth}` })).worldId
})

const runnable = async (): Promise<RunnableDue[]> => await runnableOf(stage, worldId)

describe('a due row', () => {
  it('is not done before its instant', async () => {
    const next = await findNextDue(stage.app, worldId)
    if (next === null) throw new Error('nothing is due')
    expect(await runnable()).toEqual([])
    expect(await runDue(stage.jobs, worldId, [next.dueId])).toBe('not-yet')
    await advanceTo(stage.app, worldId, next.at)
    expect((await runnable()).map(({ at }) => at)).toEqual(Array<number>(8).fill(next.at))
    expect(await runDue(stage.jobs, worldId, [next.dueId])).toBe('done')
  })

  it('is done once when it comes twice, and ten times at once', async () => {
    await advanceTo(stage.app, worldId, gameInstant(DAY_MS))
    const [first, second] = await runnable()
    if (first === undefined || second === undefined) throw new Error('nothing is due')
    expect(await runDue(stage.jobs, worldId, [first.dueId])).toBe('done')
    const after = await readWorld(stage.app, worldId)
    expect(await runDue(stage.jobs, worldId, [first.dueId])).toBe('already-done')
    expect(await readWorld(stage.app, worldId)).toEqual(after)
    const results = await Promise.all(
      Array.from({ length: 10 }, async () => await runDue(stage.jobs, worldId, [second.dueId])),
    )
    expect(results.filter((result) => result === 'done')).toHaveLength(1)
    expect(results.filter((result) => result === 'already-done')).toHaveLength(9)
    expect((await readWorld(stage.app, worldId)).salaryRun).toHaveLength(2)
    expect(await checkInvariants(stage.app, worldId)).toEqual([])
  })

  it('waits for every row of an earlier phase', async () => {
    await advanceTo(stage.app, worldId, gameInstant(4 * DAY_MS))
    const salaries = await runnable()
    expect(new Set(salaries.map(({ verb }) => verb))).toEqual(new Set(['pay-salaries']))
    const { rows } = await stage.app.pool.query<{ id: DueId }>(
      "SELECT id FROM game.due WHERE world_id = $1 AND verb = 'train-guild' ORDER BY at LIMIT 1",
      [worldId],
    )
    const training = rows[0]?.id as DueId
    for (const { dueId } of salaries) {
      expect(await runDue(stage.jobs, worldId, [training])).toBe('not-yet')
      await runDue(stage.jobs, worldId, [dueId])
    }
    expect(await runDue(stage.jobs, worldId, [training])).toBe('done')
  })

  it('that fails leaves nothing and can be done again', async () => {
    await advanceTo(stage.app, worldId, gameInstant(DAY_MS))
    const [first] = await runnable()
    if (first === undefined) throw new Error('nothing is due')
    const before = await readWorld(stage.app, worldId)
    await stage.owner.pool.query('ALTER TABLE game.salary_run ADD CONSTRAINT broken CHECK (false) NOT VALID')
    await expect(runDue(stage.jobs, worldId, [first.dueId])).rejects.toThrow('broken')
    await stage.owner.pool.query('ALTER TABLE game.salary_run DROP CONSTRAINT broken')
    expect(await readWorld(stage.app, worldId)).toEqual(before)
    expect(await runDue(stage.jobs, worldId, [first.dueId])).toBe('done')
  })

  it('is done together with others of its phase, those that are done already left alone', async () => {
    await advanceTo(stage.app, worldId, gameInstant(DAY_MS))
    const dueIds = (await runnable()).map(({ dueId }) => dueId)
    expect(await runDue(stage.jobs, worldId, dueIds.slice(0, 3))).toBe('done')
    const [all, some] = await Promise.all([
      runDue(stage.jobs, worldId, dueIds.toReversed()),
      runDue(stage.jobs, worldId, dueIds.slice(2, 6)),
    ])
    expect([all, some]).toContain('done')
    expect(await runDue(stage.jobs, worldId, dueIds)).toBe('already-done')
    expect((await readWorld(stage.app, worldId)).salaryRun).toHaveLength(8)
    expect(await checkInvariants(stage.app, worldId)).toEqual([])
  })

  it('that fails takes all that are done with it back', async () => {
    await advanceTo(stage.app, worldId, gameInstant(DAY_MS))
    const rows = await runnable()
    const before = await readWorld(stage.app, worldId)
    const unlucky = before.guild[3]?.id
    await stage.owner.pool.query(
      `ALTER TABLE game.salary_run ADD CONSTRAINT broken CHECK (guild_id <> '${unlucky}') NOT VALID`,
    )
    const together = runDue(
      stage.jobs,
      worldId,
      rows.map(({ dueId }) => dueId),
    )
    await expect(together).rejects.toThrow('broken')
    expect(await readWorld(stage.app, worldId)).toEqual(before)
    const alone = await Promise.allSettled(rows.map(async ({ dueId }) => await runDue(stage.jobs, worldId, [dueId])))
    await stage.owner.pool.query('ALTER TABLE game.salary_run DROP CONSTRAINT broken')
    expect(alone.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect((await runnable()).map(({ dueId }) => dueId)).toHaveLength(1)
  })

  it('of a world that is archived meanwhile is not done any more', async () => {
    await advanceTo(stage.app, worldId, gameInstant(DAY_MS))
    const [first] = await runnable()
    if (first === undefined) throw new Error('nothing is due')
    // The archive stands in its commit when the step, found to be due before it, wants to begin.
    const archived = await holdArchive(stage, worldId)
    const step = runDue(stage.jobs, worldId, [first.dueId])
    await archived.whenStepWaits()
    await archived.commit()
    expect(await step).toBe('not-yet')
    expect((await readWorld(stage.app, worldId)).salaryRun).toEqual([])
  })

  it('of another world, or of none, is an error and not a step', async () => {
    const stranger = '00000000-0000-8000-8000-00000000dead' as DueId
    await expect(runDue(stage.jobs, worldId, [stranger])).rejects.toThrow(`no due rows ${stranger}`)
    await expect(fightDue(stage.jobs, worldId, [stranger], fight)).rejects.toThrow(`no due rows ${stranger}`)
  })
})

describe('a world', () => {
  it('is the same whether its steps are done in turn, or all at once, twice, in any order and in any company', async () => {
    const until = gameInstant(13 * DAY_MS)
    await using other = await openStage()
    const twin = await foundSmallWorld(other.app, { seed: `timeline ${nth}` })
    await playTimeline(other.jobs, twin.worldId, until)
    await advanceTo(stage.app, worldId, until)
    for (let rows = await runnable(); rows.length > 0; rows = await runnable()) {
      const verb = rows[0]?.verb
      const dueIds = rows.map(({ dueId }) => dueId).sort((a, b) => (a.slice(-3) < b.slice(-3) ? 1 : -1))
      const companies = [...dueIds.map((id) => [id]), dueIds.slice(0, 5), dueIds.slice(2)].filter(
        (ids) => ids.length > 0,
      )
      await Promise.all(
        companies.map(async (ids) =>
          verb === 'fight-match'
            ? await fightDue(stage.jobs, worldId, ids, fight)
            : await runDue(stage.jobs, worldId, ids),
        ),
      )
    }
    expect(hashWorld(await readWorld(stage.app, worldId))).toEqual(hashWorld(await readWorld(other.app, twin.worldId)))
    expect(await checkInvariants(stage.app)).toEqual([])
  })
})
