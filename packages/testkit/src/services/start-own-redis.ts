import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createGuard, startRedis } from '@mythic/local-services'
import type { RedisService } from '@mythic/local-services'

/** A Redis of one test's own, to empty, kill and restart without disturbing others. Gone at the latest with this process. */
export async function startOwnRedis(): Promise<RedisService & AsyncDisposable> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mythic-redis-'))
  const guard = createGuard()
  guard.removeAtEnd(dataDir)
  const redis = await startRedis({ dataDir, guard, say: () => {} })
  return {
    ...redis,
    async [Symbol.asyncDispose]() {
      await redis.stop()
      await guard.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
