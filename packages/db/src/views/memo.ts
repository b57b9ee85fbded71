import type { Db } from '../connect/create-db.ts'

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
