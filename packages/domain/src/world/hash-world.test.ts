import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { aWorld } from '../testing/test-world.ts'
import { canonicalJson } from './canonical-json.ts'
import { hashedTables, hashWorld } from './hash-world.ts'
import { tableNames } from './keys.ts'
import type { Rows } from './tables.ts'
import { tables } from './tables.ts'

describe('canonicalJson', () => {
  it('gives one text for one value, however its keys were written', () => {
    expect(canonicalJson({ b: [1, { d: 'x', c: null }], a: true })).toBe('{"a":true,"b":[1,{"c":null,"d":"x"}]}')
  })
  it('leaves out what is absent and refuses what a world cannot hold', () => {
    expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}')
    for (const value of [0.5, Number.NaN, 2 ** 53, () => 1, undefined])
      expect(() => canonicalJson(value)).toThrow(/a world holds/)
  })
  it('is read back as the same value', () => {
    const value = fc.letrec((tie) => ({
      it: fc.oneof(
        fc.integer(),
        fc.string(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('it'), { maxLength: 4 }),
        fc.dictionary(
          fc.string().filter((k) => k !== '__proto__'),
          tie('it'),
          { maxKeys: 4 },
        ),
      ),
    })).it
    fc.assert(
      fc.property(value, (each) => {
        expect(JSON.parse(canonicalJson(each))).toEqual(JSON.parse(JSON.stringify(each)))
      }),
    )
  })
})

describe('hashWorld', () => {
  let rows: Rows
  beforeAll(async () => {
    rows = (await aWorld()).rows()
  })

  it('does not care in which order rows or columns come', () => {
    const turned = Object.fromEntries(
      tableNames.map((name) => [
        name,
        rows[name].toReversed().map((row) => Object.fromEntries(Object.entries(row).toReversed())),
      ]),
    ) as unknown as Rows
    expect(hashWorld(turned)).toEqual(hashWorld(rows))
  })

  it('names the table and the guild in which two worlds differ', () => {
    const [hero] = rows.hero
    if (hero === undefined) throw new Error('a world has heroes')
    const other: Rows = {
      ...rows,
      hero: rows.hero.map((each) => (each.id === hero.id ? { ...each, might: each.might + 1 } : each)),
    }
    const [a, b] = [hashWorld(rows), hashWorld(other)]
    expect(hashedTables.filter((name) => a.tables[name] !== b.tables[name])).toEqual(['hero'])
    expect(Object.keys(a.guilds).filter((id) => a.guilds[id] !== b.guilds[id])).toEqual([hero.guildId])
    expect(a.hash).not.toBe(b.hash)
  })

  it('chains append-only tables, so that a changed beginning changes the end', () => {
    expect(rows.transfer.length).toBeGreaterThan(1)
    const shorter: Rows = { ...rows, transfer: rows.transfer.slice(1) }
    expect(hashWorld(shorter).tables.transfer).not.toBe(hashWorld(rows).tables.transfer)
  })

  it('leaves out the timeline and nothing else', () => {
    expect(tableNames.filter((name) => !tables[name].hashed)).toEqual(['due'])
    expect(hashWorld({ ...rows, due: [] })).toEqual(hashWorld(rows))
  })

  it('refuses a row with a missing or unknown column', () => {
    const [seat] = rows.seat
    if (seat === undefined) throw new Error('a world has seats')
    const { points: _, ...lacking } = seat
    expect(() => hashWorld({ ...rows, seat: [lacking as typeof seat] })).toThrow(/seat has exactly/)
    expect(() => hashWorld({ ...rows, seat: [{ ...seat, extra: 1 } as typeof seat] })).toThrow(/seat has exactly/)
  })
})
