import { findOwnership, findWorldOfMatch } from '@mythic/db/views'
import { findGuildWorld } from '@mythic/db/views'
import type { Db } from '@mythic/db'
import type { GuildId, MatchId, RefusalCode } from '@mythic/domain'
import { refusals } from '@mythic/domain'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'

import type { Metrics } from '../ops/metrics.ts'
import { createBroadcast } from './broadcast.ts'
import type { Broadcast } from './broadcast.ts'
import type { Line } from './line.ts'

/** All live lines of this node, fanned out by topic. */
export interface Live extends AsyncDisposable {
  /** `after`: the last round the client has, for match topics. */
  watch(line: Line, topic: string, after: number): Promise<void>
  unwatch(line: Line, topic: string): void
  join(line: Line): void
  leave(line: Line): void
  /** Ends every line, so that clients come back to another node or to this one restarted. */
  hangUp(): void
  /** Whether doorbells reach this node now. */
  readonly hears: boolean
}

export const DOORBELL_CHANNEL = 'mythic:doorbell'
const TOPICS_MOST = 40
const GOING_AWAY = 1001

export interface LiveParts {
  readonly db: Db
  readonly log: Logger
  readonly metrics: Metrics
  readonly redisUrl: string
}

export function createLive({ db, log, metrics, redisUrl }: LiveParts): Live {
  const lines = new Set<Line>()
  const byTopic = new Map<string, Set<Line>>()
  const broadcasts = new Map<string, Broadcast>()
  let hears = false

  const bell = new Redis(redisUrl, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(100 * attempt, 1_000),
  })
  bell.on('error', (error) => log.warn({ reason: error.message }, 'doorbells do not reach this node'))
  bell.on('close', () => void (hears = false))
  bell.on('message', (_channel: string, message: string) => {
    const topic = topicOf(message)
    if (topic !== null) ring(topic)
  })
  bell.on('ready', () => {
    void bell.subscribe(DOORBELL_CHANNEL).then(
      () => {
        hears = true
        ringAll() // what was rung while nobody listened
      },
      (error: unknown) => log.warn({ err: error }, 'the doorbell could not be subscribed'),
    )
  })
  // A Redis that is away now is tried again; until then the broadcasts look by themselves.
  bell.connect().catch(() => {})

  function ring(topic: string): void {
    for (const line of byTopic.get(topic) ?? []) line.send({ type: 'ring', topic })
    broadcasts.get(topic)?.ring()
    // A world rings when its clock is moved: each of its battles on air may have more to tell.
    for (const broadcast of broadcasts.values()) if (topic === `world:${broadcast.worldId}`) broadcast.ring()
  }

  function ringAll(): void {
    for (const topic of byTopic.keys()) ring(topic)
  }

  async function broadcastOf(topic: string, matchId: MatchId): Promise<Broadcast | null> {
    const known = broadcasts.get(topic)
    if (known !== undefined) return known
    const worldId = await findWorldOfMatch(db, matchId)
    if (worldId === null) return null
    const broadcast = broadcasts.get(topic) ?? createBroadcast(db, log, worldId, matchId)
    broadcasts.set(topic, broadcast)
    return broadcast
  }

  function refuse(line: Line, topic: string, code: RefusalCode | 'TOO_MANY_TOPICS'): void {
    const detail =
      code === 'TOO_MANY_TOPICS' ? `A line watches at most ${TOPICS_MOST} topics.` : refusals[code].sentence
    line.send({ type: 'refused', topic, code, detail })
  }

  /** A guild's bell would tell a foe when its owner works on his orders. */
  async function mayHear(line: Line, guildId: GuildId): Promise<boolean> {
    if (line.caller === null) return false
    const worldId = await findGuildWorld(db, guildId)
    if (worldId === null) return false
    const ownership = await findOwnership(db, worldId, guildId, line.caller.accountId)
    return ownership?.ownerId === line.caller.accountId
  }

  function listen(line: Line, topic: string): void {
    line.topics.add(topic)
    const listeners = byTopic.get(topic) ?? new Set()
    byTopic.set(topic, listeners.add(line))
    line.send({ type: 'watching', topic })
  }

  function hangUp(): void {
    for (const line of lines) line.close(GOING_AWAY, 'the league restarts')
  }

  function unwatch(line: Line, topic: string): void {
    line.topics.delete(topic)
    const listeners = byTopic.get(topic)
    listeners?.delete(line)
    if (listeners?.size === 0) byTopic.delete(topic)
    const broadcast = broadcasts.get(topic)
    broadcast?.leave(line)
    if (broadcast?.watchers === 0) {
      broadcast.stop()
      broadcasts.delete(topic)
    }
  }

  return {
    get hears() {
      return hears
    },
    async watch(line, topic, after) {
      const [kind, id = ''] = topic.split(':')
      if (!line.topics.has(topic) && line.topics.size >= TOPICS_MOST) return refuse(line, topic, 'TOO_MANY_TOPICS')
      if (kind === 'guild' && !(await mayHear(line, id as GuildId))) return refuse(line, topic, 'NOT_YOUR_GUILD')
      const broadcast = kind === 'match' ? await broadcastOf(topic, id as MatchId) : null
      if (kind === 'match' && broadcast === null) return refuse(line, topic, 'MATCH_NOT_FOUND')
      if (!lines.has(line)) return // it hung up meanwhile
      listen(line, topic)
      broadcast?.join(line, after)
    },
    unwatch,
    join(line) {
      lines.add(line)
      metrics.sockets(1)
    },
    leave(line) {
      if (!lines.delete(line)) return
      metrics.sockets(-1)
      for (const topic of [...line.topics]) unwatch(line, topic)
    },
    hangUp,
    async [Symbol.asyncDispose]() {
      hangUp()
      for (const broadcast of broadcasts.values()) broadcast.stop()
      bell.disconnect()
    },
  }
}

function topicOf(message: string): string | null {
  try {
    const value: unknown = JSON.parse(message)
    return typeof value === 'object' && value !== null && 'topic' in value && typeof value.topic === 'string'
      ? value.topic
      : null
  } catch {
    return null // rung by nobody of ours
  }
}
