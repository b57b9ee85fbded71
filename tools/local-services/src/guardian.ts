import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'

import type { ProcessIdentity } from './process-identity.ts'
import { stopProcess } from './stop-process.ts'

/** The process behind guard.ts: reads one order a line, and cleans up when no more can come. */
export interface GuardedProcess extends ProcessIdentity {
  signal: NodeJS.Signals
  graceMs: number
  stage: number
}

export type GuardOrder =
  | ({ do: 'watch' } & GuardedProcess)
  | { do: 'forget'; pid: number }
  | { do: 'remove-at-end'; folder: string }

if (import.meta.main) await guardUntilParentIsGone()

async function guardUntilParentIsGone(): Promise<void> {
  const watched = new Map<number, GuardedProcess>()
  const folders = new Set<string>()
  // Only the closed pipe ends us: a signal to everything of this league must not leave its services behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

  for await (const line of createInterface({ input: process.stdin })) {
    const order = JSON.parse(line) as GuardOrder
    if (order.do === 'watch') watched.set(order.pid, order)
    else if (order.do === 'forget') watched.delete(order.pid)
    else folders.add(order.folder)
  }

  const stages = [...new Set([...watched.values()].map((entry) => entry.stage))].sort((a, b) => b - a)
  for (const stage of stages) {
    const members = [...watched.values()].filter((entry) => entry.stage === stage)
    await Promise.allSettled(members.map((entry) => stopProcess(entry, entry.signal, entry.graceMs)))
  }
  await Promise.allSettled([...folders].map((folder) => rm(folder, { recursive: true, force: true })))
}
