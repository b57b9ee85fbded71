import type { FastifyInstance } from 'fastify'

import { createApp, portOf } from './app.ts'
import { ConfigError, parseConfig } from './config.ts'
import type { ApiConfig } from './config.ts'
import { createContext } from './context.ts'
import type { ApiContext } from './context.ts'
import { checkReadiness } from './ops/readiness.ts'
import { seedWorldIfNone } from './ops/seed-world.ts'
import { readEnv } from './read-env.ts'

const READY_AGAIN_MS = 250

/** The API process. READY is one line on stdout once all checks have passed; SIGTERM, SIGINT or the end of the starter drain it. */
async function main(): Promise<void> {
  const config = parseConfig(readEnv())
  await using context = createContext(config)
  const { log } = context
  const ending = listenForEnd()
  await becomeReady(context)
  if (config.seedWorld) await seedWorldIfNone(context)
  const app = await createApp(context)
  await app.listen({ host: config.host, port: config.port })
  process.stdout.write(`${JSON.stringify({ ready: 'api', url: urlOf(config, app) })}\n`)
  log.info({ reason: await ending }, 'draining')
  await drain(app, config.drainMs)
}

async function becomeReady(context: ApiContext): Promise<void> {
  const until = performance.now() + context.config.readyWaitMs
  for (;;) {
    const { status, checks } = await checkReadiness(context)
    if (status === 'ready') return
    if (performance.now() > until)
      throw new Error(
        `The API is not ready: ${checks
          .filter(({ ok }) => !ok)
          .map(({ name, detail }) => `${name}: ${detail}`)
          .join('; ')}`,
      )
    await new Promise((resolve) => setTimeout(resolve, READY_AGAIN_MS))
  }
}

function listenForEnd(): Promise<string> {
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
  return ending.promise
}

/** Answers what is in hand; a request that takes longer than the limit is cut. */
async function drain(app: FastifyInstance, limitMs: number): Promise<void> {
  const limit = new Promise<void>((resolve) => setTimeout(resolve, limitMs).unref())
  await Promise.race([app.close(), limit])
}

function urlOf(config: ApiConfig, app: FastifyInstance): string {
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  return `http://${host}:${portOf(app) ?? config.port}`
}

try {
  await main()
  process.exit(0) // an open live line may still hold a handle
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exit(1)
}
