import {
  advanceTo,
  archiveWorldIn,
  checkInvariants,
  findGuildOf,
  foundGuildFor,
  foundWorldIn,
  inWorldTx,
  listWorlds,
  readWorld,
  runCommand,
} from '@mythic/db'
import type { CommandCall } from '@mythic/db'
import { ARENA_IDS } from '@mythic/battle-engine'
import {
  commandOf,
  foundGuild,
  GameRuleError,
  gameInstant,
  saveGambits,
  saveLineUp,
  scheduleSeason,
} from '@mythic/domain'
import type { CommandVerb, FoundGuildRequest, GuildId, SaveLineUpRequest, WorldId } from '@mythic/domain'
import { aCrest, foundSmallWorld, playTimeline } from '@mythic/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId
let nth = 0

beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => await stage[Symbol.asyncDispose]())
beforeEach(async () => {
  nth += 1
  worldId = (await foundSmallWorld(stage.app, { seed: `commands ${nth}` })).worldId
})

const callOf = (actor: string, key: string, more: Partial<CommandCall> = {}): CommandCall => ({
  worldId,
  actor,
  capacity: 'owner',
  idempotencyKey: key,
  bodyHash: `body of ${key}`,
  ...more,
})
const charter = (name: string): FoundGuildRequest => ({
  name,
  motto: 'Ever on',
  crest: aCrest,
  homeArena: ARENA_IDS[0],
})

async function foundFor(actor: string, name: string): Promise<GuildId> {
  return (await foundGuildFor(stage.app, callOf(actor, `found ${name}`), foundGuild, charter(name))).guildId
}

async function ordersOf(guildId: GuildId, version?: number): Promise<SaveLineUpRequest> {
  const lineUp = await inWorldTx(stage.app, worldId, async (tx) => await tx.reader.find('lineUp', { guildId }))
  if (lineUp === null) throw new Error('the guild has no line-up')
  const { places, reserves, stance, orders } = lineUp
  return { guildId, version: version ?? lineUp.version, places, reserves, stance, orders }
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof GameRuleError) return error.code
    throw error
  }
  return 'none'
}

const commandRows = async (verb: string): Promise<{ resultCode: string; actor: string }[]> =>
  (
    await stage.app.pool.query(
      'SELECT result_code AS "resultCode", actor FROM game.command WHERE world_id = $1 AND verb = $2 ORDER BY real_at',
      [worldId, verb],
    )
  ).rows

describe('a command', () => {
  it('answers the same to the same key, and does nothing twice', async () => {
    const guildId = await foundFor('ann', 'The Ones')
    const request = await ordersOf(guildId)
    const call = callOf('ann', 'orders 1', { guildId })
    const answers = [
      await runCommand(stage.app, call, saveLineUp, request),
      await runCommand(stage.app, call, saveLineUp, request),
    ]
    expect(answers[1]).toEqual(answers[0])
    expect((await ordersOf(guildId)).version).toBe(request.version + 1)
    expect(await commandRows('save-line-up')).toEqual([{ resultCode: 'OK', actor: 'ann' }])
  })

  it('is kept with the version of its request, which finds it again', async () => {
    const guildId = await foundFor('ann', 'The Ones')
    const [heroId] = (await ordersOf(guildId)).places.map((place) => place.heroId)
    if (heroId === undefined) throw new Error('nobody is set')
    const call = callOf('ann', 'gambits', { guildId })
    await runCommand(stage.app, call, saveGambits, { guildId, heroId, version: 1, gambits: [], sets: {} })
    const { rows } = await stage.app.pool.query<{ verb: CommandVerb; v: number }>(
      'SELECT verb, v FROM game.command WHERE world_id = $1 ORDER BY verb',
      [worldId],
    )
    expect(rows).toEqual([
      { verb: 'found-guild', v: 1 },
      { verb: 'found-world', v: 1 },
      { verb: 'save-gambits', v: 2 },
      { verb: 'schedule-season', v: 1 },
    ])
    expect(rows.map(({ verb, v }) => commandOf(verb, v)).includes(saveGambits as never)).toBe(true)
  })

  it('is done once when it comes twenty times at once', async () => {
    const guildId = await foundFor('ann', 'The Ones')
    const request = await ordersOf(guildId)
    const call = callOf('ann', 'orders 1', { guildId })
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => await runCommand(stage.app, call, saveLineUp, request)),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await ordersOf(guildId)).version).toBe(request.version + 1)
    expect(await commandRows('save-line-up')).toHaveLength(1)
  })

  it('refuses another body under a used key; another person may use the same key', async () => {
    const ann = await foundFor('ann', 'The Ones')
    const bob = await foundFor('bob', 'The Twos')
    await runCommand(stage.app, callOf('ann', 'k', { guildId: ann }), saveLineUp, await ordersOf(ann))
    const other = callOf('ann', 'k', { guildId: ann, bodyHash: 'another' })
    expect(await refusalOf(runCommand(stage.app, other, saveLineUp, await ordersOf(ann)))).toBe('IDEMPOTENCY_CONFLICT')
    expect(
      await refusalOf(runCommand(stage.app, callOf('bob', 'k', { guildId: bob }), saveLineUp, await ordersOf(bob))),
    ).toBe('none')
  })

  it('keeps a refusal and gives it again, with nothing changed', async () => {
    const guildId = await foundFor('ann', 'The Ones')
    const before = await readWorld(stage.app, worldId)
    const stale = await ordersOf(guildId, 99)
    const call = callOf('ann', 'stale', { guildId })
    expect(await refusalOf(runCommand(stage.app, call, saveLineUp, stale))).toBe('STALE_VERSION')
    expect(await refusalOf(runCommand(stage.app, call, saveLineUp, stale))).toBe('STALE_VERSION')
    expect(await commandRows('save-line-up')).toEqual([{ resultCode: 'STALE_VERSION', actor: 'ann' }])
    expect(await readWorld(stage.app, worldId)).toEqual(before)
  })

  it('lets one of two edits of one version win', async () => {
    const guildId = await foundFor('ann', 'The Ones')
    const request = await ordersOf(guildId)
    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd'].map(
        async (key) => await refusalOf(runCommand(stage.app, callOf('ann', key, { guildId }), saveLineUp, request)),
      ),
    )
    expect(outcomes.sort()).toEqual(['STALE_VERSION', 'STALE_VERSION', 'STALE_VERSION', 'none'])
  })

  it('is refused to whom the guild does not belong', async () => {
    const guildId = await foundFor('ann', 'The Ones')
    await foundFor('bob', 'The Twos')
    const request = await ordersOf(guildId)
    expect(await refusalOf(runCommand(stage.app, callOf('bob', '1', { guildId }), saveLineUp, request))).toBe(
      'NOT_YOUR_GUILD',
    )
    expect(await refusalOf(runCommand(stage.app, callOf('eve', '1', { guildId }), saveLineUp, request))).toBe(
      'NO_GUILD',
    )
    expect((await ordersOf(guildId)).version).toBe(request.version)
  })

  it('waits while the world catches up, and is not remembered as refused', async () => {
    const guildId = await foundFor('ann', 'The Ones')
    await advanceTo(stage.app, worldId, gameInstant(86_400_000))
    const call = callOf('ann', 'early', { guildId })
    const request = await ordersOf(guildId)
    expect(await refusalOf(runCommand(stage.app, call, saveLineUp, request))).toBe('WORLD_CATCHING_UP')
    await playTimeline(stage.jobs, worldId, gameInstant(86_400_000))
    expect(await refusalOf(runCommand(stage.app, call, saveLineUp, request))).toBe('none')
  })

  it('knows no world that is not there', async () => {
    const call = callOf('ann', 'x', { worldId: '00000000-0000-8000-8000-00000000dead' as WorldId })
    expect(await refusalOf(runCommand(stage.app, call, scheduleSeason, { season: 1 }))).toBe('WORLD_NOT_FOUND')
  })

  it('rings its world and its guild, and nobody when it is refused', async () => {
    const guildId = await foundFor('ann', 'The Ones')
    await stage.jobs.pool.query('DELETE FROM ops.outbox')
    const topics = async (): Promise<string[]> =>
      (await stage.app.pool.query<{ topic: string }>('SELECT topic FROM ops.outbox ORDER BY topic')).rows.map(
        ({ topic }) => topic,
      )
    await refusalOf(runCommand(stage.app, callOf('ann', 'stale', { guildId }), saveLineUp, await ordersOf(guildId, 99)))
    expect(await topics()).toEqual([])
    await runCommand(stage.app, callOf('ann', 'good', { guildId }), saveLineUp, await ordersOf(guildId))
    expect(await topics()).toEqual([`guild:${guildId}`, `world:${worldId}`])
  })
})

describe('founding a guild', () => {
  it('gives an account one guild in a world, however many requests come at once', async () => {
    const outcomes = await Promise.all(
      ['One', 'Two', 'Three'].map(async (name) => await refusalOf(foundFor('ann', name))),
    )
    expect(outcomes.sort()).toEqual(['GUILD_EXISTS', 'GUILD_EXISTS', 'none'])
    const guildId = await findGuildOf(stage.app, worldId, 'ann')
    expect(
      (await readWorld(stage.app, worldId)).guild.filter(({ kind }) => kind === 'person').map(({ id }) => id),
    ).toEqual([guildId])
    expect(await checkInvariants(stage.app, worldId)).toEqual([])
  })

  it('lets every account have its own, until the world is full', async () => {
    const outcomes = await Promise.all(
      Array.from(
        { length: 10 },
        async (_, n) => await refusalOf(foundFor(`person ${n}`, `Guild ${'ABCDEFGHIJ'.charAt(n)}`)),
      ),
    )
    expect(outcomes.filter((one) => one === 'none')).toHaveLength(8)
    expect(outcomes.filter((one) => one === 'WORLD_FULL')).toHaveLength(2)
    expect(await checkInvariants(stage.app, worldId)).toEqual([])
  })

  it('gives one name to one of those who ask for it together', async () => {
    const outcomes = await Promise.all(
      ['ann', 'bob', 'cyd'].map(
        async (actor) =>
          await refusalOf(foundGuildFor(stage.app, callOf(actor, 'same'), foundGuild, charter('Same Name'))),
      ),
    )
    expect(outcomes.sort()).toEqual(['GUILD_NAME_TAKEN', 'GUILD_NAME_TAKEN', 'none'])
  })
})

describe('worlds', () => {
  it('one seed is one world; founded again it is the same answer to the same founder, and a refusal to another', async () => {
    const plain = { seed: 'again', name: 'Again', tiers: 1, factor: 2, driven: true, ratePermille: 1000 } as const
    const [first, second] = await Promise.all([foundWorldIn(stage.app, plain), foundWorldIn(stage.app, plain)])
    expect(second).toEqual(first)
    const other = { actor: 'dev', capacity: 'developer', idempotencyKey: 'k', bodyHash: 'b' } as const
    expect(await refusalOf(foundWorldIn(stage.app, plain, other))).toBe('WORLD_EXISTS')
  })

  it('a real world draws its secrets, a driven one derives them', async () => {
    const plain = { name: 'W', tiers: 1, factor: 2, ratePermille: 1000 } as const
    const real = await foundWorldIn(stage.app, { ...plain, seed: 'real', driven: false })
    const { rows } = await stage.owner.pool.query(
      'SELECT chance_secret <> battle_secret AS differ, length(battle_secret) AS long FROM game.season_secret WHERE world_id = $1',
      [real.worldId],
    )
    expect(rows).toEqual([{ differ: true, long: 64 }])
    const guilds = async (id: WorldId): Promise<string[]> =>
      (await readWorld(stage.app, id)).guild.map(({ name }) => name)
    await using other = await openStage()
    const elsewhere = await foundWorldIn(other.app, { ...plain, seed: 'real', driven: false })
    expect(elsewhere.worldId).toBe(real.worldId)
    expect((await readWorld(other.app, real.worldId)).guild.map(({ name }) => name)).not.toEqual(
      await guilds(real.worldId),
    )
    const driven = await foundWorldIn(other.app, { ...plain, seed: 'driven', driven: true })
    await foundWorldIn(stage.app, { ...plain, seed: 'driven', driven: true })
    expect(await readWorld(other.app, driven.worldId)).toEqual(await readWorld(stage.app, driven.worldId))
  })

  it('an archived world is read, not played: its clock stands and its commands are refused', async () => {
    const guildId = await foundFor('ann', 'The Ones')
    await archiveWorldIn(stage.app, callOf('dev', 'archive', { capacity: 'developer' }))
    expect(
      await refusalOf(runCommand(stage.app, callOf('ann', 'late', { guildId }), saveLineUp, await ordersOf(guildId))),
    ).toBe('WORLD_ARCHIVED')
    expect(await refusalOf(advanceTo(stage.app, worldId, gameInstant(99)))).toBe('WORLD_ARCHIVED')
    const line = (await listWorlds(stage.app)).find((world) => world.worldId === worldId)
    expect(line).toMatchObject({ status: 'archived', ratePermille: 0, guilds: 8, freeSeats: 7 })
  })
})
