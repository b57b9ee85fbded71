import { defineRoute } from '../../http/route.ts'
import { WorldPath } from '../../schemas/path.ts'
import { AdvanceBody, Advanced } from '../../schemas/dev.ts'

export const devAdvance = defineRoute(
  {
    method: 'POST',
    path: '/dev/worlds/:worldId/advance',
    operation: 'devAdvance',
    tag: 'Dev',
    summary: 'Move the clock forward',
    capability: 'developer',
    rate: 'dev',
    params: WorldPath,
    body: AdvanceBody,
    answers: { status: 200, schema: Advanced },
    refusals: ['WORLD_NOT_FOUND', 'WORLD_ARCHIVED', 'WORLD_CATCHING_UP', 'INSTANT_PAST', 'STEP_NOT_DUE'],
  },
  async () => { throw new Error('not wired') },
)
