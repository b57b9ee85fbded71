import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  Advanced,
  Enqueued,
  InvariantsView,
  OutboxView,
  PaceSet,
  QueuesView,
  SeasonScheduled,
  StartersGiven,
  TimelinePage,
  WorldArchived,
  WorldFounded,
} from '../src/schemas/dev.ts'
import { GuildFounded } from '../src/schemas/guild.ts'
import { MatchPage } from '../src/schemas/match.ts'
import { openStage } from './open-stage.ts'
import type { Stage } from './open-stage.ts'
import { storyWorld } from './story-world.ts'
import type { Visitor } from './visitor.ts'
import { plainCrest } from './visitor.ts'

let stage: Stage
let ada: Visitor
let worldId: string
let guildId: string
const world = () => `worlds/${worldId}`
const guild = () => `worlds/${worldId}/guilds/${guildId}`
const DAY = 86_400_000

beforeAll(async () => {
  stage = await openStage()
  ada = stage.visitor()
  await ada.register('Ada')
})
afterAll(async () => await stage[Symbol.asyncDispose]())

/** One story, told in order: each part stands on the one before. */
describe('what developers may do', () => {
  it('a developer founds and schedules a world', async () => {
    const founded = await ada.send('POST', 'dev/worlds', WorldFounded, storyWorld)
    expect(founded).toMatchObject({ season: 1, guilds: 24 })
    worldId = founded.worldId
    expect((await ada.refused('POST', 'dev/worlds', storyWorld)).code).toBe('WORLD_EXISTS')
    const scheduled = await ada.send('POST', `dev/${world()}/seasons/1/schedule`, SeasonScheduled)
    expect(scheduled.matches).toBe(3 * 56)
    expect((await ada.refused('POST', `dev/${world()}/seasons/1/schedule`)).code).toBe('SEASON_SCHEDULED')
    expect((await ada.refused('POST', `dev/${world()}/seasons/2/schedule`)).code).toBe('SEASON_NOT_FOUND')
  })

  it('a person founds a guild there and plays', async () => {
    const charter = { name: 'The Lantern Guard', motto: '', crest: plainCrest, homeArena: 'twin-groves' }
    guildId = (await ada.send('POST', `${world()}/guilds`, GuildFounded, charter)).guildId
    await stage.play(worldId as never, 13 * DAY)
  })

  it('a developer moves clocks, looks behind the scenes, and puts an end to it', async () => {
    const dev = `dev/${world()}`
    const open = await ada.get(`${dev}/timeline?limit=3`, TimelinePage)
    expect(open.steps.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
    const done = await ada.get(`${dev}/timeline?state=done&limit=3`, TimelinePage)
    expect(done.steps.every(({ state }) => state === 'done')).toBe(true)
    const more = await ada.get(`${dev}/timeline?state=done&limit=3&cursor=${done.next}`, TimelinePage)
    expect(more.steps[0]?.id).not.toBe(done.steps[0]?.id)
    const advanced = await ada.send('POST', `${dev}/advance`, Advanced, { to: 'next-step' })
    expect([advanced.now, advanced.due > 0]).toEqual([open.steps[0]?.at, true])
    await stage.play(worldId as never, advanced.now)
    expect((await ada.refused('POST', `${dev}/advance`, { to: 'instant', instant: 0 })).code).toBe('INSTANT_PAST')
    const weekly = await ada.send('POST', `${dev}/weekly-step`, Enqueued, { verb: 'train-guild' })
    expect(weekly.queued).toBeGreaterThanOrEqual(24) // a guild gone to the annals keeps its row
    await stage.play(worldId as never, weekly.now)
    const { matches } = await ada.get(`${world()}/matches?guildId=${guildId}&matchday=3`, MatchPage)
    await stage.play(worldId as never, matches[0]?.lockAt ?? 0)
    const queued = await ada.send('POST', `${dev}/matches/${matches[0]?.id}/enqueue`, Enqueued)
    expect(queued).toEqual({ queued: 1, now: matches[0]?.kickoffAt })
    await stage.play(worldId as never, queued.now)
    expect((await ada.send('POST', `${dev}/matchdays/3/enqueue`, Enqueued)).queued).toBe(0)
    expect((await ada.refused('POST', `${dev}/matchdays/1/enqueue`)).code).toBe('STEP_NOT_DUE')
    expect(await ada.send('PUT', `${dev}/pace`, PaceSet, { ratePermille: 1 })).toMatchObject({ ratePermille: 1 })
    expect((await ada.send('POST', `${dev}/guilds/${guildId}/starter-heroes`, StartersGiven)).heroIds).toHaveLength(8)
    expect((await ada.refused('POST', `${dev}/guilds/${guildId}/starter-heroes`)).code).toBe('ROSTER_FULL')
    expect((await ada.get('dev/queues', QueuesView)).queues.map(({ name }) => name)).toEqual(['battles', 'steps'])
    expect((await ada.get('dev/outbox', OutboxView)).waiting).toBeGreaterThan(0)
    expect(await ada.get(`dev/invariants?worldId=${worldId}`, InvariantsView)).toEqual({ holds: true, broken: [] })
    expect(await ada.send('POST', `${dev}/archive`, WorldArchived)).toEqual({ worldId })
    expect((await ada.refused('POST', `${dev}/advance`, { to: 'next-step' })).code).toBe('WORLD_ARCHIVED')
    expect(
      (
        await ada.refused('PUT', `${guild()}/line-up`, {
          version: 1,
          places: [],
          reserves: [],
          stance: 'steady',
          orders: [],
        })
      ).code,
    ).toBe('WORLD_ARCHIVED')
  })
})
