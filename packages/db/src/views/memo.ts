import type { WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { gather } from '../connect/gather.ts'
import { list } from './query.ts'

/**
 * Views that many read and few things change are made once a version: a cheap statement names the version of all rows they are
 * made of (their `xmin`), and only a new one makes them anew. Never stale: the version is read for every answer.
 */
export interface Memo<View> {
  /** The view of this version, made by `make` when another one or none is kept. `null` is kept nowhere. */
  at(db: Db, key: string, version: string, make: () => Promise<View | null>): Promise<View | null>
}

interface Kept<View> {
  readonly version: string
  readonly view: View
}

export function createMemo<View>(most: number): Memo<View> {
  const byDb = new WeakMap<Db, Map<string, Kept<View>>>()
  return {
    async at(db, key, version, make) {
      const kept = byDb.get(db) ?? new Map<string, Kept<View>>()
      byDb.set(db, kept)
      const known = kept.get(key)
      if (known?.version === version) return known.view
      // Made after the version was read: it may be newer than its name, and then the next reader makes it once more.
      const view = await make()
      kept.delete(key)
      if (view === null) return null
      kept.set(key, { version, view })
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return view
    },
  }
}

/** Names a view of something in a world. */
export function placeKey(worldId: WorldId, id: string): string {
  return `${worldId} ${id}`
}

/** Reads the versions of all views asked for at once. `text` takes worlds and ids, and gives `at`, from 1, with each `version`. */
export function gatherVersions(text: string): (db: Db, key: string) => Promise<string | null> {
  return gather<string>(async (db, keys) => {
    const places = keys.map((key) => key.split(' '))
    const rows = await list<{ at: number; version: string }>(db, text, [
      places.map(([worldId]) => worldId),
      places.map(([, id]) => id),
    ])
    const versions = new Map<string, string>()
    for (const { at, version } of rows) {
      const key = keys[at - 1]
      if (key !== undefined) versions.set(key, version)
    }
    return versions
  })
}
