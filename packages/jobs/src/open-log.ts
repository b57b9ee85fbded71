import { pino } from 'pino'
import type { Logger } from 'pino'

import type { LogLevel } from './config.ts'

/** What waits for a reader that does not read; past it lines are lost, not memory. */
const WAITING_BYTES = 4 * 1_024 * 1_024

/**
 * The log, on Node's own stderr, which never waits for its reader. pino's destination may wait for ever when the process ends: it
 * repeats a write that fails because the reader is gone, and a full pipe keeps it in the kernel, where no signal is heard.
 */
export function openLog(level: LogLevel): Logger {
  const { stderr } = process
  stderr.on('error', () => {}) // the reader is gone: nobody is left to tell, and jobs are still to be done
  function write(line: string): void {
    if (stderr.writableLength < WAITING_BYTES) stderr.write(line)
  }
  return pino({ level, name: 'jobs' }, { write })
}
