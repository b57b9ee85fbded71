import { castOf } from '../schema/sql-names.ts'
import type { SqlColumn, SqlTable } from '../schema/sql-names.ts'

/**
 * Statements over many rows at once: $1 is the world, $2 a JSON array of objects by column name. A batch is one statement
 * whatever its size, so a matchday of thousands of rows costs a handful.
 */
export function insertSql(table: SqlTable): string {
  const names = table.columns.map(({ sql }) => sql).join(', ')
  const values = table.columns.map(({ name }) => `s."${name}"`).join(', ')
  return `INSERT INTO ${table.sql} (world_id, ${names}) SELECT s."worldId", ${values} FROM ${source(table.columns)}`
}

/**
 * Sets `set` and adds to `by`; one row may set what another adds to. A column that a row does not name keeps its value. Null
 * stands for "not named", so nullable columns must be named by every row of the batch or by none.
 */
export function changeSql(table: SqlTable, set: readonly SqlColumn[], by: readonly SqlColumn[]): string {
  const assignments = [...new Set([...set, ...by])].map((column) => {
    const { sql, name, nullable } = column
    const value = !set.includes(column) ? `t.${sql}` : nullable ? `s."${name}"` : `coalesce(s."${name}", t.${sql})`
    return `${sql} = ${value}${by.includes(column) ? ` + coalesce(s."+${name}", 0)` : ''}`
  })
  // Null plus something is null: such a row is not found, and missed.
  const sums = by.filter(({ nullable }) => nullable).map(({ sql }) => ` AND t.${sql} IS NOT NULL`)
  const columns = source([...table.key, ...set], by)
  return `UPDATE ${table.sql} AS t SET ${assignments.join(', ')} FROM ${columns} WHERE ${onKey(table)}${sums.join('')}`
}

export function deleteSql(table: SqlTable): string {
  return `DELETE FROM ${table.sql} AS t USING ${source(table.key)} WHERE ${onKey(table)}`
}

/** Locks the rows of a batch in ascending order before an update, whose own order nobody promises. */
export function lockSql(table: SqlTable): string {
  const order = table.key.map(({ sql }) => `t.${sql}`).join(', ')
  return `SELECT FROM ${table.sql} AS t JOIN ${source(table.key)} ON ${onKey(table)} ORDER BY ${order} FOR NO KEY UPDATE OF t`
}

function onKey(table: SqlTable): string {
  return ['t.world_id = s."worldId"', ...table.key.map(({ sql, name }) => `t.${sql} = s."${name}"`)].join(' AND ')
}

/**
 * The world stands in each row, behind a fence (OFFSET 0): were it a constant, a planner without statistics of a new world would
 * think little of it and read the whole world instead of the few rows by their key.
 */
function source(columns: readonly SqlColumn[], sums: readonly SqlColumn[] = []): string {
  const typed = [
    ...columns.map(({ name, kind }) => `"${name}" ${castOf[kind]}`),
    ...sums.map(({ name, kind }) => `"+${name}" ${castOf[kind]}`),
  ]
  return `(SELECT $1::uuid AS "worldId", r.* FROM json_to_recordset($2::json) AS r(${typed.join(', ')}) OFFSET 0) AS s`
}
