import { Type } from 'typebox'
import {
  closed,
  component,
  Count,
  Cursor,
  Instant,
  Int4,
  Limit,
  Name,
  NextCursor,
  oneOf,
  orNull,
  RealTime,
  Text,
  Uuid,
} from './scalars.ts'

const RatePermille = Type.Integer({
  minimum: 1,
  maximum: 1_000_000_000,
  description: 'Game ms in 1000 real ms: 1000 is real time, 168000 a week an hour.',
})

export const FoundWorldBody = component('FoundWorldBody', {
  seed: Text(1, 64),
  name: Name(1, 40),
  tiers: Int4(1, 4),
  factor: Type.Unsafe<2 | 4>({
    type: 'integer',
    enum: [2, 4],
    description: 'Divisions of a tier for each of the tier above.',
  }),
  driven: Type.Boolean({ description: 'Without a real clock: moved by `advance` alone.' }),
  ratePermille: RatePermille,
})
export const WorldFounded = component('WorldFounded', { worldId: Uuid, season: Int4(1), guilds: Count })
export const SeasonScheduled = component('SeasonScheduled', { season: Int4(1), matches: Count, steps: Count })
export const StartersGiven = component('StartersGiven', { guildId: Uuid, heroIds: Type.Array(Uuid) })
export const WorldArchived = component('WorldArchived', { worldId: Uuid })

export const AdvanceBody = Type.Union(
  [
    closed({ to: Type.Literal('next-step') }),
    closed({ to: Type.Literal('instant'), instant: Instant }),
    closed({ to: Type.Literal('week-end') }),
  ],
  { $id: 'AdvanceBody' },
)
export const Advanced = component('Advanced', {
  now: Instant,
  /** Steps that became due and are being worked on. */
  due: Count,
})
export const PaceBody = component('PaceBody', { ratePermille: RatePermille })
export const PaceSet = component('PaceSet', { now: Instant, ratePermille: RatePermille })

export const StepName = oneOf(
  ['lock-match', 'fight-match', 'reveal-matchday', 'pay-salaries', 'train-guild', 'reveal-season-secret'],
  {
    $id: 'StepName',
  },
)
export const WeeklyStepBody = component('WeeklyStepBody', { verb: oneOf(['pay-salaries', 'train-guild']) })
export const Enqueued = component('Enqueued', { queued: Count, now: Instant })

export const TimelineStep = component('TimelineStep', {
  id: Uuid,
  at: Instant,
  phase: Int4(),
  verb: StepName,
  guildId: orNull(Uuid),
  matchId: orNull(Uuid),
  matchday: orNull(Int4()),
  state: oneOf(['waiting', 'due', 'done']),
  attempts: Count,
})
export const TimelinePage = component('TimelinePage', {
  now: Instant,
  open: Count,
  steps: Type.Array(TimelineStep),
  next: NextCursor,
})

export const QueueState = component('QueueState', {
  name: Type.String(),
  waiting: Count,
  active: Count,
  delayed: Count,
  completed: Count,
  failed: Count,
  failures: Type.Array(
    component('FailedJob', { id: Type.String(), name: Type.String(), reason: Type.String(), attempts: Count }),
  ),
})
export const QueuesView = component('QueuesView', { queues: Type.Array(QueueState) })
export const OutboxView = component('OutboxView', {
  waiting: Count,
  oldest: orNull(RealTime),
  newest: Type.Array(component('OutboxLine', { topic: Type.String(), at: RealTime })),
})
export const InvariantsView = component('InvariantsView', {
  holds: Type.Boolean(),
  broken: Type.Array(component('BrokenInvariant', { name: Type.String(), worldId: orNull(Uuid), row: Type.Unknown() })),
})
export const TimelineQuery = closed({
  state: Type.Optional(oneOf(['open', 'done'])),
  cursor: Type.Optional(Cursor),
  limit: Limit,
})
export const InvariantsQuery = closed({ worldId: Type.Optional(Uuid) })
