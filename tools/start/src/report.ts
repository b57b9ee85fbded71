import { ServiceError, messageOf } from '@mythic/local-services'

/** What the starter tells: sentences for a person, or one JSON object a line for a program. */
export interface Report {
  step(name: string, ms: number, detail: string): void
  note(text: string): void
  ready(facts: { url: string; dataDir: string; ms: number }): void
  restarted(name: string, reason: string): void
  failed(error: unknown): void
  stopped(reason: string): void
}

export function createReport(json: boolean, write: (line: string) => void): Report {
  return json ? jsonReport(write) : textReport(write)
}

function jsonReport(write: (line: string) => void): Report {
  const event = (name: string, facts: object): void => write(JSON.stringify({ event: name, ...facts }))
  return {
    step: (name, ms, detail) => event('step', { name, ms: Math.round(ms), detail }),
    note: (text) => event('note', { text }),
    ready: (facts) => event('ready', { ...facts, ms: Math.round(facts.ms), pid: process.pid }),
    restarted: (name, reason) => event('restarted', { name, reason }),
    failed: (error) => event('failed', problemOf(error)),
    stopped: (reason) => event('stopped', { reason }),
  }
}

function textReport(write: (line: string) => void): Report {
  return {
    step: (name, ms, detail) => write(`  ✓ ${name.padEnd(10)}${(ms / 1000).toFixed(2).padStart(7)} s   ${detail}`),
    note: (text) => write(`    ${text}`),
    ready: ({ url, ms }) =>
      write(`\n  The league is open after ${(ms / 1000).toFixed(1)} s:  ${url}\n  Ctrl-C stops all of it.\n`),
    restarted: (name, reason) => write(`  ! ${name} was started again: ${reason}`),
    failed(error) {
      const { what, why, remedy } = problemOf(error)
      write(`\n  ✗ ${what}\n    Why:  ${why}\n    What to do:  ${remedy}\n`)
    },
    stopped: (reason) => write(`  Stopped (${reason}). Nothing runs any more; the data is kept.`),
  }
}

function problemOf(error: unknown): { what: string; why: string; remedy: string } {
  if (error instanceof ServiceError) return { what: error.what, why: error.why, remedy: error.remedy }
  const stack = error instanceof Error && error.stack !== undefined ? error.stack : messageOf(error)
  return {
    what: 'The league cannot come up.',
    why: stack,
    remedy: 'This is not an expected failure: please report it with these lines.',
  }
}
