import { createHash } from 'node:crypto'

import type { RevealReader, WorldId } from '@mythic/domain'
import type pg from 'pg'

import { createSqlReader } from '../world/sql-reader.ts'
import type { Db } from './create-db.ts'

/**
 * A running transaction. Only functions that take one can write. It cannot touch schema `game`: that takes a `WorldTx`. Statements
 * are done in the order in which they are asked, each sent at once: who need not see an answer before the next asks many and then waits.
 */
export interface Tx {
  /** Rows as the statement names their columns; bigint as safe integers. */
  rows<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]>
  /** Runs a statement and tells how many rows it touched. */
  run(text: string, values?: readonly unknown[]): Promise<number>
}

/** A transaction in one world. */
export interface WorldTx extends Tx {
  readonly worldId: WorldId
  readonly reader: RevealReader
}

/** Runs `work` in one READ COMMITTED transaction; commits when it returns, rolls back when it throws. */
export async function inTx<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await transaction(db, 'BEGIN', (ask) =>
    work(
      txOf(ask, (text) => {
        if (/\bgame\./.test(text)) throw new Error('a bare transaction cannot touch a world: use inWorldTx')
      }),
    ),
  )
}

export async function inWorldTx<T>(db: Db, worldId: WorldId, work: (tx: WorldTx) => Promise<T>): Promise<T> {
  return await transaction(db, 'BEGIN', (ask) => work(worldTxOf(ask, worldId)))
}

/** One unmoving picture of all worlds, to read and check. */
export async function inSnapshot<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await transaction(db, SNAPSHOT, (ask) => work(txOf(ask, () => {})))
}

/** One unmoving picture of a world for reading it whole. */
export async function inWorldSnapshot<T>(db: Db, worldId: WorldId, work: (tx: WorldTx) => Promise<T>): Promise<T> {
  return await transaction(db, SNAPSHOT, (ask) => work(worldTxOf(ask, worldId)))
}

const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

function worldTxOf(ask: Ask, worldId: WorldId): WorldTx {
  const tx = txOf(ask, () => {})
  return { ...tx, worldId, reader: createSqlReader(tx, worldId) }
}

type Ask = <R extends object>(text: string, values: readonly unknown[]) => Promise<pg.QueryResult<R>>

async function transaction<T>(db: Db, begin: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  let broken: unknown
  // A connection that dies under us fails the query in flight; without a listener it would end the process as well.
  const onError = (error: Error): void => void (broken = error)
  client.on('error', onError)
  let isOver = false
  const ask: Ask = async (text, values) => {
    // Whoever goes on after another failed must not reach the connection once it is somebody else's.
    if (isOver) throw new Error('this transaction has ended: nothing more can be asked in it')
    return await client.query({ name: statementName(text), text, values: values as unknown[] })
  }
  try {
    await client.query(begin)
    const result = await work(ask)
    isOver = true
    const ended = await client.query('COMMIT')
    if (ended.command !== 'COMMIT') throw new Error('a statement of this transaction failed and was passed over')
    return result
  } catch (error) {
    isOver = true
    await client.query('ROLLBACK').catch((failed: unknown) => void (broken = failed))
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken !== undefined)
  }
}

function txOf(ask: Ask, check: (text: string) => void): Tx {
  const query = async <R extends object>(text: string, values: readonly unknown[] = []): Promise<pg.QueryResult<R>> => {
    check(text)
    return await ask<R>(text, values)
  }
  return {
    rows: async <R extends object>(text: string, values?: readonly unknown[]) => (await query<R>(text, values)).rows,
    run: async (text, values) => (await query(text, values)).rowCount ?? 0,
  }
}

const names = new Map<string, string>()

/** Statements are prepared once a connection, under a name drawn from their text. */
export function statementName(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}
