import { archiveWorld } from '@mythic/domain'
import type { ArchiveWorldResponse } from '@mythic/domain'

import { appendSegment } from '../clock/append-segment.ts'
import { worldNow } from '../clock/world-now.ts'
import type { Db } from '../connect/create-db.ts'
import { holdTimeline } from '../world/timeline-lock.ts'
import type { CommandCall } from './command-call.ts'
import { runCommand } from './run-command.ts'

/** Closes a world for play and stops its clock. It stays readable for ever. */
export async function archiveWorldIn(db: Db, call: CommandCall): Promise<ArchiveWorldResponse> {
  return await runCommand(
    db,
    call,
    archiveWorld,
    {},
    {
      lock: holdTimeline,
      async write(tx) {
        const gameFrom = await worldNow(tx)
        if (gameFrom === null) throw new Error(`world ${tx.worldId} has no clock`)
        await appendSegment(tx, { realFrom: null, gameFrom, ratePermille: 0, reason: 'archived' })
      },
    },
  )
}
