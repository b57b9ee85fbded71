import { setTimeout as sleep } from 'node:timers/promises'

import { isRunning, type ProcessIdentity } from './process-identity.ts'

/** Waits until the process is gone. Returns whether it is, within the limit. */
export async function waitUntilGone(identity: ProcessIdentity, limitMs: number): Promise<boolean> {
  const until = performance.now() + limitMs
  while (isRunning(identity)) {
    if (performance.now() > until) return false
    await sleep(10)
  }
  return true
}

/** Sends a signal to exactly this process; one that has ended meanwhile is no error. */
export function sendSignal(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isRunning(identity)) return
  try {
    process.kill(identity.pid, signal)
  } catch (error) {
    if (isRunning(identity)) throw error
  }
}

/** Asks a process to end, and ends it by force after `graceMs`. */
export async function stopProcess(identity: ProcessIdentity, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  sendSignal(identity, signal)
  if (await waitUntilGone(identity, graceMs)) return
  sendSignal(identity, 'SIGKILL')
  if (!(await waitUntilGone(identity, 5_000))) throw new Error(`Process ${identity.pid} does not end, even by SIGKILL.`)
}
