import { viewSchedule as findSchedule } from '@mythic/db/views'
import type { DivisionId } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { DivisionPath } from '../../schemas/path.ts'
import { ScheduleView } from '../../schemas/league.ts'

export const viewSchedule = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/divisions/:divisionId/schedule',
    operation: 'viewSchedule',
    tag: 'League',
    summary: 'A division’s fixtures by matchday',
    capability: 'spectator',
    rate: 'read',
    params: DivisionPath,
    answers: { status: 200, schema: ScheduleView },
    refusals: ['DIVISION_NOT_FOUND'],
  },
  async ({ db }, { params }) =>
    found(await findSchedule(db, worldOf(params), params.divisionId as DivisionId), 'DIVISION_NOT_FOUND'),
)
