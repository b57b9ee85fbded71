import type pg from 'pg'

import type { MigrateUrls } from './migrate.ts'

export interface Roles {
  readonly app: string
  readonly jobs: string
}

interface Login {
  readonly name: string
  readonly password: string
}

/**
 * The roles named in the URLs of API and worker: made, or given their passwords, as far as the owner may do that. Roles
 * prepared by an administrator are left as they are. None of the three may be another: then the grants would mean nothing.
 */
export async function makeRoles(client: pg.Client, urls: MigrateUrls): Promise<Roles> {
  const owner = loginOf(urls.ownerUrl)
  const app = loginOf(urls.appUrl)
  const jobs = loginOf(urls.jobsUrl)
  if (new Set([owner.name, app.name, jobs.name]).size < 3)
    throw new Error(`owner, app and jobs are three roles, not ${owner.name}, ${app.name}, ${jobs.name}`)
  const { rows } = await client.query<{ may: boolean; isSuper: boolean }>(
    'SELECT rolsuper OR rolcreaterole AS may, rolsuper AS "isSuper" FROM pg_roles WHERE rolname = current_user',
  )
  const [self] = rows
  for (const login of [app, jobs]) await makeRole(client, login, self?.may === true, self?.isSuper === true)
  return { app: app.name, jobs: jobs.name }
}

async function makeRole(
  client: pg.Client,
  { name, password }: Login,
  mayCreate: boolean,
  isSuper: boolean,
): Promise<void> {
  const { rows } = await client.query<{ privileged: boolean; administered: boolean }>(
    `SELECT r.rolsuper AS privileged, EXISTS (
       SELECT FROM pg_auth_members AS m JOIN pg_roles AS me ON me.oid = m.member
       WHERE m.roleid = r.oid AND me.rolname = current_user AND m.admin_option
     ) AS administered
     FROM pg_roles AS r WHERE r.rolname = $1`,
    [name],
  )
  const [known] = rows
  if (known?.privileged === true)
    throw new Error(`role ${name} is a superuser: API and worker must run under roles that obey grants`)
  const quoted = client.escapeIdentifier(name)
  const secret = client.escapeLiteral(password)
  if (known === undefined) {
    if (!mayCreate)
      throw new Error(
        `role ${name} does not exist, and the owner may not create roles: create it, or give the owner CREATEROLE`,
      )
    await client.query(`CREATE ROLE ${quoted} LOGIN PASSWORD ${secret}`)
  } else if (isSuper || (mayCreate && known.administered)) {
    await client.query(`ALTER ROLE ${quoted} LOGIN PASSWORD ${secret}`)
  }
}

function loginOf(url: string): Login {
  const { username, password } = new URL(url)
  if (username === '') throw new Error('a database URL names its role: postgres://role:password@host:port/database')
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) }
}
