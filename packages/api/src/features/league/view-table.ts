import { defineRoute } from '../../http/route.ts'
import { DivisionPath } from '../../schemas/path.ts'
import { TableView } from '../../schemas/league.ts'

export const viewTable = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/divisions/:divisionId/table',
    operation: 'viewTable',
    tag: 'League',
    summary: 'A division’s table, tie-breaks told',
    capability: 'spectator',
    rate: 'read',
    params: DivisionPath,
    answers: { status: 200, schema: TableView },
    refusals: ['DIVISION_NOT_FOUND'],
  },
  async () => { throw new Error('not wired') },
)
