import { overrideEngine } from '@mythic/domain'
import type { OverrideEngineRequest, Row } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import type { CommandCall } from './command-call.ts'
import { runCommand } from './run-command.ts'

/**
 * Another engine plays a running season from a matchday on. `ownerDb` has the owner's role: Postgres lets no other write this
 * table. Also while the timeline stands still, which is what a broken engine does to it.
 */
export async function overrideEngineIn(
  ownerDb: Db,
  call: CommandCall,
  request: OverrideEngineRequest,
): Promise<Row<'engineOverride'>> {
  return await runCommand(ownerDb, call, overrideEngine, request, { evenLate: true })
}
