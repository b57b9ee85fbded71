import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'

import type { BattleInput, BattleReport, RoundsPlayed } from '@mythic/battle-engine'

import type { FightAnswer, FightOrder, PlaysBySource, RoundDigest } from './fight-message.ts'

/** A battle that cannot be fought: the engine threw, hung, or took its thread down. `input` is the way to repeat it. */
export class BattleFailed extends Error {
  override readonly name = 'BattleFailed'
  readonly kind = 'job'
  readonly input: BattleInput
  /** Rounds fought before it failed, where its thread lived to tell. */
  readonly rounds: readonly RoundDigest[]

  constructor(reason: string, input: BattleInput, rounds: readonly RoundDigest[] = []) {
    super(reason)
    this.input = input
    this.rounds = rounds
  }
}

/** No fault of the battle: the process is ending, and another will fight it. */
export class FightPoolClosed extends Error {
  override readonly name = 'FightPoolClosed'

  constructor() {
    super('the battle threads are closed')
  }
}

/** Threads that fight battles, so that the event loop stays free to renew the locks of its jobs. */
export interface FightPool extends AsyncDisposable {
  fight(input: BattleInput): Promise<BattleReport>
  /** Battles handed in and not yet answered. */
  readonly waiting: number
  close(): Promise<void>
}

interface Task {
  readonly order: FightOrder
  readonly resolve: (report: BattleReport) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  readonly inHand: Map<number, Task>
  deadline: NodeJS.Timeout | null
  hasAnswered: boolean
}

/** Enough to keep a thread busy while an answer travels, few enough to share the rest fairly. */
const IN_HAND = 4

/** A thread that died before its first answer may never be able to begin: the next one waits this long. */
const REOPEN_MS = 500

/** The engine reuses its state: a battle leaves little behind, and what it leaves should be swept early. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 96 }

/** A thread needs nothing of our environment but the compiled code of the last start, which it finds by this name alone. */
function threadEnv(): Record<string, string> {
  const folder = getCompileCacheDir()
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) }
}

/** Who hears how battles are played. */
export interface RoundsWatch {
  fought(engine: string, by: RoundsPlayed['by']): void
  playsBySource(told: PlaysBySource): void
}

export interface FightPoolOptions {
  readonly threads: number
  /** A thread that answers nothing for this long is taken down; a real battle takes about a millisecond. */
  readonly hangLimitMs?: number
  readonly rounds?: RoundsWatch
  readonly thread?: URL
}

export function createFightPool(options: FightPoolOptions): FightPool {
  const { threads: size, hangLimitMs = 20_000, rounds } = options
  const { thread: file = new URL('./fight-thread.ts', import.meta.url) } = options
  const queue: Task[] = []
  const threads = new Set<Thread>()
  const reopening = new Set<NodeJS.Timeout>()
  let numbered = 0
  let closing = false

  function open(): void {
    const worker = new Worker(file, { resourceLimits: THREAD_LIMITS, env: threadEnv() })
    const thread: Thread = { worker, inHand: new Map(), deadline: null, hasAnswered: false }
    threads.add(thread)
    worker.on('message', (told: FightAnswer | PlaysBySource) =>
      told.kind === 'plays-by-source' ? rounds?.playsBySource(told) : answered(thread, told),
    )
    worker.on('error', (error: unknown) =>
      lost(thread, `its thread died: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    )
    worker.on('exit', () => lost(thread, 'its thread ended'))
  }

  function answered(thread: Thread, answer: FightAnswer): void {
    const task = thread.inHand.get(answer.number)
    thread.inHand.delete(answer.number)
    thread.hasAnswered = true
    watch(thread)
    if (answer.kind === 'fought') {
      rounds?.fought(answer.report.engine, answer.by)
      task?.resolve(answer.report)
    } else task?.reject(new BattleFailed(answer.reason, task.order.input, answer.rounds))
    handOut()
  }

  /** Orders are answered in turn, so the oldest in hand was being fought; the others are fought again elsewhere. */
  function lost(thread: Thread, reason: string): void {
    if (!threads.delete(thread)) return
    if (thread.deadline !== null) clearTimeout(thread.deadline)
    const [fighting, ...others] = thread.inHand.values()
    if (closing) return [...thread.inHand.values()].forEach((task) => task.reject(new FightPoolClosed()))
    fighting?.reject(new BattleFailed(reason, fighting.order.input))
    queue.unshift(...others)
    if (thread.hasAnswered) reopen()
    else reopenLater()
  }

  function reopen(): void {
    open()
    handOut()
  }

  function reopenLater(): void {
    const timer = setTimeout(() => {
      reopening.delete(timer)
      reopen()
    }, REOPEN_MS)
    reopening.add(timer)
  }

  function watch(thread: Thread): void {
    if (thread.deadline !== null) clearTimeout(thread.deadline)
    thread.deadline = null
    if (thread.inHand.size === 0) return
    thread.deadline = setTimeout(() => {
      lost(thread, `the engine gave no answer within ${hangLimitMs} ms`)
      void thread.worker.terminate()
    }, hangLimitMs)
  }

  function handOut(): void {
    while (queue.length > 0) {
      const idlest = [...threads].reduce<Thread | null>(
        (least, thread) => (least === null || thread.inHand.size < least.inHand.size ? thread : least),
        null,
      )
      if (idlest === null || idlest.inHand.size >= IN_HAND) return
      const task = queue.shift()
      if (task === undefined) return
      idlest.inHand.set(task.order.number, task)
      idlest.worker.postMessage(task.order)
      if (idlest.inHand.size === 1) watch(idlest)
    }
  }

  async function close(): Promise<void> {
    closing = true
    for (const timer of reopening) clearTimeout(timer)
    for (const task of queue.splice(0)) task.reject(new FightPoolClosed())
    await Promise.all([...threads].map(async (thread) => await thread.worker.terminate()))
  }

  for (let opened = 0; opened < size; opened += 1) open()
  return {
    async fight(input) {
      if (closing) throw new FightPoolClosed()
      const { promise, resolve, reject } = Promise.withResolvers<BattleReport>()
      numbered += 1
      queue.push({ order: { number: numbered, input }, resolve, reject })
      handOut()
      return await promise
    },
    get waiting() {
      return [...threads].reduce((sum, thread) => sum + thread.inHand.size, queue.length)
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}
