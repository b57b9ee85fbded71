import type pg from 'pg'

import { tableNames } from '@mythic/domain'
import type { TableName } from '@mythic/domain'

import { sqlTables } from '../schema/sql-names.ts'
import { unhashedTables } from '../schema/unhashed-tables.ts'
import type { Roles } from './roles.ts'

/** World tables from which rules may delete. Rows of all others, once there, stay. */
const deletable: readonly TableName[] = ['moment']

/** What the worker may set on a due row; the API may not mark anything done. */
const dueProgress = ['attempt', 'queued_at', 'queued_as', 'done_at']

/** Functions that open the seal, each no further than the clock allows. */
const watching = ['game.sealed_rounds(uuid, uuid, integer)', 'game.sealed_header(uuid, uuid)']
const revealing = ['game.sealed_for_reveal(uuid, uuid[])', 'game.publish_battles(uuid, uuid[])']
/** A world's clock begins with it and ends with it. */
const settingClocks = ['game.begin_clock(uuid, integer)', 'game.stop_clock(uuid)']
const movingClocks = 'EXECUTE ON FUNCTION game.move_clock(uuid, bigint, integer, text)'
const checking = ['game.broken_seals(uuid)', 'game.broken_commitments(uuid)']
const learning = ['game.learn_statistics(text[])']

/** Both roles: the world's rows, history without a way back, secrets and seals closed. Repeated at every migration. */
function commonGrants(): string[] {
  const grants = ['USAGE ON SCHEMA game, ops', 'EXECUTE ON FUNCTION game.world_now(uuid)']
  for (const name of tableNames) {
    const { sql, appendOnly } = sqlTables[name]
    // The operator alone overrides an engine, with the owner's role.
    if (name === 'engineOverride') {
      grants.push(`SELECT ON ${sql}`)
      continue
    }
    const writes =
      name === 'due' || appendOnly ? 'INSERT' : deletable.includes(name) ? 'INSERT, UPDATE, DELETE' : 'INSERT, UPDATE'
    grants.push(`SELECT, ${writes} ON ${sql}`)
  }
  return [
    ...grants,
    'SELECT ON game.world_clock_segment',
    'SELECT, INSERT ON game.guild_owner, game.command',
    'SELECT (world_id, season, chance_secret), INSERT ON game.season_secret',
    'SELECT ON game.battle_log',
    'SELECT, INSERT, UPDATE ON ops.heartbeat',
    'SELECT, INSERT ON ops.outbox',
    'SELECT ON ops.migration',
    ...[...watching, ...checking, ...settingClocks, ...learning].map((routine) => `EXECUTE ON FUNCTION ${routine}`),
  ]
}

const appGrants = ['USAGE ON SCHEMA auth', 'SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth']
/** What the API may besides where developers may. */
const devGrants = [movingClocks]

const jobsGrants = [
  'SELECT (battle_secret) ON game.season_secret',
  'INSERT ON game.sealed_battle',
  'INSERT ON game.world_clock_segment',
  movingClocks,
  `UPDATE (${dueProgress.join(', ')}) ON game.due`,
  'UPDATE, DELETE ON ops.outbox',
  'EXECUTE ON FUNCTION game.make_battle_log_months()',
  ...revealing.map((routine) => `EXECUTE ON FUNCTION ${routine}`),
]

/** Takes everything back and gives what is listed here, so that a right removed from the list is gone. */
export async function grantTo(client: pg.Client, roles: Roles, devMode: boolean): Promise<void> {
  const app = client.escapeIdentifier(roles.app)
  const jobs = client.escapeIdentifier(roles.jobs)
  const everybody = `PUBLIC, ${app}, ${jobs}`
  const statements = [
    'REVOKE CREATE ON SCHEMA public FROM PUBLIC',
    ...['auth', 'game', 'ops'].flatMap((schema) => [
      `REVOKE ALL ON SCHEMA ${schema} FROM ${everybody}`,
      `REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM ${everybody}`,
      `REVOKE ALL ON ALL ROUTINES IN SCHEMA ${schema} FROM ${everybody}`,
      `REVOKE ALL ON ALL SEQUENCES IN SCHEMA ${schema} FROM ${everybody}`,
    ]),
    // Taking a table's rights back leaves those on its columns.
    `REVOKE ALL (world_id, season, chance_secret, battle_secret) ON game.season_secret FROM ${everybody}`,
    `REVOKE ALL (${dueProgress.join(', ')}) ON game.due FROM ${everybody}`,
    ...commonGrants().flatMap((grant) => [`GRANT ${grant} TO ${app}`, `GRANT ${grant} TO ${jobs}`]),
    ...[...appGrants, ...(devMode ? devGrants : [])].map((grant) => `GRANT ${grant} TO ${app}`),
    ...jobsGrants.map((grant) => `GRANT ${grant} TO ${jobs}`),
  ]
  for (const statement of statements) await client.query(statement)
}

/** Tables that neither role may update or delete from. */
export const appendOnlyTables: readonly string[] = [
  ...tableNames.filter((name) => sqlTables[name].appendOnly).map((name) => sqlTables[name].sql),
  ...unhashedTables.filter(({ appendOnly }) => appendOnly).map(({ table }) => table),
]
