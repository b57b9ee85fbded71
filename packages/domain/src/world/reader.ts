import type { EngineBundle, Outcome } from '@mythic/battle-engine'
import type { MatchId, WorldId } from '../ids/ids.ts'
import type { Row, TableName } from './tables.ts'

/** Equality on columns; an array means "any of these". No condition lists the whole table of the world. */
export type Where<T extends TableName> = { readonly [K in keyof Row<T>]?: Row<T>[K] | readonly Row<T>[K][] }

/**
 * How a decision gets its slice. Two makers exist: the SQL reader of `db` (inside a transaction) and the memory reader of
 * `lab`. Rows always come in ascending order of their primary key.
 */
export interface WorldReader {
  readonly worldId: WorldId
  find<T extends TableName>(table: T, key: Where<T>): Promise<Row<T> | null>
  list<T extends TableName>(table: T, where: Where<T>): Promise<Row<T>[]>
  /** A published engine; null when there is none of this version. Immutable, so a decision that uses it stays pure. */
  findEngine(version: string): Promise<EngineBundle | null>
}

/** A fought battle before its reveal: readable by the reveal step alone. */
export interface SealedBattle {
  readonly matchId: MatchId
  readonly engineVersion: string
  readonly seed: string
  readonly beacon: string
  readonly inputHash: string
  readonly finalDigest: string
  readonly digests: readonly string[]
  readonly outcome: Outcome
}

/** The reveal's reader: in Postgres behind an owner function that refuses before the reveal instant. */
export interface RevealReader extends WorldReader {
  listSealed(matchIds: readonly MatchId[]): Promise<SealedBattle[]>
  /** What the season's seeds are drawn from. Only the worker may read it before the season's end. */
  getBattleSecret(season: number): Promise<string>
}
