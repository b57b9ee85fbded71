import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'

import { GameRuleError } from '@mythic/domain'
import type { WorldId } from '@mythic/domain'

import { createDb, overrideEngineIn } from '../src/index.ts'
import { readOwnerUrl } from './config.ts'

const USAGE = `node packages/db/tools/override-engine.ts --world ID --from MATCHDAY --engine x.y.z --reason "…" [--season N]

Another published engine plays a running season from a matchday on, for everybody to see and for ever. Needs DATABASE_OWNER_URL.`

const { values } = parseArgs({
  options: {
    world: { type: 'string' },
    season: { type: 'string', default: '1' },
    from: { type: 'string' },
    engine: { type: 'string' },
    reason: { type: 'string' },
  },
})
process.exitCode = await override()

async function override(): Promise<number> {
  const { world, season, from, engine, reason } = values
  if (world === undefined || from === undefined || engine === undefined || reason === undefined) {
    console.error(USAGE)
    return 2
  }
  const request = { season: Number(season), fromMatchday: Number(from), engineVersion: engine, reason }
  const key = createHash('sha256')
    .update(JSON.stringify([world, request]))
    .digest('hex')
  await using db = createDb(readOwnerUrl(), { max: 1 })
  try {
    const call = {
      worldId: world as WorldId,
      actor: 'operator',
      capacity: 'system',
      idempotencyKey: key,
      bodyHash: key,
    } as const
    const { fromMatchday, ordinal } = await overrideEngineIn(db, call, request)
    console.log(`Override ${ordinal} of season ${season}: engine ${engine} plays it from matchday ${fromMatchday} on.`)
    return 0
  } catch (error) {
    if (!(error instanceof GameRuleError)) throw error
    console.error(`${error.code}: ${error.message} ${JSON.stringify(error.details)}`)
    return 1
  }
}
