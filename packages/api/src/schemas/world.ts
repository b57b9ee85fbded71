import { Type } from 'typebox'
import { EngineOverride } from './season-proof.ts'
import { component, Count, Instant, Int4, oneOf, orNull, Season, Uuid, Week } from './scalars.ts'

export const WorldClock = component('WorldClock', {
  gameNow: Instant,
  ratePermille: Type.Integer({
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    description: 'Game ms in 1000 real ms; 0 while it stands still.',
  }),
  driven: Type.Boolean({ description: 'It has no real clock: it moves when it is told to.' }),
  paused: Type.Boolean({ description: 'It stands still after an outage.' }),
})

export const CalendarPlace = component('CalendarPlace', { season: Season, week: Week, day: Int4(1, 7) })

export const WorldLine = component('WorldLine', {
  id: Uuid,
  name: Type.String(),
  status: oneOf(['open', 'archived']),
  season: Season,
  tiers: Int4(1, 99),
  guilds: Count,
  /** Guilds led by people, and computer guilds of the lowest tier that a founder may take over. */
  people: Count,
  seatsFree: Count,
  clock: WorldClock,
  at: CalendarPlace,
})
export const Worlds = component('Worlds', { worlds: Type.Array(WorldLine) })

export const SeasonFacts = component('SeasonFacts', {
  number: Season,
  startsAt: Instant,
  scheduled: Type.Boolean(),
  lockBeforeMs: Count,
  broadcastRoundMs: Count,
  battleCommitment: Type.String({
    description: 'SHA-256 of the secret that seeds this season’s battles, published before the first of them.',
  }),
  engineVersion: Type.String(),
  /** Matchdays from which another engine plays, and why: for everybody to see. */
  engineOverrides: Type.Array(EngineOverride),
})

export const Deadline = component('Deadline', {
  kind: oneOf(['lock', 'kickoff', 'reveal']),
  at: Instant,
  matchday: Int4(1, 99),
})

export const WorldView = component('WorldView', {
  world: WorldLine,
  season: SeasonFacts,
  catchingUp: Type.Boolean({ description: 'Its timeline lags: commands answer WORLD_CATCHING_UP until it is done.' }),
  next: orNull(Deadline),
})
