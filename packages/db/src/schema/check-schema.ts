import { tableNames } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { appendOnlyTables } from '../migrate/grants.ts'
import { readMigrations } from '../migrate/read-migrations.ts'
import { listColumns, listConstraints, listIndexes } from './list-columns.ts'
import type { SchemaColumn } from './list-columns.ts'
import { castOf, sqlTables } from './sql-names.ts'
import type { SqlColumn, SqlTable } from './sql-names.ts'
import { unhashedTables } from './unhashed-tables.ts'

/** Columns beside those of a world table that domain describes. */
const beside: Readonly<Record<string, readonly string[]>> = {
  'game.due': ['attempt', 'queued_at', 'queued_as', 'done_at'],
}

/**
 * Whether this database is the one this code was written for: every migration applied and unchanged, the tables those that
 * domain describes, laws 6, 8 and 13 kept, the role of this connection unable to rewrite history. Throws all that is wrong.
 */
export async function checkSchema(db: Db): Promise<void> {
  const problems = await listSchemaProblems(db)
  if (problems.length > 0) throw new Error(problems.join('\n'))
}

export async function listSchemaProblems(db: Db): Promise<string[]> {
  const { rows } = await db.pool.query<{ found: boolean }>("SELECT to_regclass('ops.migration') IS NOT NULL AS found")
  if (rows[0]?.found !== true) return ['the database is empty: migrate it first']
  const behind = await migrationProblems(db)
  if (behind.length > 0) return behind
  return [...(await tableProblems(db)), ...(await lawProblems(db)), ...(await roleProblems(db))]
}

async function migrationProblems(db: Db): Promise<string[]> {
  const { rows } = await db.pool.query<{ number: number; checksum: string }>(
    'SELECT number, checksum FROM ops.migration',
  )
  const applied = new Map(rows.map(({ number, checksum }) => [number, checksum]))
  const files = await readMigrations()
  const newer = rows.filter(({ number }) => number > files.length)
  return [
    ...newer.map(({ number }) => `the database knows migration ${number}, this code does not`),
    ...files.flatMap(({ number, name, checksum }) =>
      applied.get(number) === checksum
        ? []
        : [`migration ${name} is ${applied.has(number) ? 'another one here' : 'not applied'}`],
    ),
  ]
}

async function tableProblems(db: Db): Promise<string[]> {
  const columns = Map.groupBy(await listColumns(db.pool), ({ table }) => table)
  const keys = new Map(
    (await listConstraints(db.pool)).filter(({ kind }) => kind === 'p').map((key) => [key.table, key.columns]),
  )
  return tableNames.flatMap((name) => {
    const table = sqlTables[name]
    const here = columns.get(table.sql)
    if (here === undefined) return [`there is no table ${table.sql}`]
    const key = ['world_id', ...table.key.map(({ sql }) => sql)].join(', ')
    const keyHere = keys.get(table.sql)?.join(', ') ?? 'none'
    return [
      ...columnProblems(table, here),
      ...(key === keyHere ? [] : [`the key of ${table.sql} is (${keyHere}), not (${key})`]),
    ]
  })
}

function columnProblems(table: SqlTable, here: readonly SchemaColumn[]): string[] {
  const found = new Map(here.map((column) => [column.column, column]))
  const known = new Set(['world_id', ...table.columns.map(({ sql }) => sql), ...(beside[table.sql] ?? [])])
  return [
    ...here
      .filter(({ column }) => !known.has(column))
      .map(({ column }) => `${table.sql} has a column ${column} that domain does not know`),
    ...table.columns.flatMap((wanted) => {
      const column = found.get(wanted.sql)
      if (column === undefined) return [`${table.sql} has no column ${wanted.sql}`]
      const shown = `${column.type}${column.nullable ? '' : ' NOT NULL'}${column.collation === null ? '' : ` COLLATE ${column.collation}`}`
      const meant = shownAs(wanted)
      return shown === meant ? [] : [`${table.sql}.${wanted.sql} is ${shown}, not ${meant}`]
    }),
  ]
}

function shownAs({ kind, nullable }: SqlColumn): string {
  const type = kind === 'big' ? 'game.safe_bigint' : castOf[kind]
  return `${type}${nullable ? '' : ' NOT NULL'}${kind === 'text' ? ' COLLATE C' : ''}`
}

/** Law 6: nothing comes from a default. Law 8: every table is on a list. Law 13: world_id first, schemas apart. */
async function lawProblems(db: Db): Promise<string[]> {
  const columns = await listColumns(db.pool)
  const listed = new Set([
    ...tableNames.map((name) => sqlTables[name].sql),
    ...unhashedTables.map(({ table }) => table),
  ])
  const tables = [...new Set(columns.map(({ table }) => table))].filter((table) => table.startsWith('game.'))
  const constraints = (await listConstraints(db.pool)).filter(
    ({ kind }) => kind === 'p' || kind === 'u' || kind === 'f',
  )
  const uniques = (await listIndexes(db.pool)).filter(({ isUnique }) => isUnique)
  const keyed = [...constraints, ...uniques].filter(({ table }) => table.startsWith('game.'))
  return [
    ...tables
      .filter((table) => !listed.has(table))
      .map((table) => `${table} is neither a world table nor on the list of the others`),
    ...columns
      .filter(({ table, default: value, isIdentity }) => table.startsWith('game.') && (value !== null || isIdentity))
      .map(({ table, column }) => `${table}.${column} has a default: what a world holds is said by its changes`),
    ...keyed
      .filter(({ columns: [first] }) => first !== 'world_id')
      .map(({ table, name, columns: of }) => `${name} of ${table} begins with ${of[0]}, not with world_id`),
    ...constraints
      .filter(({ kind, table, references }) => kind === 'f' && references?.split('.')[0] !== table.split('.')[0])
      .map(({ table, name, references }) => `${name} of ${table} refers to ${references} in another schema`),
  ]
}

/** A role that may rewrite history is not one for API or worker. The owner is told the truth about himself and passes. */
async function roleProblems(db: Db): Promise<string[]> {
  const { rows } = await db.pool.query<{ table: string }>(
    `SELECT t.name AS table FROM unnest($1::text[]) AS t(name)
     JOIN pg_class AS c ON c.oid = t.name::regclass
     WHERE NOT pg_has_role(c.relowner, 'USAGE')
       AND (has_any_column_privilege(c.oid, 'UPDATE') OR has_table_privilege(c.oid, 'DELETE') OR has_table_privilege(c.oid, 'TRUNCATE'))`,
    [appendOnlyTables],
  )
  return rows.map(({ table }) => `this role may change or delete rows of ${table}`)
}
