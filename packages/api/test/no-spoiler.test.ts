import { loadPublished } from '@mythic/battle-engine/published'
import { battleInputOf } from '@mythic/domain'
import type { Row, WorldId } from '@mythic/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { devRoutes, routes } from '../src/registry.ts'
import { RosterView } from '../src/schemas/hero.ts'
import { MatchPage } from '../src/schemas/match.ts'
import { foundSmallWorld, openStage } from './open-stage.ts'
import type { Stage } from './open-stage.ts'
import { sampleOf } from './samples.ts'
import type { Shape } from './samples.ts'
import { openSocket, wordsOf } from './socket.ts'
import type { Visitor } from './visitor.ts'

/**
 * Before the reveal nothing may tell how a battle ended. The proof: every answer of every read, and all that a socket hears, stay
 * the same, byte for byte and header for header, when the sealed battles are exchanged for others with other ends.
 */
let stage: Stage
let worldId: WorldId
let owner: Visitor
let visitor: Visitor
let addresses: string[]
let match: { id: string; kickoffAt: number; revealAt: number }
let roundMs: number

beforeAll(async () => {
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.context.db)).worldId
  owner = stage.visitor()
  visitor = stage.visitor()
  const guildId = await owner.found(worldId, 'The Curious')
  const { heroes } = await owner.get(`worlds/${worldId}/guilds/${guildId}/roster`, RosterView)
  const { matches } = await owner.get(`worlds/${worldId}/matches?guildId=${guildId}&limit=1`, MatchPage)
  const [first] = matches
  if (first === undefined) throw new Error('no match')
  match = first
  const { rows } = await stage.ownerDb.pool.query<{ ms: number }>('SELECT broadcast_round_ms AS ms FROM game.season')
  roundMs = rows[0]?.ms ?? 0
  const foe = first.host.id === guildId ? first.guest.id : first.host.id
  const everyone = [guildId, foe]
  const fill = { worldId, matchId: match.id, divisionId: first.divisionId, season: '1', matchday: '1' }
  const reads = [...routes, ...devRoutes].filter(({ method }) => method === 'GET')
  addresses = reads.flatMap(({ path, query }) =>
    everyone.flatMap((guild) => {
      const ids: Record<string, string> = { ...fill, guildId: guild, heroId: heroes[0]?.id ?? '' }
      const filled = `/api/v1${path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? '')}`
      const required = query === undefined ? {} : (sampleOf(query as Shape, (shape) => shape) as Record<string, string>)
      const search = new URLSearchParams(required).toString()
      const phases = path.endsWith('/matches')
        ? ['live', 'locked', 'revealed', 'scheduled'].map((phase) => `phase=${phase}`)
        : []
      return ['', ...phases].map((extra) =>
        [filled, [search, extra].filter((part) => part !== '').join('&')].filter((part) => part !== '').join('?'),
      )
    }),
  )
  addresses = [...new Set([...addresses, '/health/ready'])]
  // Asked once for nothing, so that what is remembered on the way is remembered for both sides of the comparison.
  await everyAnswer()
})
afterAll(async () => await stage[Symbol.asyncDispose]())

/** Every read by both, with all that a client sees of it but the request's own name and time. */
async function everyAnswer(): Promise<Map<string, string>> {
  const told = new Map<string, string>()
  for (const [who, asker] of [
    ['owner', owner],
    ['visitor', visitor],
  ] as const) {
    for (const address of addresses) {
      const { status, headers, text } = await asker.ask('GET', address)
      const seen = [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
      told.set(
        `${who} ${address}`,
        `${status} ${JSON.stringify(seen)} ${text.replaceAll(/"requestId":"[^"]+"/g, '"requestId":""')}`,
      )
    }
  }
  return told
}

/** Puts the battles of other seeds under the seals: other rounds, other glory, other digests, another length. */
async function exchangeSeals(salt: string): Promise<string[]> {
  const { rows } = await stage.ownerDb.pool.query<{ matchId: string; locked: Row<'lockedMatch'> }>(
    `SELECT s.match_id AS "matchId", json_build_object('matchId', l.match_id, 'engineVersion', l.engine_version, 'arena', l.arena, 'sides', l.sides, 'inputHash', l.input_hash) AS locked
     FROM game.sealed_battle AS s JOIN game.locked_match AS l ON l.world_id = s.world_id AND l.match_id = s.match_id`,
  )
  const secrets: string[] = []
  for (const { matchId, locked } of rows) {
    const input = battleInputOf(locked, Buffer.from(`${salt}${matchId}`).toString('hex').slice(0, 32).padEnd(32, '0'))
    const { digestAt, headerOf, roundsOf, simulate } = await loadPublished(input.engine)
    const report = simulate(input)
    const digests = Array.from({ length: report.outcome.rounds }, (_, round) => digestAt(report, round + 1).chain)
    secrets.push(input.seed, report.finalDigest, ...digests)
    await stage.ownerDb.pool.query(
      `UPDATE game.sealed_battle SET seed = $3, final_digest = $4, digests = $5, outcome = $6, header = $7, log = $8, round_ends = $9, fought_at = now()
       WHERE world_id = $1 AND match_id = $2`,
      [
        worldId,
        matchId,
        input.seed,
        report.finalDigest,
        JSON.stringify(digests),
        JSON.stringify(report.outcome),
        JSON.stringify(headerOf(input)),
        Buffer.from(report.log.buffer, report.log.byteOffset, report.log.byteLength),
        roundsOf(report.log).map(({ to }) => to * 2),
      ],
    )
  }
  return secrets
}

async function sealedFacts(): Promise<{ secrets: string[]; ends: string }> {
  const { rows } = await stage.ownerDb.pool.query<{
    seed: string
    digest: string
    hash: string
    glory: unknown
    rounds: number
    log: string
  }>(
    `SELECT seed, final_digest AS digest, input_hash AS hash, outcome -> 'glory' AS glory, cardinality(round_ends) AS rounds, encode(log, 'base64') AS log FROM game.sealed_battle ORDER BY match_id`,
  )
  return {
    secrets: rows.flatMap(({ seed, digest, hash }) => [seed, digest, hash]),
    ends: JSON.stringify(rows.map(({ glory, rounds }) => [glory, rounds])),
  }
}

describe.each([
  { when: 'at kick-off', at: () => match.kickoffAt },
  { when: 'in the middle of the broadcast', at: () => match.kickoffAt + 5 * roundMs },
  { when: 'a moment before the reveal', at: () => match.revealAt - 1 },
])('$when', ({ at }) => {
  it('no answer depends on what lies under the seals', async () => {
    await stage.play(worldId, at())
    await exchangeSeals('one')
    const facts = await sealedFacts()
    expect(facts.secrets.length).toBeGreaterThan(0)
    const before = await everyAnswer()
    const exchanged = await exchangeSeals('two')
    expect((await sealedFacts()).ends).not.toBe(facts.ends)
    const after = await everyAnswer()
    expect(before.size).toBeGreaterThan(60)
    for (const [address, answer] of before) {
      expect(after.get(address), address).toBe(answer)
      for (const secret of [...facts.secrets, ...exchanged])
        expect(answer.includes(secret), `${address} tells ${secret}`).toBe(false)
    }
  })

  it('a socket hears the rounds whose time has come, and nothing of the others', async () => {
    const { rows } = await stage.ownerDb.pool.query<{ log: Buffer; ends: number[] }>(
      'SELECT log, round_ends AS ends FROM game.sealed_battle WHERE match_id = $1',
      [match.id],
    )
    const { log = Buffer.alloc(0), ends = [] } = rows[0] ?? {}
    const due = Math.min(Math.floor((at() - match.kickoffAt) / roundMs), ends.length)
    const socket = await openSocket(stage.url)
    socket.watch(`match:${match.id}`)
    await socket.hear('watching')
    if (due > 0) await socket.hear('rounds', ({ seq }) => seq === due)
    await new Promise((resolve) => setTimeout(resolve, 250))
    const rounds = socket.heard.filter((message) => message.type === 'rounds')
    expect(wordsOf(socket.heard)).toBe(log.subarray(0, due === 0 ? 0 : 4 * (ends[due - 1] ?? 0)).toString('base64'))
    expect(rounds.some(({ done }) => done)).toBe(due === ends.length)
    expect(socket.heard.some(({ type }) => type === 'revealed')).toBe(false)
    const { secrets } = await sealedFacts()
    for (const secret of secrets) expect(JSON.stringify(socket.heard)).not.toContain(secret)
    await socket.hangUp()
  })

  it('the role of the API cannot open a seal', async () => {
    for (const sql of [
      'SELECT * FROM game.sealed_battle',
      'SELECT count(*) FROM game.sealed_battle',
      'SELECT battle_secret FROM game.season_secret',
    ])
      await expect(stage.context.db.pool.query(sql)).rejects.toThrow('permission denied')
    await expect(
      stage.context.db.pool.query('SELECT * FROM game.sealed_for_reveal($1, ARRAY[$2]::uuid[])', [worldId, match.id]),
    ).rejects.toThrow(/permission denied|sealed until/)
  })
})
