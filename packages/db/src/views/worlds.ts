import type { WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { find, list } from './query.ts'
import { OVERRIDES } from './season-proof.ts'
import type { EngineOverride } from './season-proof.ts'
import { catchingUpSql, clockSql, placeOf } from './world-clock.ts'
import type { WorldClock } from './world-clock.ts'

interface WorldRow {
  readonly id: WorldId
  readonly name: string
  readonly status: 'open' | 'archived'
  readonly season: number
  readonly tiers: number
  readonly guilds: number
  readonly people: number
  readonly seatsFree: number
  readonly clock: WorldClock
}
export type WorldLineView = WorldRow & { readonly at: ReturnType<typeof placeOf> }

/** Seats that a founder can take are those of computer guilds in the lowest tier. */
const WORLD = `w.id, w.name, w.status, w.season, ${clockSql('w')} AS clock,
  (SELECT max(tier) FROM game.division WHERE world_id = w.world_id AND season = w.season) AS tiers,
  g.guilds, g.people, g."seatsFree"`
const GUILDS = `CROSS JOIN LATERAL (
    SELECT (SELECT count(*) FROM game.seat WHERE world_id = w.world_id AND season = w.season) AS guilds,
      count(*) AS people,
      (SELECT count(*) FROM game.seat AS seat
       JOIN (SELECT id, tier, max(tier) OVER () AS lowest FROM game.division WHERE world_id = w.world_id AND season = w.season) AS d
         ON d.id = seat.division_id
       WHERE seat.world_id = w.world_id AND seat.season = w.season AND d.tier = d.lowest
      ) - count(*) FILTER (WHERE division.tier = lowest.tier) AS "seatsFree"
    FROM game.guild AS guild
    JOIN game.seat AS seat ON seat.world_id = guild.world_id AND seat.guild_id = guild.id AND seat.season = w.season
    JOIN game.division AS division ON division.world_id = seat.world_id AND division.id = seat.division_id
    CROSS JOIN LATERAL (SELECT max(tier) AS tier FROM game.division WHERE world_id = w.world_id AND season = w.season) AS lowest
    WHERE guild.world_id = w.world_id AND guild.kind = 'person'
  ) AS g`

/** Every world, the open ones first, then by founding. */
export async function viewWorlds(db: Db): Promise<WorldLineView[]> {
  const rows = await list<WorldRow>(
    db,
    `SELECT ${WORLD} FROM game.world AS w ${GUILDS}
     JOIN game.world_clock_segment AS first ON first.world_id = w.world_id AND first.ordinal = 0
     ORDER BY w.status = 'open' DESC, first.real_from, w.id`,
    [],
  )
  return rows.map(withPlace)
}

interface SeasonFacts {
  readonly number: number
  readonly startsAt: number
  readonly scheduled: boolean
  readonly lockBeforeMs: number
  readonly broadcastRoundMs: number
  readonly battleCommitment: string
  readonly engineVersion: string
  readonly engineOverrides: readonly EngineOverride[]
}

export interface WorldView {
  readonly world: WorldLineView
  readonly season: SeasonFacts
  readonly catchingUp: boolean
  readonly next: { readonly kind: 'lock' | 'kickoff' | 'reveal'; readonly at: number; readonly matchday: number } | null
}

/** One world; null when there is none. */
export async function viewWorld(db: Db, worldId: WorldId): Promise<WorldView | null> {
  const row = await find<WorldRow & { readonly seasonFacts: SeasonFacts } & Pick<WorldView, 'catchingUp' | 'next'>>(
    db,
    `SELECT ${WORLD}, ${catchingUpSql('w')} AS "catchingUp",
       json_build_object('number', s.number, 'startsAt', s.starts_at, 'scheduled', s.scheduled, 'lockBeforeMs', s.lock_before_ms,
         'broadcastRoundMs', s.broadcast_round_ms, 'battleCommitment', s.battle_commitment, 'engineVersion', s.engine_version,
         'engineOverrides', ${OVERRIDES}) AS "seasonFacts",
       (SELECT json_build_object('kind', e.kind, 'at', e.at, 'matchday', m.matchday)
        FROM (SELECT game.world_now(w.world_id) AS now) AS c
        CROSS JOIN LATERAL (
          SELECT matchday, lock_at, kickoff_at, reveal_at FROM game.match
          WHERE world_id = w.world_id AND reveal_at > c.now ORDER BY kickoff_at, id LIMIT 1
        ) AS m
        CROSS JOIN LATERAL (VALUES ('lock', m.lock_at), ('kickoff', m.kickoff_at), ('reveal', m.reveal_at)) AS e(kind, at)
        WHERE e.at > c.now ORDER BY e.at LIMIT 1) AS next
     FROM game.world AS w ${GUILDS}
     JOIN game.season AS s ON s.world_id = w.world_id AND s.number = w.season
     WHERE w.world_id = $1`,
    [worldId],
  )
  if (row === null) return null
  const { seasonFacts, catchingUp, next, ...world } = row
  return { world: withPlace(world), season: seasonFacts, catchingUp, next }
}

export async function isWorld(db: Db, worldId: WorldId): Promise<boolean> {
  return (await find(db, 'SELECT 1 AS one FROM game.world WHERE world_id = $1', [worldId])) !== null
}

function withPlace(world: WorldRow): WorldLineView {
  return { ...world, at: placeOf(world.clock.gameNow) }
}
