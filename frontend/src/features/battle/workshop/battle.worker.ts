/// <reference lib="webworker" />
import { doJob } from './do-job.ts'
import { EngineUnavailable, engineFor } from './engine.ts'
import type { FromWorkshop, ToWorkshop } from './jobs.ts'

// Battles are fought away from the page, so that the page stays quick.
const stopped = new Set<number>()
const tell = (message: FromWorkshop) => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<ToWorkshop>) => {
  if (data.kind === 'stop') stopped.add(data.id)
  else void work(data)
})

async function work({ id, job }: Extract<ToWorkshop, { kind: 'do' }>): Promise<void> {
  const breathe = async (done: number, of: number) => {
    tell({ kind: 'progress', id, done, of })
    await nextMessage()
    return !stopped.has(id)
  }
  try {
    const answer = await doJob(job, { engineFor, now: () => performance.now(), breathe })
    if (answer !== null) tell({ kind: 'done', id, answer })
  } catch (error) {
    const lack = error instanceof EngineUnavailable ? error.lack : null
    tell({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error), lack })
  } finally {
    stopped.delete(id)
  }
}

/** Waits until messages that came meanwhile are heard: a timer would be held back by some milliseconds. */
async function nextMessage(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  await new Promise<void>((heard) => {
    port1.addEventListener('message', () => heard(), { once: true })
    port1.start()
    port2.postMessage(null)
  })
  port1.close()
}
