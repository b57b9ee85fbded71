import { runCommand } from '@mythic/db'
import { scheduleSeason } from '@mythic/domain'

import { devCall } from '../../http/command-call.ts'
import { defineRoute } from '../../http/route.ts'
import { SeasonPath } from '../../schemas/path.ts'
import { SeasonScheduled } from '../../schemas/dev.ts'

export const devScheduleSeason = defineRoute(
  {
    method: 'POST',
    path: '/dev/worlds/:worldId/seasons/:season/schedule',
    operation: 'devScheduleSeason',
    tag: 'Dev',
    summary: 'Draw the fixtures and due steps of a season',
    capability: 'developer',
    rate: 'dev',
    params: SeasonPath,
    answers: { status: 201, schema: SeasonScheduled },
    refusals: [
      'WORLD_NOT_FOUND',
      'SEASON_NOT_FOUND',
      'SEASON_SCHEDULED',
      'SEASON_TOO_LATE',
      'WORLD_ARCHIVED',
      'WORLD_CATCHING_UP',
    ],
    idempotent: true,
  },
  async ({ db }, call) => await runCommand(db, devCall(call), scheduleSeason, { season: call.params.season }),
)
