/**
 * Expected refusals: one table of stable codes. `status` is the HTTP status, `sentence` what a person reads; details of a
 * refusal (`atLeast`, `lockedAt` …) travel beside it. Anything thrown that is not here is a bug.
 */
export const refusals = {
  WORLD_NOT_FOUND: { status: 404, sentence: 'There is no such world.' },
  WORLD_EXISTS: { status: 409, sentence: 'A world was founded from this seed already.' },
  WORLD_ARCHIVED: { status: 409, sentence: 'This world is archived: it can be read, not played.' },
  WORLD_CATCHING_UP: { status: 503, sentence: 'The world is catching up with its calendar. Try again in a moment.' },
  WORLD_FULL: { status: 409, sentence: 'No computer guild is left to take over in this world.' },
  NOT_BETWEEN_MATCHDAYS: {
    status: 409,
    sentence: 'A guild can be founded only between matchdays: wait for the reveal.',
  },
  GUILD_NOT_FOUND: { status: 404, sentence: 'There is no such guild in this world.' },
  GUILD_EXISTS: { status: 409, sentence: 'Your account already has a guild in this world.' },
  GUILD_NAME_TAKEN: { status: 409, sentence: 'A guild of this world already bears that name.' },
  NO_GUILD: { status: 403, sentence: 'Found a guild in this world first.' },
  NOT_YOUR_GUILD: { status: 403, sentence: 'This belongs to another guild.' },
  CREST_UNLAWFUL: { status: 422, sentence: 'This crest breaks the rules of heraldry.' },
  HERO_NOT_FOUND: { status: 404, sentence: 'There is no such hero in this world.' },
  HERO_NOT_YOURS: { status: 403, sentence: 'This hero serves another guild.' },
  HERO_UNFIT: { status: 409, sentence: 'This hero is wounded or too tired for the line-up.' },
  HERO_TWICE: { status: 422, sentence: 'A hero can stand in one place only.' },
  PLACE_TAKEN: { status: 422, sentence: 'Two heroes cannot stand on one hex.' },
  LINE_UP_UNLAWFUL: { status: 422, sentence: 'This is not a possible line-up.' },
  ROSTER_FULL: { status: 409, sentence: 'This roster has no room for more heroes.' },
  ORDERS_LOCKED: { status: 409, sentence: 'The orders of this match are locked.' },
  STALE_VERSION: {
    status: 409,
    sentence: 'Somebody changed this meanwhile: look at the newer version and save again.',
  },
  GAMBITS_UNLAWFUL: { status: 422, sentence: 'This hero cannot carry out these gambits.' },
  ORDERS_UNLAWFUL: { status: 422, sentence: 'These conditional orders are not possible.' },
  MATCH_NOT_FOUND: { status: 404, sentence: 'There is no such match in this world.' },
  MATCH_NOT_BEGUN: { status: 409, sentence: 'This battle has not begun.' },
  MATCH_NOT_REVEALED: { status: 409, sentence: 'The result of this match is not revealed yet.' },
  DIVISION_NOT_FOUND: { status: 404, sentence: 'There is no such division in this world.' },
  SEASON_NOT_FOUND: { status: 404, sentence: 'There is no such season in this world.' },
  SEASON_SCHEDULED: { status: 409, sentence: 'This season already has its fixtures.' },
  SEASON_TOO_LATE: {
    status: 409,
    sentence: 'The first orders of this season would have locked already: found a new world.',
  },
  ENGINE_NOT_PUBLISHED: { status: 422, sentence: 'No battle engine of this version was published.' },
  ENGINE_OVERRIDE_LATE: {
    status: 409,
    sentence: 'Matches of this matchday are revealed: what was fought stays as it was.',
  },
  ENGINE_OVERRIDE_UNLAWFUL: { status: 422, sentence: 'An override names a matchday of the season and a reason.' },
  STEP_NOT_DUE: { status: 409, sentence: 'Nothing is due that could be done now.' },
  INSTANT_PAST: { status: 422, sentence: 'The clock moves forward only.' },
  IDEMPOTENCY_CONFLICT: { status: 409, sentence: 'This idempotency key was used for a different request.' },
} as const

export type RefusalCode = keyof typeof refusals
export type RefusalDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** A decision that says no. Data, so that decisions stay pure; operations throw it as `GameRuleError`. */
export interface Refusal {
  readonly refused: RefusalCode
  readonly details: RefusalDetails
}

export function refuse(code: RefusalCode, details: RefusalDetails = {}): Refusal {
  return { refused: code, details }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}

export class GameRuleError extends Error {
  override readonly name = 'GameRuleError'
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(refusals[code].sentence)
    this.code = code
    this.details = details
  }
}
