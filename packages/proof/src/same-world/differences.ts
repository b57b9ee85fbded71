import type { WorldHash } from '@mythic/domain'

/** What differs between two worlds at one instant: tables and guilds by name, and the first rows of the first table. */
export interface Difference {
  readonly tables: readonly string[]
  readonly guilds: readonly string[]
}

/** Null when the two are the same world. */
export function differenceBetween(lab: WorldHash, postgres: WorldHash): Difference | null {
  if (lab.hash === postgres.hash) return null
  return { tables: unequal(lab.tables, postgres.tables), guilds: unequal(lab.guilds, postgres.guilds) }
}

function unequal(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name])
}

interface Rows {
  readonly [table: string]: readonly object[]
}

/** The first rows of a table that only one of the two worlds has, as sentences: for a person who looks for the cause. */
export function firstDifferingRows(table: string, lab: Rows, postgres: Rows, most = 3): string[] {
  const text = (row: object): string =>
    JSON.stringify(row, (_, value: unknown) =>
      isPlain(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
    )
  const inLab = new Set((lab[table] ?? []).map(text))
  const inPostgres = new Set((postgres[table] ?? []).map(text))
  const onlyLab = [...inLab].filter((row) => !inPostgres.has(row)).slice(0, most)
  const onlyPostgres = [...inPostgres].filter((row) => !inLab.has(row)).slice(0, most)
  return [
    ...onlyLab.map((row) => `${table}, only in the lab:      ${row}`),
    ...onlyPostgres.map((row) => `${table}, only in Postgres: ${row}`),
  ]
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
