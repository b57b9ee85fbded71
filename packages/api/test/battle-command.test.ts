import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { newestPublished } from '@mythic/battle-engine/published'
import type { WorldId } from '@mythic/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { foundSmallWorld, openStage } from './open-stage.ts'
import type { Stage } from './open-stage.ts'

const COMMAND = fileURLToPath(new URL('../../battle-engine/tools/battle.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'mythic-battle-command-'))

let stage: Stage
let worldId: WorldId
let revealed: string[]
let secret: string

beforeAll(async () => {
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.context.db)).worldId
  const first = await stage.ownerDb.pool.query<{ at: string }>('SELECT min(reveal_at)::text AS at FROM game.match')
  await stage.play(worldId, Number(first.rows[0]?.at))
  const { rows } = await stage.ownerDb.pool.query<{ id: string; revealed: boolean }>(
    'SELECT id, winner IS NOT NULL AS revealed FROM game.match WHERE world_id = $1 ORDER BY reveal_at, id',
    [worldId],
  )
  revealed = rows.filter((row) => row.revealed).map(({ id }) => id)
  secret = rows.find((row) => !row.revealed)?.id ?? ''
}, 60_000)
afterAll(async () => {
  await stage[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

type Run = { code: number; text: string; error: string; json: Record<string, unknown> }

/** The command line as anybody runs it: a process of its own that knows the league by its address alone. */
async function battle(...args: string[]): Promise<Run> {
  return await new Promise((told) => {
    execFile(process.execPath, [COMMAND, ...args, '--url', stage.url], (error, text, complaint) => {
      const json: Record<string, unknown> = args.includes('--json') ? JSON.parse(text) : {}
      const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : -1
      told({ code, text, error: complaint, json })
    })
  })
}
const match = (n = 0): string[] => ['--match', revealed[n]!]

describe('pnpm battle on a revealed match of a league', () => {
  it('verifies it, and several at once, to the last word of its log', async () => {
    expect(revealed.length).toBeGreaterThanOrEqual(4)
    const many = await battle('verify', ...match(0), ...match(1), ...match(2), '--json')
    expect([many.code, many.error]).toEqual([0, ''])
    expect(many.json).toMatchObject({ same: true })
    const rows = many.json['battles'] as { engine: string; trail: { compared: string[] } }[]
    expect(rows).toHaveLength(3)
    for (const { engine, trail } of rows) {
      expect(engine).toBe(newestPublished().version)
      // All that a league tells of a battle is compared.
      expect(trail.compared.join()).toMatch(/^input hash,final digest,\d+ rounds,\d+ events$/)
    }
  }, 60_000)

  it('plays it as the league tells it, and records it', async () => {
    const record = join(folder, 'record.json')
    const told = await battle('play', ...match(), '--world', worldId, '--record', record)
    const { rows } = await stage.ownerDb.pool.query<{ score: string; rounds: number }>(
      `SELECT host_glory || ' : ' || guest_glory AS score, rounds FROM game.match WHERE id = $1`,
      [revealed[0]],
    )
    expect(told.text).toContain(`Glory ${rows[0]?.score} after ${rows[0]?.rounds} rounds`)
    expect(await battle('verify', record)).toMatchObject({ code: 0 })
    expect(JSON.parse(readFileSync(record, 'utf8'))).toMatchObject({ engine: newestPublished().version })
  }, 60_000)

  it('explains it, traces a turn of it, and leads from it to another', async () => {
    expect(await battle('explain', ...match())).toMatchObject({ code: 0, error: '' })
    expect((await battle('explain', ...match(), '--at', '2.3')).code).toBe(0)
    const traced = await battle('trace', ...match(), '--at', '2.3', '--json')
    expect([traced.code, traced.json]).toMatchObject([0, { at: { round: 2, turn: { turn: 3 } } }])
    const differs = await battle('diff', ...match(0), ...match(1))
    expect([differs.code, differs.error]).toEqual([1, ''])
    expect(differs.text).toMatch(/seed/)
    const same = await battle(
      'diff',
      ...match(),
      '--engine',
      newestPublished().version,
      '--engine',
      newestPublished().version,
    )
    expect([same.code, same.error]).toEqual([0, ''])
    const luck = await battle('duel', ...match(), '--seeds', '5')
    expect([luck.code, luck.error]).toEqual([0, ''])
  }, 60_000)

  it('says of a match that is not revealed, and of one that is none, what is so', async () => {
    expect(await battle('verify', '--match', secret)).toMatchObject({
      code: 2,
      error: expect.stringContaining('not yet revealed'),
    })
    const nobody = '00000000-0000-4000-8000-000000000000'
    for (const args of [[], ['--world', worldId]])
      expect(await battle('play', '--match', nobody, ...args)).toMatchObject({
        code: 2,
        error: expect.stringMatching(/knows no match 0{8}-.* in (any of its worlds|world )/),
      })
  }, 60_000)
})
