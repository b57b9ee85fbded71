import { advanceTo, applyEffects, inTx, inWorldTx } from '@mythic/db'
import { DAY_MS, gameInstant } from '@mythic/domain'
import { foundSmallWorld, playTimeline } from '@mythic/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { appendOnlyTables } from '../src/migrate/grants.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
  const { worldId } = await foundSmallWorld(stage.app)
  // Past the first kick-off, before its reveal: battles lie sealed.
  await playTimeline(stage.jobs, worldId, gameInstant(5 * DAY_MS + 12 * 3_600_000))
})
afterAll(async () => await stage[Symbol.asyncDispose]())

const roles = ['app', 'jobs'] as const

describe.each(roles)('the role %s', (role) => {
  it.each(appendOnlyTables)('cannot rewrite %s', async (table) => {
    const { pool } = stage[role]
    await expect(pool.query(`UPDATE ${table} SET world_id = world_id`)).rejects.toThrow('permission denied')
    await expect(pool.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied')
    await expect(pool.query(`TRUNCATE ${table}`)).rejects.toThrow('permission denied')
  })

  it('cannot look under the seal', async () => {
    const { pool } = stage[role]
    const sealed = await stage.owner.pool.query<{ n: number }>('SELECT count(*) AS n FROM game.sealed_battle')
    expect(sealed.rows[0]?.n).toBe(4)
    for (const columns of ['*', 'match_id', 'count(*)', 'outcome', 'seed'])
      await expect(pool.query(`SELECT ${columns} FROM game.sealed_battle`)).rejects.toThrow('permission denied')
    await expect(pool.query('TABLE game.sealed_battle')).rejects.toThrow('permission denied')
    await expect(pool.query('COPY game.sealed_battle TO STDOUT')).rejects.toThrow('permission denied')
  })

  it('cannot change the schema, its roles, or see through the owner', async () => {
    const { pool } = stage[role]
    await expect(pool.query('CREATE TABLE game.mine (world_id uuid)')).rejects.toThrow('permission denied')
    await expect(pool.query('CREATE TABLE public.mine (world_id uuid)')).rejects.toThrow('permission denied')
    await expect(pool.query('DROP TABLE game.hall')).rejects.toThrow('must be owner')
    await expect(pool.query('SET ROLE mythic_owner')).rejects.toThrow('permission denied')
    await expect(
      pool.query('SELECT game.refuse_before_reveal($1, $2)', ['00000000-0000-0000-0000-000000000000', []]),
    ).rejects.toThrow('permission denied')
  })
})

describe('secrets', () => {
  it('the API can read what chance needs and no battle secret', async () => {
    const { rows } = await stage.app.pool.query('SELECT world_id, season, chance_secret FROM game.season_secret')
    expect(rows).toHaveLength(1)
    for (const columns of ['battle_secret', '*', 'md5(battle_secret)'])
      await expect(stage.app.pool.query(`SELECT ${columns} FROM game.season_secret`)).rejects.toThrow(
        'permission denied',
      )
  })

  it('the API can neither open a battle nor mark a step done', async () => {
    const none = ['00000000-0000-0000-0000-000000000000', []]
    await expect(stage.app.pool.query('SELECT * FROM game.sealed_for_reveal($1, $2)', none)).rejects.toThrow(
      'permission denied',
    )
    await expect(stage.app.pool.query('SELECT game.publish_battles($1, $2)', none)).rejects.toThrow('permission denied')
    await expect(stage.app.pool.query('UPDATE game.due SET done_at = clock_timestamp()')).rejects.toThrow(
      'permission denied',
    )
    await expect(stage.app.pool.query('INSERT INTO game.sealed_battle (world_id) VALUES (NULL)')).rejects.toThrow(
      'permission denied',
    )
  })

  it('the worker cannot open a battle before its reveal, by no door', async () => {
    const { rows } = await stage.jobs.pool.query<{ worldId: string; id: string }>(
      `SELECT world_id AS "worldId", id FROM game.match WHERE status = 'locked'`,
    )
    expect(rows).toHaveLength(4)
    for (const { worldId, id } of rows) {
      await expect(
        stage.jobs.pool.query('SELECT * FROM game.sealed_for_reveal($1, $2)', [worldId, [id]]),
      ).rejects.toThrow('is sealed until its reveal')
      await expect(stage.jobs.pool.query('SELECT game.publish_battles($1, $2)', [worldId, [id]])).rejects.toThrow(
        'is sealed until its reveal',
      )
    }
  })

  it('the API sets a clock by its functions alone, and only forward', async () => {
    const { worldId } = await foundSmallWorld(stage.app, { seed: 'clock', scheduled: false })
    const { pool } = stage.app
    await expect(
      pool.query('INSERT INTO game.world_clock_segment (world_id, ordinal) VALUES ($1, 9)', [worldId]),
    ).rejects.toThrow('permission denied')
    await expect(pool.query('SELECT game.begin_clock($1, 1000)', [worldId])).rejects.toThrow('duplicate key')
    await expect(pool.query('SELECT game.stop_clock($1)', [worldId])).rejects.toThrow('is not archived')
    await expect(pool.query(`SELECT game.move_clock($1, 5, 0, 'outage')`, [worldId])).rejects.toThrow('not by outage')
    await pool.query(`SELECT game.move_clock($1, 500, 0, 'advance')`, [worldId])
    await pool.query(`SELECT game.move_clock($1, 5, 0, 'advance')`, [worldId])
    const { rows } = await pool.query('SELECT game.world_now($1) AS now', [worldId])
    expect(rows).toEqual([{ now: 500 }])
  })

  it('the worker has no business with accounts of people', async () => {
    await expect(stage.jobs.pool.query('SELECT FROM auth.session')).rejects.toThrow('permission denied')
  })
})

describe('transactions', () => {
  it('a bare one cannot touch a world', async () => {
    await expect(inTx(stage.app, async (tx) => await tx.rows('SELECT 1 FROM game.world'))).rejects.toThrow(
      'cannot touch a world',
    )
  })

  it('one that passed over an error is not taken for done', async () => {
    const { worldId } = await foundSmallWorld(stage.app, { seed: 'passed over', scheduled: false })
    await expect(
      inWorldTx(stage.app, worldId, async (tx) => {
        await tx.run('SELECT 1 / 0').catch(() => {})
      }),
    ).rejects.toThrow('was passed over')
  })

  it('one that throws leaves nothing', async () => {
    const { worldId } = await foundSmallWorld(stage.app, { seed: 'nothing left', scheduled: false })
    const renamed = inWorldTx(stage.app, worldId, async (tx) => {
      await applyEffects(tx, [{ do: 'update', table: 'world', key: { id: worldId }, set: { name: 'Renamed' } }])
      throw new Error('no')
    })
    await expect(renamed).rejects.toThrow('no')
    await advanceTo(stage.app, worldId, gameInstant(1))
    const { rows } = await stage.app.pool.query('SELECT name FROM game.world WHERE world_id = $1', [worldId])
    expect(rows).toEqual([{ name: 'World of nothing left' }])
  })
})
