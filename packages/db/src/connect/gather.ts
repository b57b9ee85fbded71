import type { Db } from './create-db.ts'

/**
 * Reads that many requests want at once go to the database together: the keys of one turn of the event loop in one statement, and
 * while that one is under way the next are gathered. A statement begins after each of its askers has asked, so nothing is
 * older than its request. An answer that is missing is `null`.
 */
export function gather<Value>(
  read: (db: Db, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): (db: Db, key: string) => Promise<Value | null> {
  const byDb = new WeakMap<Db, Gathering<Value>>()
  return async (db, key) => {
    const gathering = byDb.get(db) ?? { askers: new Map<string, Asker<Value>>(), underWay: false }
    byDb.set(db, gathering)
    let asker = gathering.askers.get(key)
    if (asker === undefined) {
      asker = Promise.withResolvers<Value | null>()
      gathering.askers.set(key, asker)
      if (gathering.askers.size === 1 && !gathering.underWay) setImmediate(() => void askNext(db, gathering, read))
    }
    return await asker.promise
  }
}

type Asker<Value> = PromiseWithResolvers<Value | null>

interface Gathering<Value> {
  askers: Map<string, Asker<Value>>
  underWay: boolean
}

async function askNext<Value>(
  db: Db,
  gathering: Gathering<Value>,
  read: (db: Db, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<void> {
  const { askers } = gathering
  gathering.askers = new Map()
  gathering.underWay = true
  try {
    const values = await read(db, [...askers.keys()])
    for (const [key, asker] of askers) asker.resolve(values.get(key) ?? null)
  } catch (error) {
    for (const asker of askers.values()) asker.reject(error)
  }
  gathering.underWay = false
  if (gathering.askers.size > 0) setImmediate(() => void askNext(db, gathering, read))
}
