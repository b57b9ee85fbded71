import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { newestPublished } from '@mythic/battle-engine/published'
import { checkInvariants, fightDue, listRunnable, overrideEngineIn, runCommand } from '@mythic/db'
import { battleSeed, gameInstant, GameRuleError, scheduleSeason, WEEK_MS } from '@mythic/domain'
import type { SeededMatch } from '@mythic/db'
import { viewWarTable } from '@mythic/db/views'
import type { GuildId, WorldId } from '@mythic/domain'
import { foundSmallWorld, playTimeline } from '@mythic/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { fight, toKickOff } from './play.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

const newest = newestPublished().version
const TOOL = fileURLToPath(new URL('../tools/override-engine.ts', import.meta.url))

let stage: Stage
let worldId: WorldId
let nth = 0
beforeAll(async () => void (stage = await openStage()))
afterAll(async () => await stage[Symbol.asyncDispose]())
beforeEach(async () => {
  nth += 1
  worldId = (await foundSmallWorld(stage.app, { seed: `engines ${nth}` })).worldId
})

const call = (key: string) =>
  ({ worldId, actor: 'operator', capacity: 'system', idempotencyKey: key, bodyHash: key }) as const
const mend = { season: 1, fromMatchday: 1, engineVersion: newest, reason: 'The engine of this season is lost.' }
async function loseEngine(): Promise<void> {
  await stage.owner.pool.query(`UPDATE game.season SET engine_version = '0.0.9' WHERE world_id = $1`, [worldId])
}

describe('a season whose engine cannot be found', () => {
  it('stands still at its first lock, and goes on where an override says how', async () => {
    await loseEngine()
    await expect(playTimeline(stage.jobs, worldId, gameInstant(WEEK_MS - 1))).rejects.toThrow(
      'engine 0.0.9 is not published: only an override can mend this season',
    )
    // Nobody may play on while the timeline lags; the operator may mend it.
    await expect(runCommand(stage.app, call('late'), scheduleSeason, { season: 1 })).rejects.toThrow('catching up')
    expect(await overrideEngineIn(stage.owner, call('mend'), mend)).toMatchObject({ ordinal: 1, engineVersion: newest })
    await playTimeline(stage.jobs, worldId, gameInstant(WEEK_MS - 1))
    const { rows } = await stage.app.pool.query<{ version: string }>(
      'SELECT DISTINCT engine_version AS version FROM game.battle WHERE world_id = $1',
      [worldId],
    )
    expect(rows).toEqual([{ version: newest }])
    expect(await checkInvariants(stage.app)).toEqual([])
  })

  it('shows its War Tables, which name the engine and have nothing to try', async () => {
    await loseEngine()
    const guild = await stage.app.pool.query<{ id: GuildId }>('SELECT id FROM game.guild WHERE world_id = $1 LIMIT 1', [
      worldId,
    ])
    const table = await viewWarTable(stage.app, worldId, guild.rows[0]?.id as GuildId)
    expect(table?.squad.engine).toBe('0.0.9')
    expect(table?.squad.fighters).toHaveLength(14)
    expect(table?.squad.fighters.filter(({ slots }) => slots > 0)).toEqual([])
  })

  it('is mended from the command line, once, with the owner’s role alone', async () => {
    const args = ['--world', worldId, '--from', '1', '--engine', newest, '--reason', 'By hand.']
    const run = async (url: string, ...given: string[]) =>
      await new Promise<{ code: number; text: string }>((told) => {
        execFile(process.execPath, [TOOL, ...given], { env: { DATABASE_OWNER_URL: url } }, (error, stdout, stderr) =>
          told({ code: Number(error?.code ?? 0), text: `${stdout}${stderr}` }),
        )
      })
    const { ownerUrl, appUrl } = stage.database
    expect(await run(appUrl, ...args)).toMatchObject({ code: 1, text: expect.stringContaining('permission denied') })
    const done = { code: 0, text: `Override 1 of season 1: engine ${newest} plays it from matchday 1 on.\n` }
    expect(await run(ownerUrl, ...args)).toEqual(done)
    expect(await run(ownerUrl, ...args)).toEqual(done)
    expect(await run(ownerUrl, ...args.with(5, '999.0.0'))).toMatchObject({
      code: 1,
      text: expect.stringContaining('ENGINE_NOT_PUBLISHED'),
    })
    expect(await run(ownerUrl)).toMatchObject({ code: 2, text: expect.stringContaining('--reason') })
    const { rows } = await stage.app.pool.query('SELECT 1 FROM game.engine_override WHERE world_id = $1', [worldId])
    expect(rows).toHaveLength(1)
  })

  it('cannot be mended for matches whose result is known', async () => {
    await playTimeline(stage.jobs, worldId, gameInstant(WEEK_MS - 1))
    const refused: unknown = await overrideEngineIn(stage.owner, call('too late'), mend).catch(
      (error: unknown) => error,
    )
    expect(refused).toBeInstanceOf(GameRuleError)
    expect(refused).toMatchObject({ code: 'ENGINE_OVERRIDE_LATE', details: { fromMatchday: 1, revealed: 4 } })
  })
})

it('a new season begins on the newest published engine', async () => {
  const { rows } = await stage.app.pool.query<{ version: string }>(
    'SELECT DISTINCT engine_version AS version FROM game.season',
  )
  expect(rows.map(({ version }) => version).filter((version) => version !== '0.0.9')).toEqual([newest])
})

it('a beacon goes into the seed and is told with it', async () => {
  const fights = await toKickOff(stage, worldId)
  const asked: SeededMatch[] = []
  const beaconOf = async (match: SeededMatch): Promise<string> => {
    asked.push(match)
    return `round ${match.kickoffAt}`
  }
  expect(await fightDue(stage.jobs, worldId, fights, fight, { beaconOf })).toBe('done')
  expect(asked).toHaveLength(4)
  const { rows } = await stage.owner.pool.query<{
    matchId: SeededMatch['matchId']
    seed: string
    beacon: string
    hash: string
    secret: string
  }>(
    `SELECT s.match_id AS "matchId", s.seed, s.beacon, m.input_hash AS hash, x.battle_secret AS secret
     FROM game.sealed_battle AS s
     JOIN game.match AS m ON m.world_id = s.world_id AND m.id = s.match_id
     JOIN game.season_secret AS x ON x.world_id = s.world_id
     WHERE s.world_id = $1`,
    [worldId],
  )
  for (const { matchId, seed, beacon, hash: inputHash, secret: battleSecret } of rows) {
    expect(beacon).toMatch(/^round \d+$/)
    expect(seed).toBe(battleSeed({ battleSecret, worldId, season: 1, matchId, inputHash, beacon }))
  }
  expect((await listRunnable(stage.jobs, 100)).filter((row) => row.worldId === worldId)).toEqual([])
})
