import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { advanceTo, createDb, listRunnable } from '@mythic/db'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { fightMatches } from '../src/features/league/fight-matches.ts'
import { registry } from '../src/registry.ts'
import { planJobs } from '../src/timeline/plan-jobs.ts'
import { endOfWeek, openJobsStage } from './stage.ts'
import type { JobsStage } from './stage.ts'

let stage: JobsStage
const reproDir = mkdtempSync(join(tmpdir(), 'mythic-repro-'))
beforeAll(async () => void (stage = await openJobsStage()))
afterAll(async () => {
  await stage[Symbol.asyncDispose]()
  rmSync(reproDir, { recursive: true, force: true })
})

it('stores the input of a battle that fails, and seals the others of its batch', async () => {
  const context = await stage.openContext({ reproDir })
  const { worldId } = stage.world
  await advanceTo(stage.db, worldId, endOfWeek(1))
  let due = await listRunnable(stage.db, 100)
  for (; due[0]?.verb !== 'fight-match'; due = await listRunnable(stage.db, 100)) {
    for (const { job } of planJobs(due, { battles: 10, steps: 10 }))
      await registry.find(({ name }) => name === job.name)?.run(context, job.data)
  }
  expect(due).toHaveLength(4)
  // A match locked for an engine that is not this one: nothing here can play it.
  await using owner = createDb(stage.ownerUrl, { max: 1 })
  await owner.pool.query(
    `UPDATE game.locked_match SET engine_version = '0.0.1'
     WHERE world_id = $1 AND match_id = (SELECT (payload ->> 'matchId')::uuid FROM game.due WHERE world_id = $1 AND id = $2)`,
    [worldId, due[0].dueId],
  )
  await expect(fightMatches.run(context, { worldId, dueIds: due.map(({ dueId }) => dueId) })).rejects.toThrow('engine')

  expect((await listRunnable(stage.db, 100)).map(({ dueId }) => dueId)).toEqual([due[0].dueId])
  const { rows } = await owner.pool.query('SELECT 1 FROM game.sealed_battle WHERE world_id = $1', [worldId])
  expect(rows).toHaveLength(3)
  // Where the file cannot be written the battle's own failure is still what is told.
  const blind = await stage.openContext({ reproDir: join(import.meta.filename, 'below a file') })
  await expect(fightMatches.run(blind, { worldId, dueIds: [due[0].dueId] })).rejects.toThrow('engine')
  const [file, ...others] = readdirSync(reproDir)
  expect(others).toEqual([])
  const path = join(reproDir, file ?? '')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    format: 'mythic-battle-repro/1',
    engine: '0.0.1',
    error: { kind: 'job', message: expect.stringContaining('engine') },
    rounds: [],
    input: { engine: '0.0.1', sides: [{}, {}] },
  })
  // Every command takes it: as it is it asks for an engine that nobody has, on the source it can be played.
  const tool = fileURLToPath(new URL('../../battle-engine/tools/battle.ts', import.meta.url))
  const battle = (...args: string[]) =>
    spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8', timeout: 60_000 })
  expect(battle('play', path)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('0.0.1, which is not published'),
  })
  expect(battle('explain', path, '--engine', 'source')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('rounds'),
  })
  // The seed in it is secret until the reveal.
  expect(statSync(path).mode & 0o077).toBe(0)
})
