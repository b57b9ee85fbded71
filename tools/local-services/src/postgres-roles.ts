import pg from 'pg'

import { ServiceError } from './service-error.ts'

/** Three roles and one database, made or brought up to date: the owner migrates; app (the API) and jobs (the worker) get what migrations grant them. */
export async function prepareDatabase(options: {
  superUrl: string
  ownerPassword: string
  appPassword: string
  jobsPassword: string
}): Promise<void> {
  const client = new pg.Client({ connectionString: options.superUrl })
  await client.connect()
  try {
    await refuseOtherEncoding(client)
    // CREATEDB lets tests clone a migrated database; pg_signal_backend lets fault tests cut connections of the app.
    await makeRole(client, 'mythic_owner', options.ownerPassword, 'CREATEDB')
    await makeRole(client, 'mythic_app', options.appPassword, 'NOCREATEDB')
    await makeRole(client, 'mythic_jobs', options.jobsPassword, 'NOCREATEDB')
    await client.query('GRANT pg_signal_backend TO mythic_owner')
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'mythic'")
    if (found.rowCount === 0) await client.query('CREATE DATABASE mythic OWNER mythic_owner')
  } finally {
    await client.end()
  }
}

async function makeRole(client: pg.Client, name: string, password: string, rights: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])
  const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER'
  await client.query(
    `${verb} ROLE ${client.escapeIdentifier(name)} LOGIN ${rights} PASSWORD ${client.escapeLiteral(password)}`,
  )
}

async function refuseOtherEncoding(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string; collation: string }>(
    "SELECT pg_encoding_to_char(encoding) AS encoding, datcollate AS collation FROM pg_database WHERE datname = 'template1'",
  )
  const [template] = rows
  if (template?.encoding === 'UTF8' && template.collation === 'C') return
  throw new ServiceError({
    what: 'Postgres cannot be used.',
    why: `Its databases are ${template?.encoding}/${template?.collation}; the league needs UTF8/C, so that text sorts alike everywhere.`,
    remedy: 'Start with --data-dir <an empty folder>.',
  })
}
