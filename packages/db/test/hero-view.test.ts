import { ARENA_IDS } from '@mythic/battle-engine'
import { foundGuildFor } from '@mythic/db'
import { viewHero } from '@mythic/db/views'
import { DAY_MS, foundGuild, gameInstant } from '@mythic/domain'
import type { GuildId, HeroId, WorldId } from '@mythic/domain'
import { aCrest, foundSmallWorld, playTimeline } from '@mythic/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId
let guildId: GuildId
let heroId: HeroId

beforeAll(async () => {
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.app, { seed: 'hero view' })).worldId
  const call = { worldId, actor: 'ann', capacity: 'owner', idempotencyKey: 'found', bodyHash: 'found' } as const
  const charter = { name: 'The Seen', motto: '', crest: aCrest, homeArena: ARENA_IDS[0] }
  guildId = (await foundGuildFor(stage.app, call, foundGuild, charter)).guildId
  await playTimeline(stage.jobs, worldId, gameInstant(3 * DAY_MS))
  const { rows } = await stage.app.pool.query<{ id: HeroId }>(
    'SELECT id FROM game.hero WHERE world_id = $1 AND guild_id = $2 ORDER BY id LIMIT 1',
    [worldId, guildId],
  )
  if (rows[0] === undefined) throw new Error('a guild without heroes')
  heroId = rows[0].id
})
afterAll(async () => await stage[Symbol.asyncDispose]())

async function seenBy(accountId: string | null): Promise<{ widths: number[]; factors: boolean; orders: boolean }> {
  const view = await viewHero(stage.app, worldId, heroId, { accountId, leanOf: () => 1 })
  if (view === null) throw new Error('no such hero')
  expect(view.reports).toHaveLength(1)
  return {
    widths: [...new Set(Object.values(view.hero.talents).map(({ least, most }) => most - least + 1))],
    factors: view.reports.some(({ factors }) => factors !== null),
    orders: view.training !== null || view.gambits !== null,
  }
}

const buildTavern = async (level: number): Promise<void> =>
  void (await stage.app.pool.query(
    `UPDATE game.hall SET level = $3 WHERE world_id = $1 AND guild_id = $2 AND kind = 'tavern'`,
    [worldId, guildId, level],
  ))

describe('a hero', () => {
  it('is told to his owner with what trained him, to others without what would tell his talent', async () => {
    expect(await seenBy('ann')).toEqual({ widths: [3], factors: true, orders: true })
    for (const other of ['bob', null])
      expect(await seenBy(other)).toEqual({ widths: [3], factors: false, orders: false })
  })

  it('is known better to a guild with a good Tavern, and to no other for it', async () => {
    await buildTavern(8)
    expect((await seenBy('ann')).widths).toEqual([2])
    expect((await seenBy('bob')).widths).toEqual([3])
    await buildTavern(16)
    expect((await seenBy('ann')).widths).toEqual([1])
    expect((await seenBy(null)).widths).toEqual([3])
  })
})
