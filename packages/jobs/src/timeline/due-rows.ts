import { isUuid } from '@mythic/domain'
import type { DueId, WorldId } from '@mythic/domain'

import { malformed } from '../job-definition.ts'

/** Data of every job: it names due rows of one world, nothing else. */
export interface DueRows {
  readonly worldId: WorldId
  readonly dueIds: readonly DueId[]
}

/** Throws UnrecoverableError: such a job will never make sense. */
export function parseDueRows(job: string, data: unknown): DueRows {
  if (!isDueRows(data)) throw malformed(job, data)
  return { worldId: data.worldId, dueIds: data.dueIds }
}

function isDueRows(data: unknown): data is DueRows {
  if (typeof data !== 'object' || data === null || !('worldId' in data) || !('dueIds' in data)) return false
  const { worldId, dueIds } = data
  if (typeof worldId !== 'string' || !isUuid(worldId) || !Array.isArray(dueIds) || dueIds.length === 0) return false
  return dueIds.every((id) => typeof id === 'string' && isUuid(id))
}
