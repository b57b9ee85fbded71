import { ARENA_IDS } from '@mythic/battle-engine'
import { foundGuildFor, runCommand } from '@mythic/db'
import { viewGreatHall, viewLineUp, viewRoster, viewWarTable } from '@mythic/db/views'
import { DAY_MS, foundGuild, GameRuleError, gameInstant, saveLineUp } from '@mythic/domain'
import type { GuildId, HeroId, WorldId } from '@mythic/domain'
import { aCrest, foundSmallWorld, playTimeline } from '@mythic/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId
let guildId: GuildId
let heroId: HeroId

/** Day 7 of week 1: the next match is in week 2. */
beforeAll(async () => {
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.app, { seed: 'fit' })).worldId
  const call = { worldId, actor: 'ann', capacity: 'owner', idempotencyKey: 'found', bodyHash: 'found' } as const
  const charter = { name: 'The Fit', motto: '', crest: aCrest, homeArena: ARENA_IDS[0] }
  guildId = (await foundGuildFor(stage.app, call, foundGuild, charter)).guildId
  await playTimeline(stage.jobs, worldId, gameInstant(6 * DAY_MS))
  const lineUp = await viewLineUp(stage.app, worldId, guildId)
  const [place] = lineUp?.places ?? []
  if (place === undefined) throw new Error('nobody is set')
  heroId = place.heroId
})
afterAll(async () => await stage[Symbol.asyncDispose]())

async function seenWhenWoundedUntil(week: number): Promise<object> {
  await stage.app.pool.query(
    `UPDATE game.hero SET injury = 'bruise', injured_until_week = $3, fatigue = 0 WHERE world_id = $1 AND id = $2`,
    [worldId, heroId, week],
  )
  const own = <H extends { id: HeroId }>(heroes: readonly H[] | undefined): H | undefined =>
    heroes?.find(({ id }) => id === heroId)
  const table = await viewWarTable(stage.app, worldId, guildId)
  const hall = await viewGreatHall(stage.app, worldId, guildId)
  return {
    today: own((await viewRoster(stage.app, worldId, guildId))?.heroes)?.fit,
    atTheTable: own(table?.heroes)?.fit,
    offered: table?.candidates[0]?.ranked.some((each) => each.heroId === heroId),
    asked: hall?.needs.filter(({ kind }) => kind === 'hero-unfit').flatMap(({ heroIds }) => heroIds),
    saved: await saved(`wounded until ${week}`),
  }
}

async function saved(idempotencyKey: string): Promise<string> {
  const table = await viewWarTable(stage.app, worldId, guildId)
  if (table === null || table.match === null) throw new Error('no match ahead')
  const { version, places, reserves, stance, orders } = table.lineUp
  const call = {
    worldId,
    guildId,
    actor: 'ann',
    capacity: 'owner',
    idempotencyKey,
    bodyHash: idempotencyKey,
  } as const
  const request = { guildId, version, places, reserves, stance, orders, matchId: table.match.id }
  try {
    await runCommand(stage.app, call, saveLineUp, request)
    return 'saved'
  } catch (error) {
    if (error instanceof GameRuleError) return error.code
    throw error
  }
}

describe('a wounded hero', () => {
  it('who will be fit in the week of the next match is offered and can be set', async () => {
    expect(await seenWhenWoundedUntil(2)).toEqual({
      today: false,
      atTheTable: true,
      offered: true,
      asked: [],
      saved: 'saved',
    })
  })

  it('who will not be fit by then is neither offered nor taken, and the hall asks for another', async () => {
    expect(await seenWhenWoundedUntil(3)).toEqual({
      today: false,
      atTheTable: false,
      offered: false,
      asked: [heroId],
      saved: 'HERO_UNFIT',
    })
  })
})
