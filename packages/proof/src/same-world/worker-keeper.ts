import type { Program } from '@mythic/testkit'

import type { Stage } from './stage.ts'

/** Keeps one jobs process running, as the starter of a league would: a dead one is replaced at once. */
export interface WorkerKeeper {
  /** SIGKILL, and begins to start the next one. */
  kill(): Promise<void>
  /** Ends the running one by SIGTERM; gives its exit code. */
  drain(): Promise<number | null>
  log(): string
}

export async function keepWorker(stage: Stage): Promise<WorkerKeeper> {
  let running: Promise<Program> = stage.startWorker()
  const logs: string[] = []
  await running
  return {
    async kill() {
      const worker = await running
      await worker.kill()
      logs.push(worker.log())
      running = stage.startWorker()
      // A start that fails is told by whoever awaits the next worker; until then it must not end this process.
      running.catch(() => {})
    },
    async drain() {
      const worker = await running
      const code = await worker.drain()
      logs.push(worker.log())
      return code
    },
    log: () => logs.join('\n'),
  }
}
