import { archiveWorld } from '@mythic/domain'
import type { ArchiveWorldResponse } from '@mythic/domain'

import { stopClock } from '../clock/append-segment.ts'
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
      write: stopClock,
    },
  )
}
