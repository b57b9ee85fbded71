import { checkInvariants } from '@mythic/db'
import { DAY_MS, gameInstant } from '@mythic/domain'
import type { WorldId } from '@mythic/domain'
import { foundSmallWorld, playTimeline } from '@mythic/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { invariants } from '../src/invariants/check-invariants.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId

beforeAll(async () => {
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.app)).worldId
  // Two matchdays are revealed; the third is locked, fought and sealed.
  await playTimeline(stage.jobs, worldId, gameInstant(19 * DAY_MS + DAY_MS / 2))
  // Planting takes away what would refuse the row: the invariants must see what constraints do not.
  await stage.owner.pool.query('ALTER TABLE game.match DROP CONSTRAINT match_result_whole')
})
afterAll(async () => await stage[Symbol.asyncDispose]())

/** Name of the invariant, and the statement that breaks it; `$w` is the world. */
const planted: readonly [string, string][] = [
  [
    'a balance is the sum of its transfers',
    `UPDATE game.ledger_account SET balance = balance + 1 WHERE ctid = (SELECT ctid FROM game.ledger_account WHERE balance IS NOT NULL LIMIT 1)`,
  ],
  [
    'coins are conserved: what guilds hold is what was minted less what was burnt',
    `UPDATE game.ledger_account SET balance = balance - 1 WHERE ctid = (SELECT ctid FROM game.ledger_account WHERE kind = 'treasury' LIMIT 1)`,
  ],
  [
    'coins come out of mints and go into burns, never the other way',
    `UPDATE game.transfer SET (from_account_id, to_account_id) = (to_account_id, from_account_id) WHERE kind = 'salaries'`,
  ],
  ['a salary run is what its guild paid in that week', `UPDATE game.salary_run SET total = total + 1 WHERE week = 2`],
  ['a salary run is what its guild paid in that week', `DELETE FROM game.salary_run WHERE week = 2`],
  ['each guild pays its salaries once in every week that is done', `DELETE FROM game.salary_run WHERE week = 2`],
  [
    'a revealed match has one battle with its digest and its log, any other has none',
    `DELETE FROM game.battle WHERE match_id = (SELECT id FROM game.match WHERE matchday = 1 LIMIT 1)`,
  ],
  [
    'a revealed match has one battle with its digest and its log, any other has none',
    `DELETE FROM game.battle_log WHERE match_id = (SELECT id FROM game.match WHERE matchday = 1 LIMIT 1)`,
  ],
  [
    'a revealed match has one battle with its digest and its log, any other has none',
    `UPDATE game.battle SET final_digest = 'other'`,
  ],
  [
    'a revealed match has one battle with its digest and its log, any other has none',
    `INSERT INTO game.battle_log SELECT world_id, match_id, revealed_at + interval '1 ms', header, log, round_ends, outcome FROM game.battle_log LIMIT 1`,
  ],
  ['a match is locked with the input it is fought on', `UPDATE game.locked_match SET input_hash = 'other'`],
  ['a fought battle is sealed or revealed, and sealed only from lock to reveal', `DELETE FROM game.sealed_battle`],
  [
    'a fought battle is sealed or revealed, and sealed only from lock to reveal',
    `UPDATE game.sealed_battle SET engine_version = '999.0.0'`,
  ],
  [
    'a fought battle is sealed or revealed, and sealed only from lock to reveal',
    `UPDATE game.match SET status = 'revealed' WHERE status = 'locked'`,
  ],
  ['a season keeps the battle secret it committed to', `UPDATE game.season_secret SET battle_secret = 'another'`],
  ['standings are the sum of the revealed matches', `UPDATE game.seat SET points = points + 1 WHERE ordinal = 1`],
  ['standings are the sum of the revealed matches', `UPDATE game.seat SET away_wins = away_wins + 1 WHERE ordinal = 2`],
  ['a legacy is the sum of its deeds', `UPDATE game.hero_season SET damage_dealt = damage_dealt + 1`],
  ['a legacy is the sum of its deeds', `DELETE FROM game.deed WHERE ctid = (SELECT ctid FROM game.deed LIMIT 1)`],
  [
    'a line-up names heroes of its guild, each once',
    `UPDATE game.line_up SET reserves = reserves || jsonb_build_array(places -> 0 -> 'heroId')`,
  ],
  [
    'a line-up names heroes of its guild, each once',
    `UPDATE game.line_up AS l SET reserves = jsonb_build_array((SELECT id FROM game.hero WHERE guild_id <> l.guild_id LIMIT 1))`,
  ],
  [
    'every seat of a running season has an active guild, each guild one seat',
    `UPDATE game.guild SET status = 'annals' WHERE ctid = (SELECT ctid FROM game.guild LIMIT 1)`,
  ],
  [
    'every seat of a running season has an active guild, each guild one seat',
    `UPDATE game.seat SET guild_id = (SELECT guild_id FROM game.seat LIMIT 1)`,
  ],
  [
    'an owned guild is an active guild of a person, and each of those is owned',
    `UPDATE game.guild SET kind = 'person' WHERE ctid = (SELECT ctid FROM game.guild LIMIT 1)`,
  ],
  [
    'an owned guild is an active guild of a person, and each of those is owned',
    `INSERT INTO game.guild_owner SELECT world_id, id, 'ann' FROM game.guild LIMIT 1`,
  ],
  [
    'a timeline is done in order: nothing is done while something of an earlier phase is not',
    `UPDATE game.due SET done_at = NULL WHERE ctid = (SELECT ctid FROM game.due WHERE verb = 'train-guild' ORDER BY at LIMIT 1)`,
  ],
  [
    'nothing is done before its instant',
    `UPDATE game.due SET done_at = clock_timestamp() WHERE ctid = (SELECT ctid FROM game.due ORDER BY at DESC LIMIT 1)`,
  ],
  [
    'each match is locked, fought and revealed when its steps are done, and not before',
    `UPDATE game.match SET status = 'locked' WHERE ctid = (SELECT ctid FROM game.match WHERE status = 'revealed' LIMIT 1)`,
  ],
  [
    'a clock has segments without a gap and never goes back',
    `UPDATE game.world_clock_segment SET ordinal = ordinal + 1 WHERE ordinal > 0 AND ordinal = (SELECT max(ordinal) FROM game.world_clock_segment)`,
  ],
  [
    'a clock has segments without a gap and never goes back',
    `INSERT INTO game.world_clock_segment SELECT world_id, ordinal + 1, real_from, game_from - 1, 0, 'pace' FROM game.world_clock_segment ORDER BY ordinal DESC LIMIT 1`,
  ],
]

it('hold in a world that was played, and in no world', async () => {
  expect(await checkInvariants(stage.app)).toEqual([])
  expect(await checkInvariants(stage.jobs, worldId)).toEqual([])
  expect(await checkInvariants(stage.app, '00000000-0000-8000-8000-00000000dead' as WorldId)).toEqual([])
})

it.each(planted)('%s: broken by %s', async (name, statement) => {
  const client = await stage.owner.pool.connect()
  try {
    await client.query('BEGIN')
    const { rowCount } = await client.query(statement)
    expect(rowCount).toBeGreaterThan(0)
    const invariant = invariants.find((one) => one.name === name)
    if (invariant === undefined) throw new Error(`there is no invariant ${name}`)
    for (const of of [worldId, null]) {
      const { rows } = await client.query<{ worldId: WorldId; problem: string }>(invariant.sql, [of])
      expect(rows.map((row) => row.worldId)).toContain(worldId)
      expect(rows[0]?.problem).toMatch(/\w{3}/)
    }
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})

it('every invariant has a planted row that it finds', () => {
  expect(new Set(planted.map(([name]) => name))).toEqual(new Set(invariants.map(({ name }) => name)))
})

it('tells the first broken row of each, through the role that asks', async () => {
  await stage.owner.pool.query('UPDATE game.seat SET points = points + 1')
  const broken = await checkInvariants(stage.app)
  expect(broken).toEqual([
    {
      name: 'standings are the sum of the revealed matches',
      worldId,
      problem: expect.stringMatching(/^seat [0-9a-f-]{36} does not say what its 2 matches say$/),
    },
  ])
  await stage.owner.pool.query('UPDATE game.seat SET points = points - 1')
})
