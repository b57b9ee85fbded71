import type { EngineLack } from './engine.ts'
import type { AnswerTo, FromWorkshop, Job, ToWorkshop } from './jobs.ts'

/** The workshop could not do it: the worker or its engine failed to load, or threw. */
export class WorkshopError extends Error {
  override readonly name = 'WorkshopError'
  /** Why there was no engine, where that is what was missing. */
  readonly lack: EngineLack | null

  constructor(message: string, lack: EngineLack | null = null) {
    super(message)
    this.lack = lack
  }
}

export type Asked = {
  readonly onProgress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

type Waiting = {
  readonly hear: (message: FromWorkshop) => void
  readonly fail: (error: WorkshopError) => void
}

let worker: Worker | null = null
let lastId = 0
const waiting = new Map<number, Waiting>()

/**
 * Has a battle job done in the page's one worker. Jobs share it in turns, so a short question is answered in the midst of a
 * long series. Rejects with WorkshopError, or with the signal's reason once it is aborted.
 */
export async function ask<J extends Job>(job: J, { onProgress, signal }: Asked = {}): Promise<AnswerTo<J>> {
  signal?.throwIfAborted()
  const id = ++lastId
  const there = openWorkshop()
  return await new Promise<AnswerTo<J>>((resolve, reject) => {
    const stop = () => {
      waiting.delete(id)
      post(there, { kind: 'stop', id })
      reject(signal?.reason instanceof Error ? signal.reason : new WorkshopError('stopped'))
    }
    const end = () => {
      waiting.delete(id)
      signal?.removeEventListener('abort', stop)
    }
    waiting.set(id, {
      hear(message) {
        if (message.kind === 'progress') {
          onProgress?.(message.done, message.of)
          return
        }
        end()
        // The worker answers a job in the job's own kind.
        if (message.kind === 'done') resolve(message.answer as AnswerTo<J>)
        else reject(new WorkshopError(message.message, message.lack))
      },
      fail(error) {
        end()
        reject(error)
      },
    })
    signal?.addEventListener('abort', stop, { once: true })
    post(there, { kind: 'do', id, job })
  })
}

function post(there: Worker, message: ToWorkshop): void {
  there.postMessage(message)
}

function openWorkshop(): Worker {
  if (worker !== null) return worker
  const opened = new Worker(new URL('./battle.worker.ts', import.meta.url), { type: 'module' })
  opened.addEventListener('message', ({ data }: MessageEvent<FromWorkshop>) => waiting.get(data.id)?.hear(data))
  // A worker that failed to load answers nothing: all who wait are told, and the next question opens a new one.
  opened.addEventListener('error', (event) => {
    opened.terminate()
    worker = null
    for (const { fail } of [...waiting.values()]) fail(new WorkshopError(event.message || 'the worker did not start'))
  })
  worker = opened
  return opened
}
