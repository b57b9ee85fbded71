import type { Client, LiveMessage } from './client.ts'
import { must } from './steps.ts'

/** A battle as it was told over the live line. */
export interface WatchedBattle {
  readonly rounds: number
  readonly messages: number
  /** The packed log, put together from the rounds. */
  readonly words: Buffer
}

const LIMIT_MS = 120_000

/** Watches a battle until its last round; `eachTime` runs at every message, to look for spoilers elsewhere. */
export async function watchBattle(
  client: Client,
  matchId: string,
  eachTime: () => Promise<void>,
): Promise<WatchedBattle> {
  const topic = `match:${matchId}`
  const parts: Buffer[] = []
  let rounds = 0
  const done = Promise.withResolvers<void>()
  const looks: Promise<void>[] = []

  function hear(message: LiveMessage): void {
    if (message.topic !== topic) return
    if (message.type === 'refused') return done.reject(new Error(`the live line refused: ${message.code ?? ''}`))
    if (message.type !== 'rounds') return
    try {
      must(message.from === rounds + 1, `round ${message.from} came after round ${rounds}`)
      rounds = message.seq ?? 0
      parts.push(Buffer.from(message.words ?? '', 'base64'))
      const look = eachTime()
      look.catch(done.reject)
      looks.push(look)
      if (message.done === true) done.resolve()
    } catch (error) {
      done.reject(error)
    }
  }

  const socket = await client.openLive(hear)
  const timer = setTimeout(
    () => done.reject(new Error(`the battle was not told within ${LIMIT_MS / 1000} s; ${rounds} rounds came`)),
    LIMIT_MS,
  )
  socket.once('close', (code) => done.reject(new Error(`the live line closed with ${code}`)))
  try {
    socket.send(JSON.stringify({ type: 'watch', topic }))
    await done.promise
    await Promise.all(looks)
  } finally {
    clearTimeout(timer)
    socket.close()
  }
  return { rounds, messages: parts.length, words: Buffer.concat(parts) }
}
