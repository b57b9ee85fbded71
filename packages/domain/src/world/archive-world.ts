import type { Command } from '../commands/command.ts'
import { refuse } from '../errors/refusal.ts'
import type { WorldId } from '../ids/ids.ts'
import { lock } from '../steps/step.ts'
import type { Row } from './tables.ts'

export type ArchiveWorldRequest = Readonly<Record<string, never>>
export interface ArchiveWorldResponse {
  readonly worldId: WorldId
}
export interface ArchiveWorldSlice {
  readonly worldId: WorldId
  readonly world: Row<'world'> | null
}

/** Closes a world for play: it stays readable, its timeline stands still. */
export const archiveWorld: Command<ArchiveWorldSlice, ArchiveWorldRequest, ArchiveWorldResponse> = {
  verb: 'archive-world',
  v: 1,
  locks: () => [lock('world', {})],
  load: async (reader) => ({ worldId: reader.worldId, world: await reader.find('world', { id: reader.worldId }) }),
  decide({ world, worldId }) {
    if (world === null) return refuse('WORLD_NOT_FOUND')
    if (world.status === 'archived') return refuse('WORLD_ARCHIVED')
    return [{ kind: 'WorldArchived', worldId }]
  },
  respond: ({ worldId }) => ({ worldId }),
}
