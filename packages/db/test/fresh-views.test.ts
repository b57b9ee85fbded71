import { viewRoster, viewTable } from '@mythic/db/views'
import { WEEK_MS } from '@mythic/domain'
import type { DivisionId, GuildId, WorldId } from '@mythic/domain'
import { foundSmallWorld } from '@mythic/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { gather } from '../src/connect/gather.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId
let guildId: GuildId
let divisionId: DivisionId

beforeAll(async () => {
  stage = await openStage()
  const world = await foundSmallWorld(stage.app)
  const [first] = world.guildIds
  if (first === undefined) throw new Error('a world without guilds')
  ;[worldId, guildId] = [world.worldId, first]
  const { rows } = await stage.app.pool.query<{ divisionId: DivisionId }>(
    'SELECT division_id AS "divisionId" FROM game.seat WHERE world_id = $1 AND guild_id = $2',
    [worldId, guildId],
  )
  if (rows[0] === undefined) throw new Error('a guild without a seat')
  ;({ divisionId } = rows[0])
})
afterAll(async () => await stage[Symbol.asyncDispose]())

const table = async () => await viewTable(stage.app, worldId, divisionId)
const roster = async () => await viewRoster(stage.app, worldId, guildId)

/** As the owner of the tables: nothing but a changed row may be needed to be seen. */
async function change(text: string, ...values: unknown[]): Promise<void> {
  const { rowCount } = await stage.owner.pool.query(text, [worldId, ...values])
  expect(rowCount).toBeGreaterThan(0)
}

describe('the league table', () => {
  it('is the same object until something in it changes', async () => {
    const before = await table()
    expect(before).not.toBeNull()
    expect(await table()).toBe(before)
    await change('UPDATE game.hero SET form = 8 WHERE world_id = $1')
    expect(await table()).toBe(before)
  })

  it.each([
    ['points', 'UPDATE game.seat SET points = points + 3 WHERE world_id = $1 AND guild_id = $2'],
    ['a guild’s name', `UPDATE game.guild SET name = name || ' of Old' WHERE world_id = $1 AND id = $2`],
  ])('shows %s at once', async (_what, text) => {
    const before = await table()
    await change(text, guildId)
    expect(await table()).not.toEqual(before)
  })

  it('shows a division’s name and new lower tiers at once', async () => {
    const before = await table()
    await change(`UPDATE game.division SET name = 'The Other' WHERE world_id = $1 AND id = $2`, divisionId)
    const renamed = await table()
    expect(renamed?.division.name).toBe('The Other')
    await change(
      `INSERT INTO game.division (world_id, id, season, tier, ordinal, name)
       SELECT world_id, gen_random_uuid(), season, tier + 1, below.ordinal, 'Below ' || below.ordinal
         FROM game.division CROSS JOIN (VALUES (0), (1)) AS below (ordinal) WHERE world_id = $1 AND id = $2`,
      divisionId,
    )
    expect((await table())?.tiers).toBe((before?.tiers ?? 0) + 1)
  })

  it('does not exist for another world’s id', async () => {
    const other = await foundSmallWorld(stage.app, { seed: 'another world' })
    expect(await Promise.all([viewTable(stage.app, other.worldId, divisionId), table()])).toMatchObject([
      null,
      { division: { id: divisionId } },
    ])
  })
})

describe('the roster', () => {
  it('is the same object until something in it changes', async () => {
    const before = await roster()
    expect(before?.heroes.length).toBeGreaterThan(0)
    expect(await roster()).toBe(before)
  })

  it('shows a hero’s change, a training, and who goes and comes, at once', async () => {
    const before = await roster()
    const [hero] = before?.heroes ?? []
    if (hero === undefined) throw new Error('a guild without heroes')
    await change('UPDATE game.hero SET fatigue = fatigue + 7 WHERE world_id = $1 AND id = $2', hero.id)
    expect((await roster())?.heroes[0]?.fatigue).toBe(hero.fatigue + 7)
    await change(
      `INSERT INTO game.training_report (world_id, hero_id, season, week, guild_id, attribute, gain, factors)
       VALUES ($1, $2, 1, 1, $3, 'might', 55, '{}')`,
      hero.id,
      guildId,
    )
    expect((await roster())?.heroes[0]?.changes).toEqual({ might: 55 })
    await change('UPDATE game.hero SET guild_id = NULL WHERE world_id = $1 AND id = $2', hero.id)
    expect((await roster())?.heroes.map(({ id }) => id)).not.toContain(hero.id)
    await change('UPDATE game.hero SET guild_id = $3 WHERE world_id = $1 AND id = $2', hero.id, guildId)
    expect((await roster())?.heroes.map(({ id }) => id)).toContain(hero.id)
  })

  it('lets injuries heal as weeks pass, though no row of it changes', async () => {
    await change(
      `UPDATE game.hero SET injury = 'bruised', injured_until_week = 3 WHERE world_id = $1 AND guild_id = $2`,
      guildId,
    )
    expect((await roster())?.heroes[0]?.injury?.weeksLeft).toBe(2)
    await change(
      `INSERT INTO game.world_clock_segment (world_id, ordinal, real_from, game_from, rate_permille, reason)
       VALUES ($1, 1000, clock_timestamp(), $2, 0, 'advance')`,
      WEEK_MS,
    )
    expect((await roster())?.heroes[0]?.injury?.weeksLeft).toBe(1)
  })
})

describe('gathered reads', () => {
  it('ask once for all who ask in one turn, and again for whoever asks while that is under way', async () => {
    const asked: string[][] = []
    const begun = Promise.withResolvers<void>()
    const go = Promise.withResolvers<void>()
    const ask = gather<string>(async (_db, keys) => {
      asked.push([...keys])
      begun.resolve()
      await go.promise
      return new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, `${key} ${asked.length}`]))
    })
    const first = ['a', 'b', 'a', 'nobody'].map(async (key) => await ask(stage.app, key))
    await begun.promise
    const late = ask(stage.app, 'a')
    go.resolve()
    expect(await Promise.all(first)).toEqual(['a 1', 'b 1', 'a 1', null])
    expect(await late).toBe('a 2')
    expect(asked).toEqual([['a', 'b', 'nobody'], ['a']])
  })

  it('fail for those who asked, and work for the next', async () => {
    let isAway = true
    const ask = gather<string>(async (db) => {
      await db.pool.query(isAway ? 'SELECT 1 / 0' : 'SELECT 1')
      return new Map([['a', 'here']])
    })
    const outcomes = await Promise.allSettled([ask(stage.app, 'a'), ask(stage.app, 'b')])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    isAway = false
    expect(await ask(stage.app, 'a')).toBe('here')
  })
})
