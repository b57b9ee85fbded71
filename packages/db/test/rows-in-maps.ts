import { keyOf, tableNames } from '@mythic/domain'
import type { Effect, GameInstant, GuildId, HeroId, MomentId, Row, Rows, TableName } from '@mythic/domain'
import { aGuild, aHero, testId } from '@mythic/testkit'
import fc from 'fast-check'

/** Rows in maps, by table and key. */
export type Model = Map<TableName, Map<string, Record<string, unknown>>>

export function modelOf(rows: Rows): Model {
  return new Map(
    tableNames.map((table) => [table, new Map(rows[table].map((row) => [keyOf(table, row as never), { ...row }]))]),
  )
}

export function sortedRows(model: Model, table: TableName): unknown[] {
  return [...(model.get(table)?.entries() ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

export function applyToModel(model: Model, effect: Effect): void {
  const rows = model.get(effect.table) ?? new Map<string, Record<string, unknown>>()
  const key = keyOf(effect.table, (effect.do === 'insert' ? effect.row : effect.key) as never)
  const before = rows.get(key)
  if (effect.do === 'insert') rows.set(key, { ...effect.row })
  else if (effect.do === 'delete') rows.delete(key)
  else if (effect.do === 'update') rows.set(key, { ...before, ...effect.set })
  else {
    const sums = Object.entries(effect.by).map(([column, by]) => [column, Number(before?.[column]) + Number(by)])
    rows.set(key, { ...before, ...Object.fromEntries(sums) })
  }
}

const text = fc.string({
  unit: fc.constantFrom('a', 'é', '"', '\\', "'", '{', '}', ',', ' ', '雪', '😀', '\n'),
  maxLength: 6,
})
const small = fc.integer({ min: -1000, max: 1000 })
const act = fc.record({
  table: fc.constantFrom('hall' as const, 'hero' as const, 'moment' as const, 'guild' as const),
  pick: fc.nat(400),
  what: fc.constantFrom('insert' as const, 'change' as const, 'delete' as const),
  number: small,
  other: small,
  text,
  flag: fc.boolean(),
  both: fc.boolean(),
})
/** One round of acts. */
export const plan = fc.array(act, { maxLength: 12 })

/** Turns random acts into lawful net effects on what the model holds: each row at most once. */
export function effectsFor(model: Model, acts: readonly Act[]): Effect[] {
  const touched = new Set<string>()
  return acts.flatMap((one, nth): Effect[] => {
    const rows = [...(model.get(one.table)?.values() ?? [])]
    const row = rows[one.pick % Math.max(1, rows.length)]
    if (one.what === 'insert') return fresh(model, touched, one, nth)
    if (row === undefined || !claim(touched, one.table, row)) return []
    if (one.what === 'delete' && one.table === 'moment')
      return [{ do: 'delete', table: 'moment', key: { id: row['id'] as MomentId } }]
    return changes(one, row)
  })
}

function claim(touched: Set<string>, table: TableName, row: object): boolean {
  const name = `${table} ${keyOf(table, row as never)}`
  if (touched.has(name)) return false
  touched.add(name)
  return true
}

type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

function fresh(model: Model, touched: Set<string>, one: Act, nth: number): Effect[] {
  const ordinal = `${one.pick} ${one.number} ${nth} ${model.get(one.table)?.size}`
  const guildId = [...(model.get('guild')?.values() ?? [])][0]?.['id'] as GuildId
  const heroId = [...(model.get('hero')?.values() ?? [])][0]?.['id'] as HeroId
  const made = ((): Effect | null => {
    if (one.table === 'guild')
      return {
        do: 'insert',
        table: 'guild',
        row: aGuild({ id: testId('guild', ordinal), name: one.text, motto: one.text }),
      }
    if (one.table === 'hero')
      return {
        do: 'insert',
        table: 'hero',
        row: aHero({ id: testId('hero', ordinal), guildId: one.flag ? guildId : null, name: one.text }),
      }
    if (one.table !== 'moment') return null
    const row: Row<'moment'> = {
      id: testId('moment', ordinal),
      heroId,
      at: (2 ** 52 + one.pick) as GameInstant,
      season: 1,
      kind: 'debut',
      weight: one.number,
      matchId: null,
      round: one.flag ? null : one.other,
      data: { [one.text]: one.number, word: one.text },
    }
    return { do: 'insert', table: 'moment', row }
  })()
  if (made === null || made.do !== 'insert') return []
  const exists = model.get(made.table)?.has(keyOf(made.table, made.row as never)) === true
  return !exists && claim(touched, made.table, made.row) ? [made] : []
}

function changes(one: Act, row: Record<string, unknown>): Effect[] {
  const key = one.table === 'hall' ? { guildId: row['guildId'], kind: row['kind'] } : { id: row['id'] }
  const set = {
    hall: { level: Math.abs(one.number) },
    guild: { name: one.text, motto: one.text, renown: one.number },
    hero: { injury: one.flag ? null : 'scar', traits: [one.text, 'x'], age: one.number },
    moment: { round: one.flag ? null : one.number, weight: one.other, data: { n: one.number } },
  }[one.table]
  const by = {
    hall: { level: 1 },
    guild: { charterUntilWeek: one.other },
    hero: one.flag ? { xp: one.other, might: one.number } : { fatigue: one.other },
    moment: { season: one.other },
  }[one.table]
  const updated = { do: 'update', table: one.table, key, set } as unknown as Effect
  const added = { do: 'add', table: one.table, key, by } as unknown as Effect
  if (one.both && one.table !== 'hall') return [updated, added]
  return one.flag ? [updated] : [added]
}
