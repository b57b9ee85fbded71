import type { BattleHeader, Outcome } from '@mythic/battle-engine'
import type { CommandId, GuildId, MatchId, Row, TableName, WorldId } from '@mythic/domain'
import type { Generated } from 'kysely'

import type { Capacity } from '../commands/capacity.ts'

/** `gloryDifference` → `glory_difference`. */
export type Snake<S extends string> = S extends `${infer Head}${infer Rest}`
  ? Head extends Lowercase<Head>
    ? `${Head}${Snake<Rest>}`
    : `_${Lowercase<Head>}${Snake<Rest>}`
  : S

type SnakeRow<R> = { [K in keyof R as K extends string ? Snake<K> : never]: R[K] }

type WorldTables = { [T in TableName as `game.${Snake<T>}`]: { world_id: WorldId } & SnakeRow<Row<T>> }

interface DueProgress {
  attempt: number | null
  queued_at: Date | null
  done_at: Date | null
}

export interface CommandRow {
  world_id: WorldId
  id: CommandId
  actor: string
  capacity: Capacity
  verb: string
  v: number
  idempotency_key: string
  body_hash: string
  guild_id: GuildId | null
  request: unknown
  game_at: number
  real_at: Date
  result_code: string
  response: unknown
}

interface OtherTables {
  'game.due': WorldTables['game.due'] & DueProgress
  'game.world_clock_segment': {
    world_id: WorldId
    ordinal: number
    real_from: Date
    game_from: number
    rate_permille: number
    reason: string
  }
  /** `battle_secret` is there too, for the worker's role alone. */
  'game.season_secret': { world_id: WorldId; season: number; chance_secret: string }
  'game.guild_owner': { world_id: WorldId; guild_id: GuildId; account_id: string }
  'game.command': CommandRow
  'game.battle_log': {
    world_id: WorldId
    match_id: MatchId
    revealed_at: Date
    header: BattleHeader
    log: Buffer
    round_ends: number[]
    outcome: Outcome
  }
  'ops.outbox': { id: Generated<number>; topic: string; payload: unknown; at: Generated<Date> }
  'ops.heartbeat': { name: string; at: Date }
  'ops.migration': { number: number; name: string; checksum: string; applied_at: Date }
  'auth.user': {
    id: string
    name: string
    email: string
    emailVerified: boolean
    image: string | null
    createdAt: Date
    updatedAt: Date
  }
  'auth.session': {
    id: string
    expiresAt: Date
    token: string
    createdAt: Date
    updatedAt: Date
    ipAddress: string | null
    userAgent: string | null
    userId: string
  }
  'auth.account': {
    id: string
    accountId: string
    providerId: string
    userId: string
    password: string | null
    createdAt: Date
    updatedAt: Date
  }
  'auth.verification': {
    id: string
    identifier: string
    value: string
    expiresAt: Date
    createdAt: Date
    updatedAt: Date
  }
}

/** Every table a view may read, by its SQL name and in its SQL columns. */
export type Database = Omit<WorldTables, 'game.due'> & OtherTables
