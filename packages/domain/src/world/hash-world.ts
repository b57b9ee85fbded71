import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json.ts'
import { compareByKey, tableNames } from './keys.ts'
import { tables } from './tables.ts'
import type { Row, Rows, TableName } from './tables.ts'

/** Hex SHA-256 of a world, of each hashed table and of each guild: the smallest part that differs shows itself. */
export interface WorldHash {
  readonly hash: string
  readonly tables: Readonly<Partial<Record<TableName, string>>>
  readonly guilds: Readonly<Record<string, string>>
}

export const hashedTables: readonly TableName[] = tableNames.filter((name) => tables[name].hashed)

/**
 * Hashes the rows of one world. Rows may come in any order: each table is hashed in key order, its columns in the order of
 * their names. Append-only tables are chained row by row. Where ids begin with their instant (chronicle, transfers, battles), a
 * longer history so begins with a shorter one; deeds and training reports are keyed by their hero, and do not.
 */
export function hashWorld(rows: Rows): WorldHash {
  const byTable: Partial<Record<TableName, string>> = {}
  const guilds = new Map<string, Digest>()
  const ownerOf = new Map(rows.hero.map((hero) => [hero.id as string, hero.guildId as string | null]))
  for (const row of sorted('guild', rows.guild)) guilds.set(row.id, createDigest())

  for (const name of hashedTables) {
    let chain = ''
    const whole = createDigest()
    for (const row of sorted(name, rows[name])) {
      const line = canonicalRow(name, row)
      if (tables[name].appendOnly) chain = sha256Hex(`${chain}\n${line}`)
      else whole.add(`${line}\n`)
      const owner = guildOf(name, row, ownerOf)
      if (owner !== null) guilds.get(owner)?.add(`${name} ${line}\n`)
    }
    byTable[name] = tables[name].appendOnly ? chain : whole.hex()
  }
  return {
    hash: sha256Hex(canonicalJson(byTable)),
    tables: byTable,
    guilds: Object.fromEntries([...guilds].map(([id, digest]) => [id, digest.hex()])),
  }
}

export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

interface Digest {
  add(text: string): void
  hex(): string
}

function createDigest(): Digest {
  const hash = sha256.create()
  return { add: (text) => void hash.update(utf8ToBytes(text)), hex: () => bytesToHex(hash.digest()) }
}

function sorted<T extends TableName>(name: T, rows: readonly Row<T>[]): Row<T>[] {
  return [...rows].sort(compareByKey(name))
}

const columnsOf = Object.fromEntries(
  tableNames.map((name) => [name, Object.keys(tables[name].columns).sort()]),
) as unknown as Record<TableName, readonly string[]>

/** A row in the order of its columns; a column that is missing or unknown is a defect of the reader, not a value. */
function canonicalRow(name: TableName, row: Row<TableName>): string {
  const cells = row as Readonly<Record<string, unknown>>
  const columns = columnsOf[name]
  if (Object.keys(cells).length !== columns.length)
    throw new TypeError(`a row of ${name} has exactly: ${columns.join(', ')}`)
  return canonicalJson(
    columns.map((column) => {
      const cell = cells[column]
      if (cell === undefined) throw new TypeError(`a row of ${name} lacks ${column}`)
      return cell
    }),
  )
}

function guildOf(name: TableName, row: Row<TableName>, ownerOf: ReadonlyMap<string, string | null>): string | null {
  const cells = row as Readonly<Record<string, unknown>>
  if (name === 'guild') return cells['id'] as string
  if ('guildId' in tables[name].columns) return cells['guildId'] as string | null
  if (name === 'gambitSet' || name === 'moment') return ownerOf.get(cells['heroId'] as string) ?? null
  return null
}
