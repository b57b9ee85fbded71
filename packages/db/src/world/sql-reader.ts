import { findPublishedEngine } from '@mythic/battle-engine/published'
import type { MatchId, RevealReader, Row, SealedBattle, TableName, Where, WorldId } from '@mythic/domain'

import type { Tx } from '../connect/tx.ts'
import { castOf, columnOf, sqlTables } from '../schema/sql-names.ts'
import type { SqlTable } from '../schema/sql-names.ts'

/** The reader of decisions over one transaction: rows by column conditions, always in ascending order of their key. */
export function createSqlReader(tx: Tx, worldId: WorldId): RevealReader {
  async function list<T extends TableName>(name: T, where: Where<T>): Promise<Row<T>[]> {
    const table = sqlTables[name]
    const found = conditionsOf(table, where)
    if (found === null) return []
    const order = table.key.map(({ sql }) => `t.${sql}`).join(', ')
    return await tx.rows<Row<T>>(
      `SELECT ${selectList(table)} FROM ${table.sql} AS t WHERE ${found.text} ORDER BY ${order}`,
      [worldId, ...found.values],
    )
  }
  return {
    worldId,
    list,
    async find(name, key) {
      const rows = await list(name, key)
      if (rows.length > 1) throw new Error(`more than one row of ${name} has ${JSON.stringify(key)}`)
      return rows[0] ?? null
    },
    findEngine: findPublishedEngine,
    listSealed: async (matchIds) => await listSealed(tx, worldId, matchIds),
    getBattleSecret: async (season) => await getBattleSecret(tx, worldId, season),
  }
}

export function selectList(table: SqlTable): string {
  return table.columns.map(({ sql, name }) => `t.${sql} AS "${name}"`).join(', ')
}

export interface Conditions {
  readonly text: string
  /** For $2 and on; $1 is the world. */
  readonly values: readonly unknown[]
}

/** Null when a condition can hold for no row: "any of none". */
export function conditionsOf<T extends TableName>(table: SqlTable, where: Where<T>): Conditions | null {
  const parts = ['t.world_id = $1']
  const values: unknown[] = []
  for (const name of Object.keys(where).sort()) {
    const { sql, kind } = columnOf(table.column, table.name, name)
    const wanted: unknown = where[name as keyof Where<T>]
    if (kind === 'json') throw new TypeError(`${table.name}.${name} is json: no condition can stand on it`)
    if (wanted === undefined) throw new TypeError(`${table.name}.${name} is asked to be undefined`)
    if (wanted === null) {
      parts.push(`t.${sql} IS NULL`)
    } else if (Array.isArray(wanted)) {
      if (wanted.length === 0) return null
      if (wanted.includes(null)) throw new TypeError(`${table.name}.${name}: null is no member of a list`)
      values.push(wanted)
      parts.push(`t.${sql} = ANY ($${values.length + 1}::${castOf[kind]}[])`)
    } else {
      values.push(wanted)
      parts.push(`t.${sql} = $${values.length + 1}::${castOf[kind]}`)
    }
  }
  return { text: parts.join(' AND '), values }
}

/** Refused by Postgres, as a whole, before the reveal instant of any of the matches. */
async function listSealed(tx: Tx, worldId: WorldId, matchIds: readonly MatchId[]): Promise<SealedBattle[]> {
  return await tx.rows<SealedBattle>(
    `SELECT match_id AS "matchId", engine_version AS "engineVersion", seed, beacon, input_hash AS "inputHash",
       final_digest AS "finalDigest", digests, outcome
     FROM game.sealed_for_reveal($1, $2::uuid[])`,
    [worldId, matchIds],
  )
}

/** Only the worker's role may select it. */
async function getBattleSecret(tx: Tx, worldId: WorldId, season: number): Promise<string> {
  const [row] = await tx.rows<{ secret: string }>(
    'SELECT battle_secret AS secret FROM game.season_secret WHERE world_id = $1 AND season = $2',
    [worldId, season],
  )
  if (row === undefined) throw new Error(`season ${season} of world ${worldId} has no secret`)
  return row.secret
}
