import { compareIds } from '@mythic/domain'
import type { DueId, GameInstant, Row } from '@mythic/domain'

import type { MemoryWorld } from '../world/memory-world.ts'

/** What is due in a world, in the one order in which it may be done: instant, phase, key, id. */
export interface Timeline {
  /** The first undone row at or before `until`; null when the world has caught up. */
  next(until: GameInstant): Row<'due'> | null
  markDone(id: DueId): void
  readonly undone: number
}

export function createTimeline(world: MemoryWorld): Timeline {
  const done = new Set<DueId>()
  let queue: Row<'due'>[] = []
  let known = 0

  /** Due rows are only ever added, so their number tells whether the queue is still whole. */
  function refreshed(): Row<'due'>[] {
    if (world.tables.due.size === known) return queue
    known = world.tables.due.size
    queue = world
      .list('due')
      .filter((row) => !done.has(row.id))
      .sort(compareDue)
      .reverse()
    return queue
  }

  return {
    next(until) {
      const first = refreshed().at(-1)
      return first !== undefined && first.at <= until ? first : null
    },
    markDone(id) {
      if (refreshed().at(-1)?.id !== id) throw new Error(`due row ${id} is not the next one`)
      done.add(id)
      queue.pop()
    },
    get undone() {
      return refreshed().length
    },
  }
}

function compareDue(a: Row<'due'>, b: Row<'due'>): number {
  return (
    a.at - b.at ||
    a.phase - b.phase ||
    (a.orderKey < b.orderKey ? -1 : a.orderKey > b.orderKey ? 1 : compareIds(a.id, b.id))
  )
}
