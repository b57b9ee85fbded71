import type { Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { WebSocket } from 'ws'

import { LiveMessage } from '../src/schemas/live.ts'

export type Message = Static<typeof LiveMessage>
type MessageOf<T extends Message['type']> = Extract<Message, { type: T }>

/** A client of the live line. Every message is checked against its published shape. */
export interface Socket {
  readonly heard: Message[]
  say(message: unknown): void
  watch(topic: string, after?: number): void
  /** Waits for a message of this kind that fits, among those heard and to come. */
  hear<T extends Message['type']>(type: T, fits?: (message: MessageOf<T>) => boolean): Promise<MessageOf<T>>
  /** Waits for the line to be closed; gives the code. */
  closed(): Promise<number>
  hangUp(): Promise<void>
  readonly raw: WebSocket
}

const shape = Compile(LiveMessage)
const LIMIT_MS = 8_000

export async function openSocket(
  url: string,
  options: { cookie?: string | null; origin?: string } = {},
): Promise<Socket> {
  const headers = {
    ...(options.cookie ? { cookie: options.cookie } : {}),
    ...(options.origin === undefined ? {} : { origin: options.origin }),
  }
  const raw = new WebSocket(`${url.replace('http', 'ws')}/api/v1/live`, { headers })
  const heard: Message[] = []
  const waiting = new Set<() => void>()
  let faulty: string | null = null
  const closed = new Promise<number>((resolve) => raw.once('close', resolve))
  raw.on('message', (data: Buffer) => {
    const message: unknown = JSON.parse(data.toString())
    if (!shape.Check(message)) faulty = `no message of the protocol: ${data.toString().slice(0, 300)}`
    else heard.push(message)
    for (const look of waiting) look()
  })
  await new Promise<void>((resolve, reject) => {
    raw.once('open', resolve)
    raw.once('error', reject)
  })
  raw.on('error', () => {}) // a line cut by the server; `closed` tells
  const say = (message: unknown): void => raw.send(typeof message === 'string' ? message : JSON.stringify(message))
  return {
    heard,
    raw,
    say,
    watch: (topic, after) => say({ type: 'watch', topic, ...(after === undefined ? {} : { after }) }),
    async hear<T extends Message['type']>(
      type: T,
      fits: (message: MessageOf<T>) => boolean = () => true,
    ): Promise<MessageOf<T>> {
      return await new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(
            new Error(
              `no ${type} was heard within ${LIMIT_MS} ms, only ${JSON.stringify(heard.map((message) => message.type))}`,
            ),
          )
        }, LIMIT_MS)
        const look = (): void => {
          const found = heard.find(
            (message): message is MessageOf<T> => message.type === type && fits(message as MessageOf<T>),
          )
          if (found === undefined && faulty === null) return
          clearTimeout(timer)
          waiting.delete(look)
          if (faulty !== null) reject(new Error(faulty))
          else if (found !== undefined) resolve(found)
        }
        waiting.add(look)
        look()
      })
    },
    closed: async () => await closed,
    async hangUp() {
      raw.close()
      await closed
    },
  }
}

/** The words of all rounds heard, and an error when a round was missing or came twice. */
export function wordsOf(heard: readonly Message[]): string {
  const rounds = heard.filter((message) => message.type === 'rounds')
  let last = rounds.length === 0 ? 0 : (rounds[0]?.from ?? 1) - 1
  for (const { from, seq } of rounds) {
    if (from !== last + 1 || seq < from) throw new Error(`rounds ${from}–${seq} came after round ${last}`)
    last = seq
  }
  return Buffer.concat(rounds.map(({ words }) => Buffer.from(words, 'base64'))).toString('base64')
}
