import type { TableName, Where } from '@mythic/domain'

/** Conditions of several askers on one table, merged so that one statement answers them all. */
export interface Merged<Asker> {
  readonly table: TableName
  /** Holds for every row that any of them wants; for others too when they differ in more than one column. */
  readonly where: Where<TableName>
  /** The columns in which they differ. */
  readonly varying: readonly string[]
  readonly askers: readonly Asker[]
}

interface Asked {
  readonly table: TableName
  readonly where: Where<TableName>
}

type Cells = Readonly<Record<string, unknown>>

/** One merged condition for each table and set of columns; what asks for null stands alone, as null is no member of a list. */
export function mergeWheres<Asker extends Asked>(askers: readonly Asker[]): Merged<Asker>[] {
  const alike = Map.groupBy(askers, ({ table, where }, place) => {
    const columns = Object.keys(where).sort()
    const alone = Object.values(where).includes(null) ? ` ${place}` : ''
    return `${table} ${columns.join()}${alone}`
  })
  return [...alike.values()].map(merge)
}

function merge<Asker extends Asked>(askers: readonly Asker[]): Merged<Asker> {
  const [first] = askers
  if (first === undefined) throw new Error('nobody asks')
  const varying: string[] = []
  const where: Record<string, unknown> = {}
  for (const column of Object.keys(first.where)) {
    const wanted = askers.map(({ where: one }) => (one as Cells)[column])
    const differs = wanted.some((one) => !same(one, wanted[0]))
    if (differs) varying.push(column)
    where[column] = differs ? [...new Set(wanted.flat())] : wanted[0]
  }
  return { table: first.table, where: where as Where<TableName>, varying, askers }
}

function same(a: unknown, b: unknown): boolean {
  return (
    a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => one === b[at]))
  )
}
