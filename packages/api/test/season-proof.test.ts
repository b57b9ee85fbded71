import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { publishCopy } from '@mythic/battle-engine/publish-copy'
import { newestPublished } from '@mythic/battle-engine/published'
import { checkInvariants, overrideEngineIn } from '@mythic/db'
import { SEASON_MS, WEEK_MS } from '@mythic/domain'
import type { WorldId } from '@mythic/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SealedMatchPage, SeasonProof } from '../src/schemas/season-proof.ts'
import { WorldView } from '../src/schemas/world.ts'
import { foundSmallWorld, openStage } from './open-stage.ts'
import type { Stage } from './open-stage.ts'

const OTHER = '900.0.2'
const SCRIPT = fileURLToPath(new URL('../../../tools/check-season.mjs', import.meta.url))
const REASON = 'Walls could be walked through.'

let stage: Stage
let copy: Disposable
let worldId: WorldId
const folder = mkdtempSync(join(tmpdir(), 'mythic-season-'))

beforeAll(async () => {
  copy = await publishCopy(OTHER)
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.context.db)).worldId
}, 60_000)
afterAll(async () => {
  await stage[Symbol.asyncDispose]()
  copy[Symbol.dispose]()
  rmSync(folder, { recursive: true })
})

/** The script as anybody runs it: a process of its own that knows nothing of the league. */
async function script(...args: string[]): Promise<{ code: number; text: string }> {
  return await new Promise((told) => {
    execFile(process.execPath, [SCRIPT, ...args], (error, stdout, stderr) =>
      told({
        code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1,
        text: `${stdout}${stderr}`,
      }),
    )
  })
}
const proofOf = async () => await stage.visitor().get(`worlds/${worldId}/seasons/1/proof`, SeasonProof)

describe('a season that anybody can check', () => {
  it('tells its commitment from the start, and no secret', async () => {
    const proof = await proofOf()
    expect(proof).toMatchObject({
      battleSecret: null,
      engineVersion: newestPublished().version,
      engines: [],
      matches: { locked: 0, revealed: 0 },
      endsAt: SEASON_MS,
    })
    expect(proof.battleCommitment).toMatch(/^[0-9a-f]{64}$/)
  })

  it('tells of a locked match the hash of its input and nothing of the input', async () => {
    const { rows } = await stage.ownerDb.pool.query<{ at: string }>('SELECT min(lock_at)::text AS at FROM game.match')
    await stage.play(worldId, Number(rows[0]?.at) + 1)
    const { matches } = await stage.visitor().get(`worlds/${worldId}/seasons/1/proof/matches`, SealedMatchPage)
    expect(matches).toHaveLength(4)
    for (const match of matches)
      expect(match).toMatchObject({ inputHash: expect.stringMatching(/^[0-9a-f]{64}$/), revealed: null })
  })

  it('can be checked as far as it has come', async () => {
    await stage.play(worldId, 2 * WEEK_MS - 1)
    await script('download', stage.url, worldId, '1', folder)
    expect(await script('check', folder)).toMatchObject({
      code: 3,
      text: expect.stringContaining('So far season 1 holds (8 matches)'),
    })
  })

  it('lets nobody but the owner override its engine, and tells everybody who does', async () => {
    const call = { worldId, actor: 'operator', capacity: 'system', idempotencyKey: 'mend', bodyHash: 'mend' } as const
    const request = { season: 1, fromMatchday: 5, engineVersion: OTHER, reason: REASON }
    for (const db of [stage.context.db, stage.jobsDb])
      await expect(overrideEngineIn(db, call, request)).rejects.toThrow(/permission denied for table engine_override/)
    await overrideEngineIn(stage.ownerDb, call, request)
    const { season } = await stage.visitor().get(`worlds/${worldId}`, WorldView)
    expect(season.engineOverrides).toEqual([
      { ordinal: 1, fromMatchday: 5, engineVersion: OTHER, reason: REASON, at: 2 * WEEK_MS - 1 },
    ])
  })

  it('tells its secret at its end, not a moment before', async () => {
    await stage.play(worldId, SEASON_MS - 1)
    expect((await proofOf()).battleSecret).toBeNull()
    await stage.play(worldId, SEASON_MS)
    const proof = await proofOf()
    expect(proof.battleSecret).toMatch(/^[0-9a-f]{64}$/)
    expect(proof.engines).toEqual([newestPublished().version, OTHER].sort())
    expect(await checkInvariants(stage.context.db)).toEqual([])
  }, 240_000)

  it('is fought on the overriding engine from that matchday on, and holds as a whole', async () => {
    const told = await script('download', stage.url, worldId, '1', folder)
    expect(told.text).toContain('56 matches and 2 engines')
    const { matches } = JSON.parse(readFileSync(join(folder, 'season.json'), 'utf8')) as {
      matches: { matchday: number; revealed: { engineVersion: string } }[]
    }
    for (const { matchday, revealed } of matches)
      expect(revealed.engineVersion).toBe(matchday < 5 ? newestPublished().version : OTHER)
    const { code, text } = await script('check', folder)
    expect([code, text]).toEqual([
      0,
      expect.stringContaining('Season 1 holds: commitment, input hashes, seeds and battles of 56'),
    ])
    expect(text).toContain(REASON)
  }, 120_000)

  it.each<[string, (season: Tampered) => void, string]>([
    ['another secret', ({ proof }) => void (proof.battleSecret = 'f'.repeat(64)), 'commitment'],
    ['another seed', ({ matches }) => void (matches[20]!.revealed.seed = '0'.repeat(32)), 'seed'],
    [
      'a stronger hero',
      ({ matches }) => void (matches[7]!.revealed.sides[0]!.heroes[0]!.attributes['might'] = 2500),
      'input hash',
    ],
    ['another salt', ({ matches }) => void (matches[9]!.revealed.salts[1] = '0'.repeat(32)), 'input hash'],
    ['an input hash made to fit', ({ matches }) => void (matches[3]!.inputHash = '0'.repeat(64)), 'input hash'],
    ['a beacon nobody drew', ({ matches }) => void (matches[5]!.revealed.beacon = 'mine'), 'seed'],
    ['another round', ({ matches }) => void (matches[30]!.revealed.digests[4] = '0'.repeat(16)), 'digest of round 5'],
    ['another result', ({ matches }) => void (matches[40]!.revealed.hostGlory += 1), 'glory'],
    ['an engine nobody announced', ({ proof }) => void (proof.overrides.length = 0), 'engine'],
    ['a match left out', ({ matches }) => void matches.splice(11, 1), 'number of locked matches'],
    ['a match twice', ({ matches }) => void (matches[2] = matches[1]!), 'number of locked matches'],
  ])(
    'with %s is refused, and the first that differs is named',
    async (_, tamper, named) => {
      const path = join(folder, 'season.json')
      const honest = readFileSync(path, 'utf8')
      const season = JSON.parse(honest) as Tampered
      const ids = season.matches.map(({ matchId }) => matchId)
      tamper(season)
      const at = season.matches.findIndex(
        (match, n) => JSON.stringify(match) !== JSON.stringify(JSON.parse(honest).matches[n]),
      )
      writeFileSync(path, JSON.stringify(season))
      const { code, text } = await script('check', folder)
      writeFileSync(path, honest)
      expect(code).toBe(1)
      expect(text).toContain(`DIFFERS:`)
      expect(text).toContain(named)
      if (at >= 0 && season.matches.length === ids.length && !named.startsWith('number'))
        expect(text).toContain(ids[at])
    },
    60_000,
  )

  it('with an engine of other bytes is refused', async () => {
    const path = join(folder, `engine-${OTHER}.mjs`)
    const honest = readFileSync(path)
    writeFileSync(path, `${honest.toString()} `)
    expect(await script('check', folder)).toMatchObject({
      code: 1,
      text: expect.stringContaining(`SHA-256 of engine ${OTHER}`),
    })
    writeFileSync(path, honest)
  })

  it('can be checked without running any code of the league, and no version names another file', async () => {
    expect(await script('check', folder, '--no-fights')).toMatchObject({
      code: 0,
      text: expect.stringContaining('Season 1 holds: commitment, input hashes and seeds of 56'),
    })
    const path = join(folder, 'season.json')
    const honest = readFileSync(path, 'utf8')
    writeFileSync(path, honest.replaceAll(`"version":"${OTHER}"`, '"version":"../elsewhere"'))
    expect(await script('check', folder)).toMatchObject({
      code: 1,
      text: expect.stringContaining('"../elsewhere" is no version'),
    })
    writeFileSync(path, honest)
  })

  it('answers a problem for a season that is not there', async () => {
    for (const path of ['seasons/9/proof', 'seasons/9/proof/matches'])
      expect(await stage.visitor().refused('GET', `worlds/${worldId}/${path}`)).toMatchObject({
        code: 'SEASON_NOT_FOUND',
      })
  })
})

interface Tampered {
  proof: { battleSecret: string; overrides: unknown[] }
  matches: {
    matchId: string
    inputHash: string
    revealed: {
      seed: string
      beacon: string
      salts: string[]
      digests: string[]
      hostGlory: number
      sides: { heroes: { attributes: Record<string, number> }[] }[]
    }
  }[]
}
