import { Type } from 'typebox'
import {
  closed,
  component,
  Count,
  Cursor,
  Digest,
  Instant,
  Int4,
  Limit,
  NextCursor,
  oneOf,
  orNull,
  Permille,
  Season,
  Uuid,
  Week,
} from './scalars.ts'
import { ArenaName, ClassName, DivisionName, GuildName, LaneName, StanceName } from './names.ts'
import { ConditionalOrder, Gambits, HomePlace } from './orders.ts'

/** `live`: it is being fought and told round by round. Whether the fight is already done is nobody's to know. */
export const MatchPhase = oneOf(['scheduled', 'locked', 'live', 'revealed'], { $id: 'MatchPhase' })

export const MatchResult = component('MatchResult', {
  hostGlory: Count,
  guestGlory: Count,
  winner: oneOf(['host', 'guest', 'draw']),
  rounds: Int4(0, 24),
})

export const MatchLine = component('MatchLine', {
  id: Uuid,
  season: Season,
  week: Week,
  matchday: Int4(1, 99),
  divisionId: Uuid,
  host: GuildName,
  guest: GuildName,
  arena: ArenaName,
  lockAt: Instant,
  kickoffAt: Instant,
  revealAt: Instant,
  phase: MatchPhase,
  /** Null until the reveal. */
  result: orNull(MatchResult),
})
export const MatchPage = component('MatchPage', { matches: Type.Array(MatchLine), next: NextCursor })

export const Form = Type.Array(oneOf(['won', 'drawn', 'lost']), {
  $id: 'Form',
  description: 'The last five matches, the newest last.',
})

/** A side as it was locked. */
export const LockedHero = component('LockedHero', {
  key: Type.String({ description: 'The hero’s id; militia have keys of their own.' }),
  name: Type.String(),
  classId: ClassName,
  rank: Int4(1, 99),
  militia: Type.Boolean(),
  place: HomePlace,
  lane: LaneName,
  /** Null until the reveal. */
  gambits: orNull(Gambits),
})
export const LockedSide = component('LockedSide', {
  stance: StanceName,
  heroes: Type.Array(LockedHero),
  /** Key of the hero who leads; null until the reveal, and where nobody does. */
  captain: orNull(Type.String()),
  /** Null until the reveal. */
  orders: orNull(Type.Array(ConditionalOrder)),
})

export const MatchSide = component('MatchSide', {
  guild: GuildName,
  place: Int4(1, 8),
  points: Int4(),
  form: Form,
  /** Mean worth of the six best heroes, hundredths of a level. */
  worth: Count,
})

export const Odds = component(
  'Odds',
  {
    hostPermille: Permille,
    drawPermille: Permille,
    guestPermille: Permille,
    /** Host's worth minus guest's, hundredths of a level. */
    worthGap: Int4(),
  },
  'What the worth of both squads alone would foretell.',
)

export const Stake = component('Stake', {
  guildId: Uuid,
  kind: oneOf(['rise', 'qualifier', 'stay', 'safe']),
  /** Points between this guild and the zone it hunts or flees. */
  points: Int4(),
})

export const MatchView = component('MatchView', {
  match: MatchLine,
  division: DivisionName,
  host: MatchSide,
  guest: MatchSide,
  headToHead: Type.Array(MatchLine),
  odds: Odds,
  stakes: Type.Array(Stake),
  /** Null until the battle begins. */
  lineUps: orNull(component('LineUps', { host: LockedSide, guest: LockedSide })),
  /** Null until the reveal. */
  proof: orNull(component('MatchProof', { inputHash: Digest, finalDigest: Digest, engineVersion: Type.String() })),
})
export const MatchesQuery = closed({
  guildId: Type.Optional(Uuid),
  divisionId: Type.Optional(Uuid),
  season: Type.Optional(Season),
  matchday: Type.Optional(Int4(1, 99)),
  phase: Type.Optional(MatchPhase),
  order: Type.Optional(oneOf(['oldest-first', 'newest-first'])),
  cursor: Type.Optional(Cursor),
  limit: Limit,
})
