import { spawn, type ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'

import { plainEnv } from './config.ts'
import type { GuardedProcess, GuardOrder } from './guardian.ts'
import { identityOf } from './process-identity.ts'

/**
 * Ends our services when we end, even by SIGKILL: a small process of its own session holds the list of them and a pipe
 * from us, and acts when the pipe closes.
 */
export interface Guard {
  /** Processes of a higher stage end first: API and worker before the Postgres that they write to. */
  watch(pid: number, how: { signal: NodeJS.Signals; graceMs: number; stage: number }): void
  forget(pid: number): void
  /** A folder that nobody needs after us. */
  removeAtEnd(folder: string): void
  /** Lets the guardian go. What it still watches is stopped by it. */
  close(): Promise<void>
}

export function createGuard(): Guard {
  const watched = new Map<number, GuardedProcess>()
  const folders = new Set<string>()
  let closing = false
  let guardian = launch()

  function launch(): ChildProcess {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./guardian.ts', import.meta.url))], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: plainEnv(),
      cwd: '/',
    })
    child.unref()
    if (child.stdin instanceof Socket) child.stdin.unref()
    // A guardian that was ended by someone is replaced, with all that it knew.
    child.once('exit', () => {
      if (closing) return
      guardian = launch()
      for (const entry of watched.values()) send({ do: 'watch', ...entry })
      for (const folder of folders) send({ do: 'remove-at-end', folder })
    })
    child.stdin?.on('error', () => {}) // a broken pipe is followed by the exit above
    return child
  }

  function send(order: GuardOrder): void {
    guardian.stdin?.write(`${JSON.stringify(order)}\n`)
  }

  return {
    watch(pid, how) {
      const identity = identityOf(pid)
      if (identity === null) return // it is gone already, and who started it sees that
      watched.set(pid, { ...identity, ...how })
      send({ do: 'watch', ...identity, ...how })
    },
    forget(pid) {
      if (watched.delete(pid)) send({ do: 'forget', pid })
    },
    removeAtEnd(folder) {
      folders.add(folder)
      send({ do: 'remove-at-end', folder })
    },
    async close() {
      if (closing) return
      closing = true
      const gone = guardian.exitCode !== null || guardian.signalCode !== null
      if (gone) return
      const ended = new Promise<void>((resolve) => guardian.once('exit', () => resolve()))
      guardian.ref()
      guardian.stdin?.end()
      await ended
    },
  }
}
