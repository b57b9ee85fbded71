import { randomUUID } from 'node:crypto'

import { foundWorldIn } from '@mythic/db'

import { defineRoute } from '../../http/route.ts'
import { FoundWorldBody, WorldFounded } from '../../schemas/dev.ts'

export const devFoundWorld = defineRoute(
  {
    method: 'POST',
    path: '/dev/worlds',
    operation: 'devFoundWorld',
    tag: 'Dev',
    summary: 'Found a world from a seed',
    capability: 'developer',
    rate: 'dev',
    body: FoundWorldBody,
    answers: { status: 201, schema: WorldFounded },
    refusals: ['WORLD_EXISTS'],
  },
  async ({ db }, { body }) => {
    const { worldId, season, guildIds } = await foundWorldIn(db, body, {
      actor: 'developer',
      capacity: 'developer',
      idempotencyKey: randomUUID(),
      bodyHash: body.seed,
    })
    return { worldId, season, guilds: guildIds.length }
  },
)
