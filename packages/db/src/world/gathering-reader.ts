import type { RevealReader, TableName, Where } from '@mythic/domain'

import { mergeWheres } from './merge-where.ts'
import type { Merged } from './merge-where.ts'

type Row = Readonly<Record<string, unknown>>

interface Asker {
  readonly table: TableName
  readonly where: Where<TableName>
  readonly answer: PromiseWithResolvers<readonly Row[]>
}

/**
 * A reader for several loads at once: what they ask in one turn of the event loop goes to the database as one statement a table,
 * and each gets its own rows of the answer, in the order of their key as ever. Sixty-four guilds cost as many round trips as one.
 */
export function createGatheringReader(reader: RevealReader): RevealReader {
  let asked: Asker[] = []

  async function answerAll(): Promise<void> {
    const askers = asked
    asked = []
    await Promise.all(
      [...mergeWheres(askers)].map(async (merged) => {
        try {
          deal(merged, (await reader.list(merged.table, merged.where)) as unknown as readonly Row[])
        } catch (error) {
          for (const { answer } of merged.askers) answer.reject(error)
        }
      }),
    )
  }

  async function list(table: TableName, where: Where<TableName>): Promise<readonly Row[]> {
    const answer = Promise.withResolvers<readonly Row[]>()
    asked.push({ table, where, answer })
    // After all microtasks: by then every load that can go on has asked.
    if (asked.length === 1) setImmediate(() => void answerAll())
    return await answer.promise
  }

  return {
    ...reader,
    list: list as unknown as RevealReader['list'],
    async find(table, key) {
      const rows = await list(table, key as Where<TableName>)
      if (rows.length > 1) throw new Error(`more than one row of ${table} has ${JSON.stringify(key)}`)
      return (rows[0] ?? null) as never
    },
  }
}

/** Finds each asker's rows by the first column in which they differ, and looks at the others in which they do. */
function deal({ varying, askers }: Merged<Asker>, rows: readonly Row[]): void {
  const [first, ...others] = varying
  if (first === undefined) return askers.forEach(({ answer }) => answer.resolve(rows))
  const placesOf = new Map<unknown, number[]>()
  rows.forEach((row, place) => {
    const places = placesOf.get(row[first])
    if (places === undefined) placesOf.set(row[first], [place])
    else places.push(place)
  })
  for (const { where, answer } of askers) {
    const wanted = where as Row
    const places = [...new Set([wanted[first]].flat())].flatMap((value) => placesOf.get(value) ?? [])
    const own = places.sort((a, b) => a - b).map((place) => rows[place] as Row)
    answer.resolve(own.filter((row) => others.every((column) => [wanted[column]].flat().includes(row[column]))))
  }
}
