/** Refusals of the door itself; those of the game stand in the domain's table. `mend` says what to do about it. */
export const apiProblems = {
  ROUTE_NOT_FOUND: {
    status: 404,
    sentence: 'There is no such route.',
    mend: 'Look at /api/v1/openapi.json for the routes of this league.',
  },
  ENGINE_NOT_FOUND: {
    status: 404,
    sentence: 'No battle engine of this version was published.',
    mend: 'GET /api/v1/engines lists them.',
  },
  INPUT_UNLAWFUL: {
    status: 400,
    sentence: 'What was sent does not have the shape this route asks for.',
    mend: 'Correct the fields named in `details.fields`.',
  },
  BODY_BROKEN: { status: 400, sentence: 'The body is not JSON.', mend: 'Send one JSON object.' },
  BODY_NOT_JSON: {
    status: 415,
    sentence: 'Only JSON is understood here.',
    mend: 'Send `Content-Type: application/json`.',
  },
  BODY_TOO_LARGE: { status: 413, sentence: 'The body is too large.', mend: 'Send at most 64 KiB.' },
  URL_TOO_LONG: { status: 414, sentence: 'The address is too long.', mend: 'Shorten the path or the query.' },
  CURSOR_UNLAWFUL: {
    status: 400,
    sentence: 'This cursor was not given by this list.',
    mend: 'Begin again without `cursor`.',
  },
  ORIGIN_REFUSED: {
    status: 403,
    sentence: 'Writes are taken from the pages of this league only.',
    mend: 'Call from the league’s own address, or without an Origin header.',
  },
  SIGN_IN_FIRST: { status: 401, sentence: 'Sign in first.', mend: 'POST /api/v1/sign-in, then send the cookie.' },
  CREDENTIALS_WRONG: { status: 401, sentence: 'E-mail or password is wrong.', mend: 'Check both, or register.' },
  EMAIL_TAKEN: { status: 409, sentence: 'An account with this e-mail exists.', mend: 'Sign in instead.' },
  PASSWORD_COMMON: {
    status: 422,
    sentence: 'This password is among the first that anybody would guess.',
    mend: 'Take a sentence of your own.',
  },
  SESSION_NOT_FOUND: { status: 404, sentence: 'You have no such session.', mend: 'List your sessions anew.' },
  TOO_MANY_REQUESTS: {
    status: 429,
    sentence: 'That was too often.',
    mend: 'Wait as many seconds as Retry-After says.',
  },
  BUSY: { status: 503, sentence: 'The league is very busy.', mend: 'Try again in a moment.' },
  DATABASE_UNREACHABLE: {
    status: 503,
    sentence: 'The league does not reach its database.',
    mend: 'Try again in a moment; nothing was lost.',
  },
  REDIS_UNREACHABLE: {
    status: 503,
    sentence: 'The league does not reach its queues.',
    mend: 'Try again in a moment; what is due will be done.',
  },
  INTERNAL: {
    status: 500,
    sentence: 'Something broke on our side.',
    mend: 'Tell us the request id; trying again may help.',
  },
} as const satisfies Record<string, { status: number; sentence: string; mend: string }>

export type ApiProblemCode = keyof typeof apiProblems
