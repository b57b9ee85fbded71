import { pino } from 'pino'
import type { Logger } from 'pino'

import type { LogLevel } from '../config.ts'

/** A write a request would cost more than the request's own work: lines are written out when this much is together, or this late. */
const BATCH_CHARS = 4_096
const BATCH_MS = 500
/** What waits for a reader that does not read; past it lines are lost, not memory. */
const WAITING_BYTES = 4 * 1_024 * 1_024
/** For a slow reader, when the process ends. */
const LAST_WORDS_MS = 1_000

interface OpenLog extends AsyncDisposable {
  readonly log: Logger
}

/**
 * The log, on Node's own stderr, which never waits for its reader. pino's destination may wait for ever when the process ends: it
 * repeats a write that fails because the reader is gone, and a full pipe keeps it in the kernel, where no signal is heard.
 */
export function openLog(level: LogLevel): OpenLog {
  const { stderr } = process
  let batch = ''
  function writeOut(): void {
    if (batch !== '' && stderr.writableLength < WAITING_BYTES) stderr.write(batch)
    batch = ''
  }
  function write(line: string): void {
    batch += line
    if (batch.length >= BATCH_CHARS) writeOut()
  }
  stderr.on('error', () => {}) // the reader is gone: nobody is left to tell, and requests are still to be answered
  const timer = setInterval(writeOut, BATCH_MS).unref()
  process.on('exit', writeOut)
  return {
    log: pino({ level, name: 'api' }, { write }),
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      process.off('exit', writeOut)
      writeOut()
      const { promise, resolve } = Promise.withResolvers<void>()
      const limit = setTimeout(resolve, LAST_WORDS_MS)
      stderr.write('', () => resolve())
      await promise
      clearTimeout(limit)
    },
  }
}
