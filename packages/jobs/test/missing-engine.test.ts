import { newestPublished } from '@mythic/battle-engine/published'
import { createDb, overrideEngineIn } from '@mythic/db'
import { expect, it } from 'vitest'

import { listMissingEngines } from '../src/ready-checks.ts'
import { openJobsStage } from './stage.ts'

it('a worker that starts names the worlds whose engine it does not have, until they are mended', async () => {
  await using stage = await openJobsStage()
  await using owner = createDb(stage.ownerUrl, { max: 1 })
  const { worldId } = stage.world
  expect(await listMissingEngines(stage.db)).toEqual([])
  await owner.pool.query(`UPDATE game.season SET engine_version = '0.0.9'`)
  expect(await listMissingEngines(stage.db)).toEqual([
    `season 1 of world ${worldId} wants engine 0.0.9, which is not published: override it`,
  ])
  const call = { worldId, actor: 'operator', capacity: 'system', idempotencyKey: 'mend', bodyHash: 'mend' } as const
  const engineVersion = newestPublished().version
  await overrideEngineIn(owner, call, { season: 1, fromMatchday: 1, engineVersion, reason: 'It is lost.' })
  expect(await listMissingEngines(stage.db)).toEqual([])
})
