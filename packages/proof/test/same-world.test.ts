import { createDb } from '@mythic/db'
import { deriveWorldId } from '@mythic/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { playSameWorld } from '../src/same-world/play.ts'
import type { WeekProof } from '../src/same-world/play.ts'
import { openStage } from '../src/same-world/stage.ts'
import type { Stage } from '../src/same-world/stage.ts'

let stage: Stage
beforeAll(async () => void (stage = await openStage(null, () => {})))
afterAll(async () => await stage[Symbol.asyncDispose]())

async function play(options: { seed: string; weeks: number; faults: boolean }): Promise<WeekProof[]> {
  const weeks: WeekProof[] = []
  for await (const week of playSameWorld(stage, { ...options, guilds: 8 })) weeks.push(week)
  return weeks
}

describe('a world of computer guilds', () => {
  it('has in Postgres, through a real worker, the hash that it has in the lab', async () => {
    const weeks = await play({ seed: '7', weeks: 2, faults: false })
    expect(weeks.flatMap(({ problems }) => problems)).toEqual([])
    expect(weeks).toHaveLength(2)
  })

  it('is told apart from one that somebody has edited, down to the row', async () => {
    await using owner = createDb(stage.urls.ownerUrl, { max: 1 })
    const seed = 'edited'
    let last: WeekProof | null = null
    for await (const week of playSameWorld(stage, { seed, guilds: 8, weeks: 3, faults: false })) {
      last = week
      if (week.week > 1) continue
      expect(week.problems).toEqual([])
      await owner.pool.query(
        `UPDATE game.hero SET resolve = resolve + 1 WHERE (world_id, id) IN
           (SELECT world_id, id FROM game.hero WHERE world_id = $1 AND status = 'active' ORDER BY id LIMIT 1)`,
        [deriveWorldId(seed)],
      )
    }
    expect(last?.week).toBe(2)
    expect(last?.problems.join('\n')).toMatch(/^tables differ: (?:.*, )?hero(?:,.*)?; guilds differ: [0-9a-f-]{36}/)
    expect(last?.problems.some((problem) => problem.startsWith('hero, only in Postgres: '))).toBe(true)
  })

  it('has it too when the worker dies in a fight, Postgres and Redis are killed, Redis is emptied and jobs come twice', async () => {
    const weeks = await play({ seed: '8', weeks: 1, faults: true })
    expect(weeks.flatMap(({ problems }) => problems)).toEqual([])
    expect(weeks.flatMap(({ strikes }) => strikes.map(({ kind }) => kind)).sort()).toEqual([
      'double-jobs',
      'flush-redis',
      'kill-postgres',
      'kill-redis',
      'kill-worker',
    ])
    expect(weeks.flatMap(({ strikes }) => strikes).every(({ caught }) => caught > 0)).toBe(true)
  })
})
