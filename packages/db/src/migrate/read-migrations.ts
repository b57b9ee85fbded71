import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'

export interface Migration {
  readonly number: number
  /** File name without its ending. */
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const ownFolder = new URL('../../migrations/', import.meta.url)

/** The numbered SQL files of a folder, in order: 0001_…, 0002_… without a gap. */
export async function readMigrations(folder: URL = ownFolder): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  const migrations = await Promise.all(
    files.map(async (file): Promise<Migration> => {
      const [, digits] = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file) ?? []
      if (digits === undefined) throw new Error(`a migration is named like 0007_what_it_does.sql, not ${file}`)
      const sql = await readFile(new URL(file, folder), 'utf8')
      return { number: Number(digits), name: file.slice(0, -'.sql'.length), sql, checksum: checksumOf(sql) }
    }),
  )
  migrations.forEach(({ number, name }, at) => {
    if (number !== at + 1) throw new Error(`migration ${name} should have the number ${at + 1}`)
  })
  return migrations
}

/** One text for all migrations, for the name of a test template. */
export async function migrationsChecksum(): Promise<string> {
  return checksumOf((await readMigrations()).map(({ checksum }) => checksum).join('\n'))
}

/** Line ends do not count: a checkout on Windows is the same migration. */
function checksumOf(sql: string): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
}
