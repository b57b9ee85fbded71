import type { BattleHeader } from '@mythic/battle-engine'
import { findBattleShown } from '@mythic/db'
import type { Db } from '@mythic/db'
import type { MatchId, WorldId } from '@mythic/domain'
import type { Logger } from 'pino'

import type { Line } from './line.ts'

/** The broadcast of one battle to those who watch it on this node. */
export interface Broadcast {
  readonly worldId: WorldId
  /** Tells all rounds after `after` that may be told, then each as its time comes. */
  join(line: Line, after: number): void
  leave(line: Line): void
  /** A doorbell: look now. */
  ring(): void
  stop(): void
  readonly watchers: number
}

interface Told {
  readonly words: string
  readonly ended: boolean
}

/** Doorbells may be lost: a look this often at the latest, and twice a second while a battle is late. */
const LOOK_AT_LEAST_MS = 5_000
const LATE_MS = 500
const SOON_MS = 15
/** Doorbells that come in a swarm are answered by one look. */
const SWARM_MS = 60

/**
 * Paces rounds out of the sealed log by the database's clock. Rounds told are kept as they were sent, so a late watcher costs
 * no query. `seq` of a message is its last round: dense, so a gap or a double shows.
 */
export function createBroadcast(db: Db, log: Logger, worldId: WorldId, matchId: MatchId): Broadcast {
  const topic = `match:${matchId}`
  const watchers = new Map<Line, number>()
  const told: Told[] = []
  let header: BattleHeader | null = null
  let revealed = false
  let stopped = false
  let looking = false
  let again = false
  let timer: NodeJS.Timeout | undefined
  let swarm: NodeJS.Timeout | undefined
  let rungAgain = false

  function tell(line: Line): void {
    const known = watchers.get(line)
    if (known === undefined || known >= told.length) return
    const fresh = told.slice(known)
    const bytes = Buffer.concat(fresh.map(({ words }) => Buffer.from(words, 'base64')))
    const sent = line.send({
      type: 'rounds',
      topic,
      matchId,
      from: known + 1,
      seq: told.length,
      ...(known === 0 && header !== null ? { header } : {}),
      words: bytes.toString('base64'),
      done: fresh.at(-1)?.ended === true,
    })
    if (sent) watchers.set(line, told.length)
  }

  function tellRevealed(line: Line): void {
    line.send({ type: 'revealed', topic, matchId })
  }

  async function look(): Promise<number | null> {
    const shown = await findBattleShown(db, worldId, matchId, told.length)
    if (shown === null) return null
    header ??= shown.header
    for (const { round, words, ended } of shown.rounds) {
      if (round !== told.length + 1)
        throw new Error(`round ${round} of match ${matchId} came after round ${told.length}`)
      told.push({ words: Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString('base64'), ended })
    }
    for (const line of watchers.keys()) tell(line)
    const isNew = shown.status === 'revealed' && !revealed
    revealed ||= isNew
    if (isNew) for (const line of watchers.keys()) tellRevealed(line)
    if (revealed && told.at(-1)?.ended === true) return null
    const isLate =
      shown.now >= shown.kickoffAt &&
      told.at(-1)?.ended !== true &&
      shown.nextRoundInMs === null &&
      shown.ratePermille > 0
    return Math.min(isLate ? LATE_MS : LOOK_AT_LEAST_MS, (shown.nextRoundInMs ?? Number.MAX_SAFE_INTEGER) + SOON_MS)
  }

  async function lookOn(): Promise<void> {
    if (looking) {
      again = true
      return
    }
    looking = true
    clearTimeout(timer)
    let nextMs: number | null = LATE_MS
    try {
      do {
        again = false
        nextMs = await look()
      } while (again as boolean)
    } catch (error) {
      log.warn({ err: error, matchId }, 'a look at a battle failed')
      nextMs = LATE_MS * 2
    } finally {
      looking = false
    }
    if (nextMs !== null && !stopped && watchers.size > 0) timer = setTimeout(() => void lookOn(), nextMs)
  }

  function ring(): void {
    if (swarm !== undefined) {
      rungAgain = true
      return
    }
    void lookOn()
    swarm = setTimeout(() => {
      swarm = undefined
      if (rungAgain && !stopped) ring()
      rungAgain = false
    }, SWARM_MS)
  }

  return {
    worldId,
    join(line, after) {
      watchers.set(line, Math.min(after, 24))
      tell(line)
      if (revealed) tellRevealed(line)
      void lookOn()
    },
    leave(line) {
      watchers.delete(line)
      if (watchers.size === 0) clearTimeout(timer)
    },
    ring,
    stop() {
      stopped = true
      clearTimeout(timer)
      clearTimeout(swarm)
    },
    get watchers() {
      return watchers.size
    },
  }
}
