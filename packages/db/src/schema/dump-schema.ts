import type { Db } from '../connect/create-db.ts'
import { listColumns, listConstraints, listIndexes } from './list-columns.ts'

/**
 * The migrated schema as one readable text, from the catalogue: no pg_dump of the server's version is at hand everywhere.
 * Partitions by month are left out, since they depend on the day; roles stand under the names `app` and `jobs`.
 */
export async function dumpSchema(db: Db, roles: { readonly app: string; readonly jobs: string }): Promise<string> {
  const columns = Map.groupBy(await listColumns(db.pool), ({ table }) => table)
  const constraints = Map.groupBy(await listConstraints(db.pool), ({ table }) => table)
  const indexes = Map.groupBy(await listIndexes(db.pool), ({ table }) => table)
  const tables = [...columns].map(([table, of]) =>
    [
      `CREATE TABLE ${table} (`,
      [
        ...of.map(
          (column) =>
            `  ${quoted(column.column)} ${column.type}${column.collation === null ? '' : ` COLLATE "${column.collation}"`}` +
            `${column.nullable ? '' : ' NOT NULL'}${column.isIdentity ? ' GENERATED ALWAYS AS IDENTITY' : ''}` +
            (column.default === null ? '' : ` DEFAULT ${column.default}`),
        ),
        ...(constraints.get(table) ?? []).map(({ name, definition }) => `  CONSTRAINT ${quoted(name)} ${definition}`),
      ].join(',\n'),
      ');',
      ...(indexes.get(table) ?? []).map(({ definition }) => `${definition};`),
    ].join('\n'),
  )
  return [
    '-- Written by tools/dump-schema.ts from a freshly migrated database. Never edited; `--check` compares.',
    ...(await listDomains(db)),
    ...tables,
    ...(await listRoutines(db)),
    (await listGrants(db, roles)).join('\n'),
    '',
  ].join('\n\n')
}

function quoted(name: string): string {
  return /^[a-z_]+$/.test(name) ? name : `"${name}"`
}

async function listDomains(db: Db): Promise<string[]> {
  const { rows } = await db.pool.query<{ line: string }>(
    `SELECT format('CREATE DOMAIN %s AS %s %s;', format_type(t.oid, NULL), format_type(t.typbasetype, t.typtypmod),
       (SELECT string_agg(pg_get_constraintdef(k.oid), ' ' ORDER BY k.conname) FROM pg_constraint AS k WHERE k.contypid = t.oid)) AS line
     FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace
     WHERE n.nspname IN ('auth', 'ops', 'game') AND t.typtype = 'd' ORDER BY 1`,
  )
  return rows.map(({ line }) => line)
}

async function listRoutines(db: Db): Promise<string[]> {
  const { rows } = await db.pool.query<{ definition: string }>(
    `SELECT pg_get_functiondef(p.oid) AS definition FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
     WHERE n.nspname IN ('auth', 'ops', 'game') ORDER BY n.nspname, p.proname, p.oid::regprocedure::text`,
  )
  return rows.map(({ definition }) => `${definition.trimEnd()};`)
}

async function listGrants(db: Db, { app, jobs }: { readonly app: string; readonly jobs: string }): Promise<string[]> {
  const { rows } = await db.pool.query<{ line: string }>(
    `WITH granted AS (
       SELECT n.nspname || '.' || c.relname AS object, NULL::text AS of_column, g.grantee, g.privilege_type
       FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace, aclexplode(c.relacl) AS g
       WHERE n.nspname IN ('auth', 'ops', 'game') AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       UNION ALL
       SELECT n.nspname || '.' || c.relname, a.attname, g.grantee, g.privilege_type
       FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
       JOIN pg_attribute AS a ON a.attrelid = c.oid, aclexplode(a.attacl) AS g
       WHERE n.nspname IN ('auth', 'ops', 'game')
       UNION ALL
       SELECT 'FUNCTION ' || p.oid::regprocedure::text, NULL, g.grantee, g.privilege_type
       FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace, aclexplode(p.proacl) AS g
       WHERE n.nspname IN ('auth', 'ops', 'game')
       UNION ALL
       SELECT 'SCHEMA ' || n.nspname, NULL, g.grantee, g.privilege_type
       FROM pg_namespace AS n, aclexplode(n.nspacl) AS g WHERE n.nspname IN ('auth', 'ops', 'game')
     ), named AS (
       SELECT object, CASE r.rolname WHEN $1 THEN 'app' ELSE 'jobs' END AS role,
         privilege_type || coalesce(' (' || string_agg(of_column, ', ' ORDER BY of_column) || ')', '') AS privilege
       FROM granted JOIN pg_roles AS r ON r.oid = granted.grantee
       WHERE r.rolname IN ($1, $2)
       GROUP BY object, r.rolname, privilege_type, of_column IS NULL
     )
     SELECT format('GRANT %s ON %s TO %s;', string_agg(privilege, ', ' ORDER BY privilege), object, role) AS line
     FROM named GROUP BY object, role ORDER BY role, object`,
    [app, jobs],
  )
  return rows.map(({ line }) => line)
}
