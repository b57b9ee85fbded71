import { readFile, writeFile } from 'node:fs/promises'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startServices } from '@mythic/local-services'
import { createTestDatabase } from '@mythic/testkit'

import { createDb } from '../src/connect/create-db.ts'
import { dumpSchema } from '../src/schema/dump-schema.ts'

/**
 * Writes packages/db/schema.sql from a freshly migrated database of its own; with --check it only compares, and exits with 1
 * when the file is not what the migrations make.
 */
async function main(check: boolean): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mythic-schema-'))
  chmodSync(dataDir, 0o711) // lets the user postgres through when we are root
  await using services = await startServices({ dataDir, persistent: false, durability: 'test' })
  const server = {
    ownerUrl: services.databaseOwnerUrl,
    appUrl: services.databaseUrl,
    jobsUrl: services.databaseJobsUrl,
  }
  await using database = await createTestDatabase({ server })
  await using owner = createDb(database.ownerUrl, { max: 1 })
  const roleOf = (url: string): string => new URL(url).username
  const dumped = await dumpSchema(owner, { app: roleOf(server.appUrl), jobs: roleOf(server.jobsUrl) })

  const file = new URL('../schema.sql', import.meta.url)
  if (!check) {
    await writeFile(file, dumped)
    return 0
  }
  if ((await readFile(file, 'utf8').catch(() => '')) === dumped) return 0
  console.error('packages/db/schema.sql is not what the migrations make. Run: node packages/db/tools/dump-schema.ts')
  return 1
}

process.exitCode = await main(process.argv.includes('--check'))
