import { inWorldTx } from '@mythic/db'
import type { WorldTx } from '@mythic/db'
import type { WorldId } from '@mythic/domain'
import { foundSmallWorld } from '@mythic/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId

beforeAll(async () => {
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.app, { seed: 'tx' })).worldId
})
afterAll(async () => await stage[Symbol.asyncDispose]())

const SET = 'UPDATE game.guild SET renown = $2 WHERE world_id = $1'

async function renowns(): Promise<number[]> {
  const { rows } = await stage.app.pool.query<{ renown: number }>(
    'SELECT DISTINCT renown FROM game.guild WHERE world_id = $1',
    [worldId],
  )
  return rows.map(({ renown }) => renown)
}

describe('statements of one transaction asked side by side', () => {
  it('are done in the order in which they were asked', async () => {
    await inWorldTx(stage.jobs, worldId, async (tx) => {
      await Promise.all([1, 2, 3].map(async (renown) => await tx.run(SET, [worldId, renown])))
    })
    expect(await renowns()).toEqual([3])
  })

  it('leave nothing when one of them fails, those before and behind it included', async () => {
    const before = await renowns()
    const failing = inWorldTx(stage.jobs, worldId, async (tx) => {
      const asked = [
        tx.run(SET, [worldId, 50]),
        tx.run('UPDATE game.guild SET renown = 1 / 0 WHERE world_id = $1', [worldId]),
        tx.run(SET, [worldId, 60]),
      ]
      await Promise.allSettled(asked)
      await Promise.all(asked)
    })
    await expect(failing).rejects.toThrow('division by zero')
    expect(await renowns()).toEqual(before)
  })

  it('are refused once it has ended, as the connection is somebody else’s then', async () => {
    const left: WorldTx[] = []
    await inWorldTx(stage.jobs, worldId, async (tx) => void left.push(tx))
    const failing = inWorldTx(stage.jobs, worldId, async (tx) => {
      left.push(tx)
      throw new Error('broken off')
    })
    await expect(failing).rejects.toThrow('broken off')
    expect(left).toHaveLength(2)
    for (const tx of left) await expect(tx.run(SET, [worldId, 70])).rejects.toThrow('this transaction has ended')
    expect(await renowns()).not.toContain(70)
  })
})
