import { readFile } from 'node:fs/promises'
import { glob } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { inWorldTx, readInt8, readWorld } from '@mythic/db'
import type { Rows, WorldId, WorldReader } from '@mythic/domain'
import { foundSmallWorld, testId } from '@mythic/testkit'
import { getAuthTables } from 'better-auth/db'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { listColumns } from '../src/schema/list-columns.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId
let rows: Rows

beforeAll(async () => {
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.app)).worldId
  await foundSmallWorld(stage.app, { seed: 'another world in the same tables' })
  rows = await readWorld(stage.app, worldId)
})
afterAll(async () => await stage[Symbol.asyncDispose]())

async function read<T>(work: (reader: WorldReader) => Promise<T>): Promise<T> {
  return await inWorldTx(stage.app, worldId, async (tx) => await work(tx.reader))
}

describe('the reader of a world', () => {
  it('gives one world’s rows in ascending order of their key', async () => {
    expect(rows.guild).toHaveLength(8)
    for (const table of ['guild', 'hero', 'match', 'due'] as const) {
      const ids = rows[table].map(({ id }) => id as string)
      expect(ids).toEqual(ids.toSorted())
    }
    const halls = rows.hall.map(({ guildId, kind }) => `${guildId} ${kind}`)
    expect(halls).toEqual(halls.toSorted())
  })

  it('finds by one value, by any of several, by null, by several columns, and by none of none', async () => {
    const [a, b] = rows.guild
    if (a === undefined || b === undefined) throw new Error('no guilds')
    expect(await read((reader) => reader.find('guild', { id: a.id }))).toEqual(a)
    expect(await read((reader) => reader.list('guild', { id: [b.id, a.id, b.id] }))).toEqual([a, b])
    expect(await read((reader) => reader.list('guild', { id: [] }))).toEqual([])
    expect(await read((reader) => reader.list('ledgerAccount', { guildId: null }))).toEqual(
      rows.ledgerAccount.filter(({ guildId }) => guildId === null),
    )
    expect(await read((reader) => reader.list('hall', { guildId: [a.id, b.id], kind: 'arena' }))).toHaveLength(2)
    expect(await read((reader) => reader.list('match', { matchday: [1, 2], status: 'scheduled' }))).toEqual(
      rows.match.filter(({ matchday }) => matchday <= 2),
    )
    expect(await read((reader) => reader.list('season', { scheduled: true }))).toHaveLength(1)
    expect(
      await read((reader) => reader.list('match', { kickoffAt: rows.match[0]?.kickoffAt ?? 0 } as never)),
    ).not.toHaveLength(0)
    expect(await read((reader) => reader.find('guild', { id: testId('guild', 'nobody') }))).toBeNull()
  })

  it('refuses a condition that means nothing', async () => {
    await expect(read((reader) => reader.list('guild', { colour: 1 } as never))).rejects.toThrow(
      'guild has no column colour',
    )
    await expect(read((reader) => reader.list('guild', { crest: {} } as never))).rejects.toThrow('guild.crest is json')
    await expect(read((reader) => reader.list('guild', { id: undefined } as never))).rejects.toThrow(
      'asked to be undefined',
    )
    await expect(read((reader) => reader.list('hero', { guildId: [null] } as never))).rejects.toThrow(
      'null is no member of a list',
    )
    await expect(read((reader) => reader.find('guild', {}))).rejects.toThrow('more than one row of guild')
  })
})

describe('integers of 64 bits', () => {
  it('come out exact, or not at all', async () => {
    expect([readInt8('9007199254740991'), readInt8('-9007199254740991'), readInt8('0')]).toEqual([
      2 ** 53 - 1,
      1 - 2 ** 53,
      0,
    ])
    expect(() => readInt8('9007199254740992')).toThrow('outside ±2^53')
    await expect(stage.app.pool.query('SELECT 9007199254740993::bigint AS n')).rejects.toThrow('outside ±2^53')
    expect((await stage.app.pool.query('SELECT 9007199254740991::bigint AS n')).rows).toEqual([{ n: 2 ** 53 - 1 }])
  })
})

describe('the house', () => {
  it('writes ledger_account and transfer in src/ledger and nowhere else', async () => {
    const writers: string[] = []
    for await (const file of glob('../src/**/*.ts', { cwd: fileURLToPath(new URL('.', import.meta.url)) })) {
      const text = await readFile(new URL(file, import.meta.url), 'utf8')
      if (
        /(INSERT INTO|UPDATE|DELETE FROM)\s+game\.(ledger_account|transfer)|Rows\(tx, '(ledgerAccount|transfer)'/.test(
          text,
        )
      )
        writers.push(file)
    }
    expect(writers).toEqual(['../src/ledger/write-ledger.ts'])
  })

  it('has the tables that better-auth looks for', async () => {
    const here = Map.groupBy(await listColumns(stage.owner.pool), ({ table }) => table)
    for (const [name, { fields }] of Object.entries(getAuthTables({}))) {
      const columns = new Map(here.get(`auth.${name}`)?.map((column) => [column.column, column]))
      for (const [field, { required, type }] of Object.entries(fields)) {
        const column = columns.get(field)
        expect(column, `${name}.${field}`).toBeDefined()
        expect(column?.nullable, `${name}.${field}`).toBe(required !== true)
        expect(column?.type).toBe(
          { string: 'text', boolean: 'boolean', date: 'timestamp with time zone', number: 'integer' }[type as string],
        )
      }
      expect(columns.size).toBe(Object.keys(fields).length + 1)
    }
  })
})
