import { flushCompileCache } from 'node:module'

import { ConfigError, parseConfig } from './config.ts'
import { createContext } from './context.ts'
import { readEnv } from './read-env.ts'
import { runJobs } from './run-jobs.ts'

/** For what closes after the jobs: queues, battle threads, connections. */
const LETTING_GO_MS = 2_000

/** The worker process, once `main.ts` has prepared the ground. READY is one line on stdout once all checks have passed; SIGTERM, SIGINT or the end of the starter drain it. */
async function work(): Promise<void> {
  const config = parseConfig(readEnv())
  await using context = await createContext(config)
  const { log } = context
  const running = await runJobs(context)
  const ending = Promise.withResolvers<string>()
  let asked = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1) // whoever asks twice does not want to wait
      asked = true
      ending.resolve(signal)
    })
  }
  // Started with an IPC channel (the starter, tests): when it closes, its other end is gone.
  if (process.connected) process.once('disconnect', () => ending.resolve('the starter is gone'))
  process.stdout.write('{"ready":"jobs"}\n')
  flushCompileCache() // the next process finds it even if this one is killed
  log.info({ reason: await ending.promise }, 'draining')
  // A step that waits for a lock or a silent server holds its connection past the limit. It is rolled back and done by another.
  setTimeout(() => process.exit(1), config.drainMs + LETTING_GO_MS).unref()
  await running.drain()
}

/** Ends the process: 0 after it has drained, 1 when it could not start or something in hand would not end. */
export async function boot(): Promise<void> {
  try {
    await work()
    process.exit(0) // a job left to another worker may still hold a handle
  } catch (error) {
    const reason =
      error instanceof ConfigError
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error)
    process.stderr.write(`${reason}\n`)
    process.exit(1)
  }
}
