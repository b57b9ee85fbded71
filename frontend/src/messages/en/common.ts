export const common = {
  name: 'Mythic League',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  undo: 'Undo',
  retry: 'Try again',
  loading: 'Loading',
  coins: 'coins',
  older: 'Older',
  noOlder: 'That is all there is.',
  shown: (count: number) => `${count} shown`,
  errorTitle: 'Something went wrong',
  offlineTitle: 'The league cannot be reached',
  offlineText: 'Check your connection. What you typed is kept; try again when you are back.',
  errorCode: 'Code',
  requestId: 'Request',
  copyDetails: 'Copy these details',
  copied: 'Copied',
  stale: (asOf: string) => `Not fresh: this is how things stood at ${asOf}.`,
  refreshing: 'Refreshing…',
  closedTitle: 'Closed for now',
  day: (day: number) => `Day ${day}`,
  yes: 'Yes',
  no: 'No',
  unknown: 'not known',
  none: 'none',
}

export const errors: Record<string, string> = {
  OFFLINE: 'The league did not answer.',
  INTERNAL: 'The league made a mistake. It has been written down under the request number.',
  NOT_SIGNED_IN: 'You are not signed in.',
  UNAUTHENTICATED: 'You are not signed in.',
  NOT_FOUND: 'There is nothing here, or it is not yours to see.',
  RATE_LIMITED: 'Too many requests. Wait a moment, then try again.',
  WORLD_FULL: 'Every seat in the lowest tier is taken: this world is full.',
  WORLD_CATCHING_UP: 'The world is catching up with its calendar. Try again in a moment.',
}

export const table = {
  /** The short head stands in the name too: who speaks what he sees must be understood. */
  sortBy: (column: string, head: string) =>
    column.includes(head) ? `Sort by ${column}` : `Sort by ${column} (${head})`,
  columns: 'Columns',
  csv: 'CSV',
  csvTitle: 'Download this table as CSV',
  more: (name: string) => `More about ${name}`,
  less: (name: string) => `Less about ${name}`,
  rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
}

export const time = {
  in: (span: string) => `in ${span}`,
  now: 'now',
  passed: 'passed',
  gameTime: (span: string) => `in ${span} of game time`,
  paused: 'the clock is paused',
  date: (season: number, week: number, day: number) => `Season ${season} · Week ${week} · Day ${day}`,
  shortDate: (season: number, week: number, day: number) => `S${season} W${week} D${day}`,
  weekOf: (season: number, week: number) => `Season ${season}, week ${week}`,
  phases: ['Ledger day', 'Cup day', 'Training day', 'Board day', "Scout's day", 'Match day', 'News day'] as const,
  offSeason: 'Off-season',
}

/** The names of whole levels, from 0 to 20. */
export const levels = [
  'none',
  'hopeless',
  'feeble',
  'clumsy',
  'weak',
  'modest',
  'passable',
  'decent',
  'capable',
  'solid',
  'strong',
  'skilled',
  'fine',
  'superb',
  'masterly',
  'splendid',
  'heroic',
  'storied',
  'legendary',
  'mythic',
  'beyond song',
] as const
