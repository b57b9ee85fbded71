import type pg from 'pg'

export interface SchemaColumn {
  readonly table: string
  readonly column: string
  /** As Postgres writes it; for a domain, its own name. */
  readonly type: string
  readonly nullable: boolean
  readonly default: string | null
  readonly isIdentity: boolean
  readonly collation: string | null
}

type Queryable = Pick<pg.Pool, 'query'>

/** Columns of the tables of our schemas, partitions left out. */
export async function listColumns(db: Queryable): Promise<SchemaColumn[]> {
  const { rows } = await db.query<SchemaColumn>(`
    SELECT n.nspname || '.' || c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
      NOT a.attnotnull AS nullable, pg_get_expr(d.adbin, d.adrelid) AS default, a.attidentity <> '' AS "isIdentity",
      CASE WHEN a.attcollation <> 0 AND a.attcollation <> t.typcollation THEN l.collname END AS collation
    FROM pg_class AS c
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
    JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type AS t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum
    LEFT JOIN pg_collation AS l ON l.oid = a.attcollation
    WHERE n.nspname IN ('auth', 'ops', 'game') AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    ORDER BY 1, a.attnum`)
  return rows
}

export interface SchemaConstraint {
  readonly table: string
  readonly name: string
  readonly kind: 'p' | 'u' | 'f' | 'c' | 'n' | 'x'
  readonly definition: string
  readonly columns: readonly string[]
  /** Of a foreign key. */
  readonly references: string | null
}

export async function listConstraints(db: Queryable): Promise<SchemaConstraint[]> {
  const { rows } = await db.query<SchemaConstraint>(`
    SELECT n.nspname || '.' || c.relname AS table, k.conname AS name, k.contype AS kind, pg_get_constraintdef(k.oid) AS definition,
      ARRAY(
        SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS u(attnum, place)
        JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = u.attnum ORDER BY u.place
      ) AS columns,
      (SELECT fn.nspname || '.' || f.relname FROM pg_class AS f JOIN pg_namespace AS fn ON fn.oid = f.relnamespace WHERE f.oid = k.confrelid) AS references
    FROM pg_constraint AS k
    JOIN pg_class AS c ON c.oid = k.conrelid
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('auth', 'ops', 'game') AND NOT c.relispartition AND k.contype <> 'n'
    ORDER BY 1, array_position(ARRAY['p', 'u', 'f', 'c', 'x'], k.contype::text), k.conname`)
  return rows
}

export interface SchemaIndex {
  readonly table: string
  readonly name: string
  readonly isUnique: boolean
  readonly definition: string
  readonly columns: readonly string[]
}

/** Indexes that no constraint brings. */
export async function listIndexes(db: Queryable): Promise<SchemaIndex[]> {
  const { rows } = await db.query<SchemaIndex>(`
    SELECT n.nspname || '.' || c.relname AS table, x.relname AS name, i.indisunique AS "isUnique", pg_get_indexdef(i.indexrelid) AS definition,
      ARRAY(SELECT pg_get_indexdef(i.indexrelid, p, true) FROM generate_series(1, i.indnkeyatts) AS p ORDER BY p) AS columns
    FROM pg_index AS i
    JOIN pg_class AS c ON c.oid = i.indrelid
    JOIN pg_class AS x ON x.oid = i.indexrelid
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('auth', 'ops', 'game') AND NOT c.relispartition
      AND NOT EXISTS (SELECT FROM pg_constraint AS k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
    ORDER BY 1, 2`)
  return rows
}
