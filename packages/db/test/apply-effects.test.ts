import { applyEffects, inWorldTx, readWorld } from '@mythic/db'
import type { Db } from '@mythic/db'
import { tableNames } from '@mythic/domain'
import type { Effect, GameInstant, Row, Rows, TableName, WorldId } from '@mythic/domain'
import { aHero, foundSmallWorld, testId } from '@mythic/testkit'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { applyToModel, effectsFor, modelOf, plan, sortedRows } from './rows-in-maps.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId
let founded: Rows

beforeAll(async () => {
  stage = await openStage()
  worldId = (await foundSmallWorld(stage.app, { scheduled: false })).worldId
  founded = await readWorld(stage.app, worldId)
})
afterAll(async () => await stage[Symbol.asyncDispose]())

async function apply(effects: readonly Effect[], db: Db = stage.app): Promise<void> {
  await inWorldTx(db, worldId, async (tx) => await applyEffects(tx, effects))
}

describe('the SQL applier', () => {
  it('means what effects mean on rows in a map, whatever is inserted, changed, added to and deleted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { minLength: 1, maxLength: 8 }), async (rounds) => {
        await inWorldTx(stage.owner, worldId, async (tx) => {
          const model = modelOf(founded)
          for (const round of rounds) {
            const effects = effectsFor(model, round)
            await applyEffects(tx, effects)
            for (const effect of effects) applyToModel(model, effect)
          }
          for (const table of tableNames) expect(await tx.reader.list(table, {})).toEqual(sortedRows(model, table))
          throw new Undo()
        }).catch((error: unknown) => {
          if (!(error instanceof Undo)) throw error
        })
      }),
      { numRuns: 60 },
    )
    expect(await readWorld(stage.app, worldId)).toEqual(founded)
  })

  it('writes thousands of rows of mixed columns in one go', async () => {
    const guildId = first('guild').id
    const heroes = Array.from({ length: 6_000 }, (_, n) =>
      aHero({ id: testId('hero', `crowd ${n}`), guildId, name: `Hero ${n}` }),
    )
    await apply(heroes.map((row) => ({ do: 'insert', table: 'hero', row })))
    await apply(
      heroes.map((row, n): Effect =>
        n % 3 === 0
          ? { do: 'update', table: 'hero', key: { id: row.id }, set: { injury: n % 2 === 0 ? 'scar' : null, form: 3 } }
          : { do: 'add', table: 'hero', key: { id: row.id }, by: n % 3 === 1 ? { xp: n } : { might: -1, xp: 1 } },
      ),
    )
    const now = new Map((await readWorld(stage.app, worldId)).hero.map((row) => [row.id, row]))
    heroes.forEach((row, n) => {
      const hero = now.get(row.id)
      if (n % 3 === 0) expect(hero).toEqual({ ...row, injury: n % 2 === 0 ? 'scar' : null, form: 3 })
      else if (n % 3 === 1) expect(hero).toEqual({ ...row, xp: row.xp + n })
      else expect(hero).toEqual({ ...row, xp: row.xp + 1, might: row.might - 1 })
    })
  })

  it.each<[string, () => Effect[], RegExp]>([
    ['a row twice', () => [{ do: 'insert', table: 'hall', row: first('hall') }], /duplicate key/],
    [
      'an update of a row that is not there',
      () => [update('hall', { guildId: nobody, kind: 'vault' }, { level: 2 })],
      /no such row of hall: .*vault/,
    ],
    [
      'an add to a row that is not there',
      () => [{ do: 'add', table: 'seat', key: { id: testId('seat', 'none') }, by: { points: 3 } }],
      /no such row of seat/,
    ],
    [
      'a delete of a row that is not there',
      () => [{ do: 'delete', table: 'moment', key: { id: testId('moment', 'none') } }],
      /no such row of moment/,
    ],
    [
      'a row that is not there, though a statement behind it breaks as well',
      () => [
        update('guild', { id: nobody }, { renown: 1 }),
        update('hero', { id: first('hero').id }, { salaryPerWeek: (2 ** 53) as never }),
      ],
      new RegExp(`rows of guild .*${nobody}`),
    ],
    [
      'a deletion of many by half their key',
      () => founded.hall.map(({ guildId }): Effect => ({ do: 'delete', table: 'hall', key: { guildId } as never })),
      /hall needs kind/,
    ],
    [
      'one missing among many',
      () => [
        ...founded.hall.map((row) => update('hall', keyCells('hall', row), { level: 9 })),
        update('hall', { guildId: nobody, kind: 'arena' }, { level: 9 }),
      ],
      /no such row of hall: .*arena/,
    ],
    [
      'a change of history',
      () => [update('salaryRun', { guildId: nobody, season: 1, week: 1 }, { heroes: 1 })],
      /append-only table suffers no change: salaryRun/,
    ],
    [
      'a deletion from history',
      () => [{ do: 'delete', table: 'transfer', key: { id: testId('transfer', 1) } }],
      /a transfer is never changed or deleted/,
    ],
    [
      'a new key',
      () => [update('hall', keyCells('hall', first('hall')), { kind: 'vault' })],
      /hall.kind is of the key and stays/,
    ],
    [
      'a column that is not there',
      () => [update('guild', { id: first('guild').id }, { colour: 1 } as never)],
      /guild has no column colour/,
    ],
    [
      'half a row',
      () => [{ do: 'insert', table: 'hall', row: { guildId: first('guild').id, kind: 'vault' } as never }],
      /hall needs level/,
    ],
    [
      'a null where none may be',
      () => [update('guild', { id: first('guild').id }, { name: null as never })],
      /guild.name may not be null/,
    ],
    [
      'a fraction',
      () => [update('guild', { id: first('guild').id }, { renown: 1.5 })],
      /invalid input syntax for type integer/,
    ],
    [
      'more than 32 bits',
      () => [
        { do: 'add', table: 'guild', key: { id: first('guild').id }, by: { renown: 2 ** 31 - 1 } },
        { do: 'update', table: 'guild', key: { id: first('guild').id }, set: { charterUntilWeek: 2 ** 31 } },
      ],
      /out of range/,
    ],
    [
      'coins beyond 2^53',
      () => [update('hero', { id: first('hero').id }, { salaryPerWeek: (2 ** 53) as never })],
      /safe_bigint/,
    ],
    [
      'a stranger',
      () => [{ do: 'insert', table: 'hero', row: aHero({ id: testId('hero', 'stray'), guildId: nobody }) }],
      /foreign key/,
    ],
    [
      'a balance that no transfer moves',
      () => [{ do: 'add', table: 'ledgerAccount', key: { id: purse().id }, by: { balance: 5 as never } }],
      /gains 5, its transfers bring 0/,
    ],
    [
      'a balance that is set',
      () => [update('ledgerAccount', { id: purse().id }, { balance: 5 as never })],
      /a balance is moved, never set/,
    ],
    [
      'an account that opens with coins from nowhere',
      () => [
        {
          do: 'insert',
          table: 'ledgerAccount',
          row: { ...purse(), id: testId('ledger-account', 'x'), kind: 'reserves' },
        },
      ],
      /opens with \d+, its transfers bring 0/,
    ],
  ])('refuses %s, and nothing of it stays', async (_, effects, message) => {
    await expect(apply(effects())).rejects.toThrow(message)
    expect((await readWorld(stage.app, worldId)).hall).toEqual(founded.hall)
  })

  it('adds nothing to a purse that stores no balance', async () => {
    const mint = founded.ledgerAccount.find(({ balance }) => balance === null)
    const transfer: Row<'transfer'> = {
      id: testId('transfer', 'mint'),
      fromAccountId: purse().id,
      toAccountId: mint?.id ?? purse().id,
      amount: 7 as never,
      kind: 'gate-money',
      causeId: nobody,
      at: 0 as GameInstant,
      season: 1,
      week: 1,
    }
    const wrong: Effect = {
      do: 'add',
      table: 'ledgerAccount',
      key: { id: transfer.toAccountId },
      by: { balance: 7 as never },
    }
    const right: Effect = {
      do: 'add',
      table: 'ledgerAccount',
      key: { id: transfer.fromAccountId },
      by: { balance: -7 as never },
    }
    await expect(apply([{ do: 'insert', table: 'transfer', row: transfer }, right, wrong])).rejects.toThrow(
      'has no number where one is added to',
    )
  })
})

const nobody = testId('guild', 'nobody')

function first<T extends TableName>(table: T): Row<T> {
  const [row] = founded[table] as Row<T>[]
  if (row === undefined) throw new Error(`the founded world has no ${table}`)
  return row
}

function purse(): Row<'ledgerAccount'> {
  const account = founded.ledgerAccount.find(
    ({ kind, balance }) => kind === 'treasury' && balance !== null && balance > 0,
  )
  if (account === undefined) throw new Error('no guild has coins')
  return account
}

function update<T extends TableName>(table: T, key: Partial<Row<T>>, set: Partial<Row<T>>): Effect {
  return { do: 'update', table, key, set } as unknown as Effect
}

function keyCells<T extends TableName>(table: T, row: Row<T>): Partial<Row<T>> {
  return table === 'hall'
    ? ({ guildId: (row as Row<'hall'>).guildId, kind: (row as Row<'hall'>).kind } as Partial<Row<T>>)
    : ({ id: (row as { id: string }).id } as unknown as Partial<Row<T>>)
}

class Undo extends Error {}
