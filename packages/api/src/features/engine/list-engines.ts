import { listPublished } from '@mythic/battle-engine/published'

import { bundlePath } from '../../http/mount-engines.ts'
import { defineRoute } from '../../http/route.ts'
import { PublishedEngines } from '../../schemas/engine.ts'

export const listEngines = defineRoute(
  {
    method: 'GET',
    path: '/engines',
    operation: 'listEngines',
    tag: 'Matches',
    summary: 'Published battle engines, with what their bytes must hash to',
    capability: 'spectator',
    rate: 'read',
    answers: { status: 200, schema: PublishedEngines },
    refusals: [],
  },
  async () => ({
    engines: listPublished().map(({ version, sha256, bytes, contentHash }) => ({
      version,
      sha256,
      bytes,
      contentHash,
      address: bundlePath(version),
    })),
  }),
)
