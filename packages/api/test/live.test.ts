import { claimOutbox, setPace } from '@mythic/db'
import type { WorldId } from '@mythic/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createLine } from '../src/live/line.ts'
import { DOORBELL_CHANNEL } from '../src/live/create-live.ts'
import { BattleView } from '../src/schemas/battle.ts'
import { MatchPage } from '../src/schemas/match.ts'
import { LineUpView } from '../src/schemas/orders.ts'
import { WorldView } from '../src/schemas/world.ts'
import { foundSmallWorld, openStage } from './open-stage.ts'
import type { Stage } from './open-stage.ts'
import { openSocket, wordsOf } from './socket.ts'
import type { Socket } from './socket.ts'
import type { Visitor } from './visitor.ts'

let stage: Stage
let worldId: WorldId
let owner: Visitor
let guildId: string
let match: { id: string; kickoffAt: number; revealAt: number }
let roundMs: number
const open: Socket[] = []

async function call(options: Parameters<typeof openSocket>[1] = {}): Promise<Socket> {
  const socket = await openSocket(stage.url, options)
  open.push(socket)
  return socket
}

/** What the worker's relay does, by hand: doorbells out of the outbox through the real Redis. */
async function relay(): Promise<void> {
  await claimOutbox(stage.jobsDb, 1_000, async (rows) => {
    for (const topic of new Set(rows.map((row) => row.topic)))
      await stage.context.redis.publish(DOORBELL_CHANNEL, JSON.stringify({ topic }))
  })
}

async function playTo(instant: number): Promise<void> {
  await stage.play(worldId, instant)
  await relay()
}

beforeAll(async () => {
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.context.db)).worldId
  owner = stage.visitor()
  guildId = await owner.found(worldId, 'The Watched')
  const { matches } = await owner.get(`worlds/${worldId}/matches?guildId=${guildId}&limit=1`, MatchPage)
  const [first] = matches
  if (first === undefined) throw new Error('no match')
  match = first
  roundMs = (await owner.get(`worlds/${worldId}`, WorldView)).season.broadcastRoundMs
})
afterAll(async () => {
  for (const socket of open) socket.raw.terminate()
  await stage[Symbol.asyncDispose]()
})

const atRound = (round: number): number => match.kickoffAt + round * roundMs

describe('the live line', () => {
  it('is refused to pages of other origins, and open to our own and to programs', async () => {
    await expect(openSocket(stage.url, { origin: 'https://evil.example' })).rejects.toThrow('403')
    await (await call({ origin: stage.url })).hangUp()
    await (await call()).hangUp()
  })

  it('answers what it does not understand, and hangs up on who floods it', async () => {
    const socket = await call()
    for (const bad of [
      'nonsense',
      '{}',
      '{"type":"watch","topic":"match:1"}',
      '{"type":"watch","topic":"world:x","surplus":1}',
      '[]',
      'null',
      '"watch"',
    ]) {
      socket.say(bad)
    }
    await socket.hear('refused')
    socket.watch('match:00000000-0000-8000-8000-000000000001')
    expect((await socket.hear('refused', ({ topic }) => topic !== null)).code).toBe('MATCH_NOT_FOUND')
    expect(socket.heard.filter(({ type }) => type === 'refused')).toHaveLength(8)
    for (let n = 0; n < 80; n++) socket.say('{}')
    expect(await socket.closed()).toBe(1008)
    const loud = await call()
    loud.say('x'.repeat(10_000))
    expect(await loud.closed()).toBe(1009)
  })

  it('tells nothing before kick-off', async () => {
    const socket = await call()
    socket.watch(`match:${match.id}`)
    await socket.hear('watching')
    await playTo(match.kickoffAt - 1)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(socket.heard.filter(({ type }) => type === 'rounds' || type === 'revealed')).toEqual([])
    await socket.hangUp()
  })

  it('tells each round when its time has come: to the first watcher, to a late one, and to one who comes back', async () => {
    const first = await call()
    first.watch(`match:${match.id}`)
    await playTo(atRound(1))
    const opening = await first.hear('rounds')
    expect([opening.from, opening.seq, opening.done]).toEqual([1, 1, false])
    expect(opening.header?.heroes.length).toBeGreaterThan(0)
    await playTo(atRound(3))
    expect((await first.hear('rounds', ({ seq }) => seq === 3)).header).toBeUndefined()

    const late = await call()
    late.watch(`match:${match.id}`)
    const caughtUp = await late.hear('rounds')
    expect([caughtUp.from, caughtUp.seq, caughtUp.header === undefined]).toEqual([1, 3, false])

    await first.hangUp()
    await playTo(atRound(5))
    const back = await call()
    back.watch(`match:${match.id}`, 3)
    const rest = await back.hear('rounds')
    expect([rest.from, rest.seq]).toEqual([4, 5])

    for (const round of [6, 7, 9, 26]) await playTo(Math.min(atRound(round), match.revealAt - 1))
    const [all, fromBack] = await Promise.all(
      [late, back].map(async (socket) => await socket.hear('rounds', ({ done }) => done)),
    )
    expect(all?.seq).toBe(fromBack?.seq)
    expect(late.heard.some(({ type }) => type === 'revealed')).toBe(false)
    const whole = Buffer.from(wordsOf(late.heard), 'base64')
    expect(Buffer.from(wordsOf([...first.heard, ...back.heard]), 'base64')).toEqual(whole)

    await playTo(match.revealAt)
    await late.hear('revealed')
    const battle = await owner.get(`worlds/${worldId}/matches/${match.id}/battle`, BattleView)
    expect(whole.toString('base64')).toBe(battle.battle?.log)
  })

  it('tells a battle long over to whoever asks, at once', async () => {
    const socket = await call()
    socket.watch(`match:${match.id}`)
    await socket.hear('revealed')
    expect(socket.heard.map(({ type }) => type)).toEqual(['watching', 'rounds', 'revealed'])
  })

  it('rings for a world to everybody, for a guild to its owner alone', async () => {
    const [anybody, owning] = [await call(), await call({ cookie: owner.cookie() })]
    for (const socket of [anybody, owning]) {
      socket.watch(`world:${worldId}`)
      socket.watch(`guild:${guildId}`)
      await socket.hear('watching', ({ topic }) => topic.startsWith('world'))
    }
    expect((await anybody.hear('refused')).code).toBe('NOT_YOUR_GUILD')
    await owning.hear('watching', ({ topic }) => topic.startsWith('guild'))
    const { version, places, reserves, orders } = await owner.get(
      `worlds/${worldId}/guilds/${guildId}/line-up`,
      LineUpView,
    )
    await owner.ask('PUT', `worlds/${worldId}/guilds/${guildId}/line-up`, {
      version,
      places,
      reserves,
      stance: 'storm',
      orders,
    })
    await relay()
    await owning.hear('ring', ({ topic }) => topic === `guild:${guildId}`)
    await anybody.hear('ring', ({ topic }) => topic === `world:${worldId}`)
    owning.say({ type: 'unwatch', topic: `guild:${guildId}` })
    owning.watch(`world:${worldId}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
    const before = owning.heard.filter((message) => message.type === 'ring' && message.topic.startsWith('guild')).length
    await stage.context.redis.publish(DOORBELL_CHANNEL, JSON.stringify({ topic: `guild:${guildId}` }))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(owning.heard.filter((message) => message.type === 'ring' && message.topic.startsWith('guild'))).toHaveLength(
      before,
    )
    expect(anybody.heard.some((message) => message.type === 'ring' && message.topic.startsWith('guild'))).toBe(false)
  })

  it('paces by the clock of the database, with no bell at all', async () => {
    const { matches } = await owner.get(`worlds/${worldId}/matches?guildId=${guildId}&matchday=2`, MatchPage)
    const [next] = matches
    if (next === undefined) throw new Error('no second match')
    await stage.play(worldId, next.kickoffAt)
    const socket = await call()
    socket.watch(`match:${next.id}`)
    await socket.hear('watching')
    // One round in 120 real ms.
    await setPace(stage.context.db, worldId, Math.ceil((roundMs / 120) * 1000))
    await stage.context.redis.publish(DOORBELL_CHANNEL, JSON.stringify({ topic: `world:${worldId}` }))
    await socket.hear('rounds', ({ seq }) => seq >= 6)
    await setPace(stage.context.db, worldId, 0)
    const rounds = socket.heard.filter((message) => message.type === 'rounds')
    expect(rounds.length).toBeGreaterThan(3)
    wordsOf(socket.heard)
  })

  it('closes a line that does not read, with the code for "come again"', async () => {
    const before = new Set(stage.app.websocketServer.clients)
    const socket = await call()
    const serverSide = [...stage.app.websocketServer.clients].find((client) => !before.has(client))
    if (serverSide === undefined) throw new Error('the server knows no such line')
    socket.raw.pause()
    const line = createLine(serverSide, null, stage.context.metrics, 200_000)
    const chatter = { type: 'refused', topic: null, code: 'X'.repeat(8_000), detail: '' } as const
    let sent = 0
    while (sent < 5_000 && line.send(chatter)) sent += 1
    expect(sent).toBeLessThan(5_000)
    expect(serverSide.bufferedAmount).toBeLessThan(1_000_000)
    socket.raw.resume()
    expect(await socket.closed()).toBe(1013)
  })
})
