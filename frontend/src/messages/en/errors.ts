/**
 * Every stable code in a player's words: what happened, and what he can do about it ('' where the first sentence says it all).
 * The API's own sentences are for programs; a code that is missing here shows `refused` and stays readable.
 */
export const errors: Record<string, readonly [what: string, todo: string]> = {
  OFFLINE: ['The league did not answer.', 'Check your connection, then try again.'],
  PAGE_NOT_LOADED: ['A part of this page was not loaded.', 'The league may have a newer version: load the page again.'],
  CLIENT_FAULT: ['This page made a mistake.', 'Load it again; if that does not help, tell us what you did.'],
  INTERNAL: [
    'The league made a mistake.',
    'It has been written down under the request number. Trying again often helps.',
  ],
  BUSY: ['The league is very busy.', 'Try again in a moment.'],
  DATABASE_UNREACHABLE: ['The league cannot open its books just now.', 'Nothing was lost. Try again in a moment.'],
  REDIS_UNREACHABLE: ['The league’s messengers are away.', 'What is due will be done. Try again in a moment.'],
  TOO_MANY_REQUESTS: ['That was too often in a short time.', 'Wait until the time is over, then go on.'],

  SIGN_IN_FIRST: ['Your session has ended.', 'Sign in again; you come back to this page.'],
  CREDENTIALS_WRONG: ['E-mail or password is wrong.', 'Check both, or register.'],
  EMAIL_TAKEN: ['This e-mail address already has an account.', 'Sign in with it, or write another one.'],
  PASSWORD_COMMON: [
    'This password is among the first that anybody would guess.',
    'A sentence of your own is easy to keep and hard to guess.',
  ],
  SESSION_NOT_FOUND: ['This session has already ended.', ''],
  ORIGIN_REFUSED: ['The league takes orders from its own pages only.', 'Open the league at its own address.'],

  INPUT_UNLAWFUL: ['Something here is not as it must be.', 'Change what is marked, then send it again.'],
  BODY_BROKEN: ['The league could not read what was sent.', 'Load the page again and repeat it.'],
  BODY_NOT_JSON: ['The league could not read what was sent.', 'Load the page again and repeat it.'],
  BODY_TOO_LARGE: ['That is more than the league takes at once.', 'Make it shorter.'],
  URL_TOO_LONG: ['This address is too long.', 'Go back and take another way here.'],
  CURSOR_UNLAWFUL: ['This list has changed since it was opened.', 'Load the page again.'],
  ROUTE_NOT_FOUND: ['The league has nothing at this address.', 'Load the page again: it may be older than the league.'],
  IDEMPOTENCY_CONFLICT: ['Something else was already sent in its place.', 'Load the page again and repeat it.'],
  STALE_VERSION: [
    'Somebody changed this meanwhile.',
    'Look at the newer version, make your change on it and save again.',
  ],

  WORLD_NOT_FOUND: ['There is no such world.', 'Choose another at the foot of the page.'],
  WORLD_EXISTS: [
    'A world was founded from this seed already.',
    'Choose another seed: the same one gives the same world.',
  ],
  WORLD_ARCHIVED: ['This world is archived: it can be read, not played.', 'Play in an open world.'],
  WORLD_CATCHING_UP: ['The world is catching up with its calendar.', 'Try again in a moment.'],
  WORLD_FULL: ['Every seat in the lowest tier is taken: this world is full.', 'Choose another world.'],
  NOT_BETWEEN_MATCHDAYS: [
    'A matchday is under way: guilds are founded between matchdays.',
    'Wait for the reveal, then found yours. What you typed stays.',
  ],
  NO_GUILD: ['You lead no guild in this world.', 'Found one first.'],
  GUILD_NOT_FOUND: ['There is no such guild in this world.', 'Look for it with the search at the top.'],
  GUILD_EXISTS: ['You already lead a guild in this world.', 'One account leads one guild in each world.'],
  GUILD_NAME_TAKEN: ['A guild of this world already bears that name.', 'Choose another.'],
  NOT_YOUR_GUILD: ['This belongs to another guild.', ''],
  CREST_UNLAWFUL: [
    'This crest breaks the rules of heraldry.',
    'No metal on metal, no colour on colour: change a tincture.',
  ],

  HERO_NOT_FOUND: ['There is no such hero in this world.', 'Look for him with the search at the top.'],
  HERO_NOT_YOURS: ['This hero serves another guild.', 'Choose one of your own roster.'],
  HERO_UNFIT: ['A hero of this line-up is wounded or too tired.', 'Put a fit hero in his place.'],
  HERO_TWICE: ['A hero stands in two places.', 'Give each hero one place.'],
  PLACE_TAKEN: ['Two heroes stand on one place.', 'Give each hero a place of his own.'],
  LINE_UP_UNLAWFUL: [
    'This is not a possible line-up.',
    'At most six heroes, at most two of a class, on your own side of the field.',
  ],
  ROSTER_FULL: ['Your roster has no room for more heroes.', 'Let a hero go first.'],
  GAMBITS_UNLAWFUL: [
    'A hero cannot carry out these gambits.',
    'Use abilities that he takes into battle, and no more gambits than his rank allows.',
  ],
  ORDERS_UNLAWFUL: [
    'These conditional orders are not possible.',
    'At most five, about heroes and moments of this match.',
  ],
  ORDERS_LOCKED: ['The orders of this match are locked.', 'You can give orders for the match after it.'],

  MATCH_NOT_FOUND: ['There is no such match in this world.', 'Your matches stand under Fixtures.'],
  MATCH_NOT_BEGUN: ['This battle has not begun.', 'Come back at the kick-off.'],
  MATCH_NOT_REVEALED: [
    'The result of this match is not revealed yet.',
    'Watch it live, or come back after the reveal.',
  ],
  DIVISION_NOT_FOUND: ['There is no such division in this world.', 'Choose one on the League page.'],
  SEASON_NOT_FOUND: ['There is no such season in this world.', ''],
  SEASON_SCHEDULED: ['This season already has its fixtures.', ''],
  SEASON_TOO_LATE: [
    'The first orders of this season would have locked already.',
    'Found a new world, and draw its fixtures at once.',
  ],

  ENGINE_NOT_FOUND: ['No battle engine of this version was published.', ''],
  ENGINE_NOT_PUBLISHED: ['No battle engine of this version was published.', 'Choose one of the list.'],
  ENGINE_OVERRIDE_LATE: ['Matches of this matchday are revealed: what was fought stays.', 'Name a later matchday.'],
  ENGINE_OVERRIDE_UNLAWFUL: [
    'An override needs a matchday of the season and a reason.',
    'Say why in at most 500 characters.',
  ],
  STEP_NOT_DUE: ['Nothing is due that could be done now.', 'The timeline below shows what comes next.'],
  INSTANT_PAST: ['The clock moves forward only.', 'Name a later instant than now.'],
}

/** What the marked field of a form must be, when the league says only that it is wrong. */
export const fields = {
  playerName: 'Write 2 to 40 letters; blanks alone and invisible signs are no name.',
  email: 'Write a whole address, such as anna@example.com.',
  password: 'Write 10 to 128 characters.',
  guildName: 'Write 3 to 32 letters; blanks alone and invisible signs are no name.',
  motto: 'Write at most 80 characters, without invisible signs.',
}
