import { fileURLToPath } from 'node:url'

import { startProgram } from './start-program.ts'
import type { Program } from './start-program.ts'

export interface ApiOptions {
  readonly databaseUrl: string
  readonly redisUrl: string
  readonly queuePrefix?: string
  /** Any other setting of the API's config. */
  readonly env?: Readonly<Record<string, string>>
}

/** A real API process on a free port of 127.0.0.1, READY. */
export async function startApi({
  databaseUrl,
  redisUrl,
  queuePrefix = 'mythic',
  env = {},
}: ApiOptions): Promise<Program & { readonly url: string }> {
  const program = await startProgram({
    name: 'the API',
    main: fileURLToPath(new URL('../../../api/src/main.ts', import.meta.url)),
    env: {
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      QUEUE_PREFIX: queuePrefix,
      HOST: '127.0.0.1',
      PORT: '0',
      AUTH_SECRET: 'a secret that only tests know, long enough',
      ...env,
    },
  })
  const { url } = program.ready
  if (typeof url !== 'string') throw new Error('the API announced no url')
  return { ...program, url }
}
