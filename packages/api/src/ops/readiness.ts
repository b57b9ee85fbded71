import { checkDatabase, checkMayMoveClocks } from '@mythic/db/views'
import type { Static } from 'typebox'

import type { ApiContext } from '../context.ts'
import type { Readiness } from '../schemas/ops.ts'

const PATIENCE_MS = 3_000

/** Whether database (with our tables, encoding and, for developers, rights) and Redis answer now. */
export async function checkReadiness({
  db,
  redis,
  config,
}: Pick<ApiContext, 'db' | 'redis' | 'config'>): Promise<Static<typeof Readiness>> {
  const checks = await Promise.all([
    check('database', async () => {
      const migrations = await checkDatabase(db)
      if (config.devMode) await checkMayMoveClocks(db)
      return `${migrations} migrations`
    }),
    check('redis', async () => await redis.ping()),
  ])
  return { status: checks.every(({ ok }) => ok) ? 'ready' : 'not-ready', checks }
}

async function check(name: string, ask: () => Promise<string>): Promise<{ name: string; ok: boolean; detail: string }> {
  const patience = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS).unref()
  })
  try {
    return { name, ok: true, detail: await Promise.race([ask(), patience]) }
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) }
  }
}
