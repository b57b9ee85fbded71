import { viewTable as findTable } from '@mythic/db/views'
import type { TableView as Table } from '@mythic/db/views'
import type { DivisionId } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { keptAnswer } from '../../http/kept-answer.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { DivisionPath } from '../../schemas/path.ts'
import { TableView } from '../../schemas/league.ts'

const answerOf = keptAnswer(({ division, matchdaysPlayed, rows }: Table) => ({ division, matchdaysPlayed, rows }))

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
  async ({ db }, { params }) => {
    const table = found(await findTable(db, worldOf(params), params.divisionId as DivisionId), 'DIVISION_NOT_FOUND')
    return answerOf(table)
  },
)
