import { ARENA_IDS } from '@mythic/battle-engine'
import type { SideInput } from '@mythic/battle-engine'
import { createDb, foundGuildFor, inWorldSnapshot, runCommand } from '@mythic/db'
import { viewWarTable } from '@mythic/db/views'
import type { WarTableView } from '@mythic/db/views'
import { drawUp, foundGuild, gameInstant, loadSquad, meet, saveLineUp, WEEK_MS } from '@mythic/domain'
import type { DrawnUp, GuildId, WorldId } from '@mythic/domain'
import { aCrest, foundSmallWorld, playTimeline } from '@mythic/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId
let guildId: GuildId

beforeAll(async () => {
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.app, { seed: 'squad' })).worldId
  const charter = { name: 'The Tried', motto: '', crest: aCrest, homeArena: ARENA_IDS[0] }
  guildId = (await foundGuildFor(stage.app, callOf('found'), foundGuild, charter)).guildId
})
afterAll(async () => await stage[Symbol.asyncDispose]())

function callOf(key: string) {
  return { worldId, actor: 'ann', capacity: 'owner', idempotencyKey: key, bodyHash: key } as const
}

async function warTable(): Promise<WarTableView & { match: NonNullable<WarTableView['match']> }> {
  const table = await viewWarTable(stage.app, worldId, guildId)
  if (table === null || table.match === null) throw new Error('no match ahead')
  return { ...table, match: table.match }
}

async function lockedSides(matchId: string): Promise<[SideInput, SideInput]> {
  const { rows } = await stage.app.pool.query<{ sides: [SideInput, SideInput] }>(
    'SELECT sides FROM game.locked_match WHERE world_id = $1 AND match_id = $2',
    [worldId, matchId],
  )
  if (rows[0] === undefined) throw new Error(`match ${matchId} is not locked`)
  return rows[0].sides
}

/** What the trial makes of the War Table's answer, against a foe drawn up by the league. */
function trialSide(table: WarTableView, foe: SideInput): SideInput {
  const written = new Map(table.gambits.map((set) => [set.heroId as string, set]))
  const own = drawUp({ ...table.squad, guildId }, table.lineUp, written)
  const against: DrawnUp = { side: foe, orders: foe.orders }
  return table.side === 'host' ? meet(own, against)[0] : meet(against, own)[1]
}

/** A minute before the lock: what trains, recovers and heals in the week of the match has done so. */
async function toTheEve(): Promise<void> {
  const { match } = await warTable()
  await playTimeline(stage.jobs, worldId, gameInstant(match.lockAt - 60_000))
  expect((await warTable()).match.id).toBe(match.id)
}

async function lockAndCompare(): Promise<void> {
  const table = await warTable()
  await playTimeline(stage.jobs, worldId, table.match.lockAt)
  const sides = await lockedSides(table.match.id)
  const [own, foe] = table.side === 'host' ? sides : [sides[1], sides[0]]
  expect(trialSide(table, foe)).toEqual(own)
}

/** Something that an honest trial must not miss: tired, of form, of a homesick old hand, and two who cannot come. */
async function wear(): Promise<string[]> {
  const { lineUp } = await warTable()
  const ids = lineUp.places.map(({ heroId }) => heroId)
  const set = async (id: string | undefined, change: string): Promise<void> =>
    void (await stage.app.pool.query(`UPDATE game.hero SET ${change} WHERE world_id = $1 AND id = $2`, [worldId, id]))
  await set(ids[0], `fatigue = 61, form = 2, traits = traits || '["captains-voice"]'::jsonb`)
  await set(ids[1], `form = 8, joined_at = joined_at - ${16 * WEEK_MS * 3}, morale = 1`)
  await set(ids[2], `injury = 'broken', injured_until_week = 40`)
  await set(ids[3], 'fatigue = 95')
  await set(lineUp.reserves[0], `injury = 'broken', injured_until_week = 40`)
  return ids
}

it('what the War Table tells of the squad gives the very side that the lock freezes', async () => {
  await toTheEve()
  await lockAndCompare()
})

it('tired, wounded, homesick and of whatever form, with reserves, a captain and orders: still the same side', async () => {
  await toTheEve()
  const before = await warTable()
  const { version, places, reserves, stance } = before.lineUp
  const captainId = places[0]?.heroId ?? null
  const gone = places[2]?.heroId ?? ''
  const orders = [
    { when: { kind: 'round', atLeast: 2 }, then: { kind: 'lanes', lanes: [{ hero: gone, lane: 'north' }] } },
    { when: { kind: 'hour', atLeast: 3 }, then: { kind: 'stance', stance: 'storm' } },
  ] as const
  const request = { guildId, version, places, reserves, stance, orders: orders.map((order) => structuredClone(order)) }
  await runCommand(stage.app, { ...callOf('worn'), guildId }, saveLineUp, { ...request, captainId } as never)
  const ids = await wear()
  const table = await warTable()
  expect(table.squad.fighters.filter(({ fit }) => !fit).length).toBeGreaterThanOrEqual(3)
  await lockAndCompare()
  const own = (await lockedSides(table.match.id))[table.side === 'host' ? 0 : 1]
  // The test means something: the two came not, the order for one of them is gone, and the voice is heard.
  expect(own.heroes.map(({ key }) => key)).not.toContain(ids[2])
  expect(own.orders).toEqual([orders[1]])
  expect(own.captain).toBe(captainId)
}, 60_000)

it('names the engine that plays the match, and tells nothing of the foe', async () => {
  const { squad, foe } = await warTable()
  expect(squad.engine).toMatch(/^\d+\.\d+\.\d+$/)
  const foes = new Set<string>(foe?.heroes.map(({ id }) => id))
  expect(squad.fighters.filter(({ id }) => foes.has(id))).toEqual([])
  expect(JSON.stringify(squad)).not.toContain('seed')
})

it('does not look through the published engines while a season says which one plays', async () => {
  const { match, squad, clock } = await warTable()
  const unasked = (): string => {
    throw new Error('the newest engine is nobody’s question in a season')
  }
  const load = (matchId: typeof match.id | null) =>
    inWorldSnapshot(stage.app, worldId, async ({ reader }) =>
      loadSquad(reader, guildId, matchId, gameInstant(clock.gameNow), unasked),
    )
  expect((await load(match.id)).engine).toBe(squad.engine)
  expect((await load(null)).engine).toBe(squad.engine)
})

it('the heroes of the War Table and its squad are of one moment, though something is done while they are read', async () => {
  await using db = createDb(stage.database.appUrl, { max: 4 })
  const ask = db.pool.query.bind(db.pool) as (asked: { text: string }) => Promise<unknown>
  let done = false
  const asked = async (statement: { text: string }) => {
    const answer = await ask(statement)
    if (!done && statement.text.includes('LEFT JOIN game.hero AS h')) {
      done = true
      await stage.owner.pool.query('UPDATE game.hero SET fatigue = (fatigue + 13) % 90 WHERE world_id = $1', [worldId])
    }
    return answer
  }
  db.pool.query = asked as never
  const table = await viewWarTable(db, worldId, guildId)
  expect(done).toBe(true)
  const shown = table?.heroes.map(({ id, fatigue }) => [id, fatigue])
  expect(shown?.length).toBeGreaterThan(0)
  expect(Object.fromEntries(table?.squad.fighters.map(({ id, hero }) => [id, hero.fatigue]) ?? [])).toEqual(
    Object.fromEntries(shown ?? []),
  )
})
