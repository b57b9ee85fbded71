import { existsSync, readFileSync } from 'node:fs'

/** Watches how much memory a process holds (RSS, MB) until it is asked for the most. */
export interface MemoryWatch {
  most(): number
}

const EVERY_MS = 100

export function watchMemory(pid: number): MemoryWatch {
  let most = 0
  const status = `/proc/${pid}/status`
  const look = (): void => {
    if (!existsSync(status)) return // ended; who waits for its work will say so
    const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))
    most = Math.max(most, Number(line?.[1] ?? 0))
  }
  look()
  const timer = setInterval(look, EVERY_MS)
  timer.unref()
  return {
    most() {
      clearInterval(timer)
      return Math.round(most / 1024)
    },
  }
}
