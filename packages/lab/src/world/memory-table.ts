import type { TableSpec } from '@mythic/domain'

/** A row without its type: inside the table every column is known only by the description of its table. */
export type AnyRow = Readonly<Record<string, unknown>>
export type AnyWhere = Readonly<Record<string, unknown>>

/** Rows of one table by primary key. Every column that is asked for gets an index at its first use. */
export interface MemoryTable {
  readonly name: string
  readonly spec: TableSpec
  readonly size: number
  get(key: AnyRow): AnyRow | undefined
  /** Rows that meet every condition (an array: any of these), in ascending order of the primary key. */
  list(where: AnyWhere): AnyRow[]
  put(row: AnyRow): void
  remove(key: AnyRow): void
}

type Bucket = Map<string, AnyRow>

export function createMemoryTable(name: string, spec: TableSpec): MemoryTable {
  const rows: Bucket = new Map()
  const indexes = new Map<string, Map<unknown, Bucket>>()
  const keyOf = (row: AnyRow): string => spec.key.map((column) => String(row[column])).join('|')

  function indexOn(column: string): Map<unknown, Bucket> {
    const known = indexes.get(column)
    if (known !== undefined) return known
    const index = new Map<unknown, Bucket>()
    for (const [key, row] of rows) bucketOf(index, row[column]).set(key, row)
    indexes.set(column, index)
    return index
  }

  function candidates(where: AnyWhere): Iterable<AnyRow> {
    if (spec.key.every((column) => column in where && !Array.isArray(where[column]))) {
      const row = rows.get(keyOf(where))
      return row === undefined ? [] : [row]
    }
    let best: Bucket[] | null = null
    let bestSize = rows.size
    for (const column of Object.keys(where)) {
      const kind = spec.columns[column]?.kind
      if (kind === undefined) throw new Error(`${name} has no column ${column}`)
      if (kind === 'json') throw new Error(`${name}.${column} is json: no condition can stand on it`)
      const index = indexOn(column)
      const buckets = valuesOf(where[column]).flatMap((value) => index.get(value) ?? [])
      const size = buckets.reduce((sum, bucket) => sum + bucket.size, 0)
      if (best !== null && size >= bestSize) continue
      best = buckets
      bestSize = size
    }
    return best === null ? rows.values() : best.flatMap((bucket) => [...bucket.values()])
  }

  return {
    name,
    spec,
    get size() {
      return rows.size
    },
    get: (key) => rows.get(keyOf(key)),
    list(where) {
      const found: AnyRow[] = []
      for (const row of candidates(where)) if (meets(row, where)) found.push(row)
      return found.sort((a, b) => compareByKey(a, b, spec.key))
    },
    put(row) {
      const key = keyOf(row)
      const before = rows.get(key)
      rows.set(key, row)
      for (const [column, index] of indexes) {
        if (before !== undefined) bucketOf(index, before[column]).delete(key)
        bucketOf(index, row[column]).set(key, row)
      }
    },
    remove(key) {
      const before = rows.get(keyOf(key))
      if (before === undefined) return
      rows.delete(keyOf(key))
      for (const [column, index] of indexes) bucketOf(index, before[column]).delete(keyOf(key))
    },
  }
}

function bucketOf(index: Map<unknown, Bucket>, value: unknown): Bucket {
  const known = index.get(value)
  if (known !== undefined) return known
  const bucket: Bucket = new Map()
  index.set(value, bucket)
  return bucket
}

function valuesOf(condition: unknown): readonly unknown[] {
  return Array.isArray(condition) ? [...new Set(condition)] : [condition]
}

function meets(row: AnyRow, where: AnyWhere): boolean {
  for (const column of Object.keys(where)) {
    const condition = where[column]
    if (Array.isArray(condition) ? !condition.includes(row[column]) : row[column] !== condition) return false
  }
  return true
}

/** Numbers by value, ids and texts by their bytes (all ASCII), as Postgres orders them under the C locale. */
function compareByKey(a: AnyRow, b: AnyRow, key: readonly string[]): number {
  for (const column of key) {
    const left = a[column] as number | string
    const right = b[column] as number | string
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}
