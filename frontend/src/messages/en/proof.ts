const matches = (count: number) => (count === 1 ? '1 match' : `${count} matches`)

export const proof = {
  open: 'Check this season',
  title: 'Check this season',
  lead: 'Nothing was changed after a lock, no seed was chosen: see for yourself, in this browser.',
  season: 'Season',
  seasonOf: (season: number) => `Season ${season}`,
  told: 'Before the first battle the league published the hash of a secret. At each lock it published the hash of both sides’ orders. Every seed follows from the two. When the season is over the secret is told, and all of it can be computed again.',
  factsTitle: 'What was published',
  commitment: 'Hash of the secret',
  secret: 'The secret',
  secretLater: 'told at the season’s end',
  engine: 'Battle engine',
  locked: 'Locked inputs',
  revealed: 'Revealed battles',
  overridesTitle: 'Mended while it ran',
  override: (engine: string, matchday: number, reason: string) =>
    `Engine ${engine} from matchday ${matchday} on: ${reason}`,
  checkTitle: 'The check',
  withFights: 'Fight every battle again, too',
  start: 'Check now',
  running: 'Checking…',
  stop: 'Stop',
  progress: (done: number, of: number) => `${done} of ${matches(of)}`,
  progressLabel: 'Matches checked',
  holds: (count: number, fought: boolean) =>
    fought
      ? `Everything holds: the secret, every sealed input and every seed of ${matches(count)}, and each battle goes the same way here.`
      : `Everything holds: the secret, every sealed input and every seed of ${matches(count)}.`,
  holdsSoFar: (count: number) =>
    `So far everything holds (${matches(count)}). The seeds can be checked when the season is over and its secret is told.`,
  nothingYet: 'No battle of this season is revealed yet.',
  differs: 'This season does not hold.',
  differsIn: (matchday: number) => `First in a match of matchday ${matchday}:`,
  toMatch: 'To the match',
  faults: {
    commitment: 'The secret is not the one that the season began with.',
    count: 'Matches are missing.',
    inputHash: 'The orders are not those that were sealed at the lock.',
    engine: 'It was fought on an engine that nobody announced.',
    seed: 'The seed does not follow from the secret and the sealed orders.',
    battleHash: 'The engine names its input otherwise.',
    round: 'A round goes another way here.',
    result: 'The battle ends otherwise here.',
  },
  round: (round: number) => `Round ${round}`,
  leagueTells: 'The league tells',
  itIs: 'It is',
  failed: 'The check could not be finished.',
  failures: {
    unreachable: 'The league did not answer.',
    engine: (version: string) => `Engine ${version} could not be loaded, or its bytes are not those published.`,
    other: (message: string) => `Something broke here: ${message}`,
  },
  offline: 'Without this page: tools/check-season.mjs does the same from the public data alone, on your own machine.',
}
