const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const count = (number: number, one: string, many: string) => `${whole.format(number)} ${number === 1 ? one : many}`
const listed = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

export const battleFile = {
  title: 'A battle from a file',
  lead: 'Opens a battle file on this device: nothing of it is sent to the league.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  dropNow: 'Let go to open it',
  paste: 'Or paste what it holds',
  pasteHint: 'A battle input, a record, a repro file, a golden battle, or a revealed match as the league answers it.',
  open: 'Open it',
  pasted: 'Pasted text',
  another: 'Open another file',
  which: 'Which battle of the list',
  listed: (battles: number) => `The file is a list of ${battles} battles.`,
  whatFor:
    'Where such files come from: “Save as file” on the Proof tab of any revealed battle, pnpm battle, and the folder in which a league keeps battles that failed. The same files go into pnpm battle play FILE.',
  tooBig: (megabytes: number) => `The file is larger than ${megabytes} MB: no battle file is.`,
  notRead: 'The file could not be read from this device.',
  faultTitle: 'This file cannot be played',
  unread: {
    'not-json': 'It is no JSON. A battle file is JSON in UTF-8.',
    'no-input': 'It holds no battle: neither an “input” nor “sides”.',
    'not-revealed': 'It is a match that is not yet revealed: its battle is secret until then.',
    'bad-log': 'At “log”: it is no base64 of whole events (8 bytes each).',
    'empty-list': 'It is an empty list: there is no battle in it.',
  },
  mission: 'It is a mission against monsters. The viewer shows battles of two guilds; pnpm battle play tells missions.',
  unlawful: (problems: number) => `The engine refuses its input: ${count(problems, 'problem', 'problems')}.`,
  mostProblems: 'The engine stops counting at 50.',
  columns: { path: 'Where', message: 'What is wrong', mend: 'How to mend it' },
  broke: (message: string) => `The engine of its version throws at it: “${message}”`,
  failure: (kind: string, message: string) => `${kinds[kind] ?? 'It failed where it was first fought'}: “${message}”`,
  brokeNext: 'pnpm battle shrink FILE --throws finds the smallest battle that still shows it.',
  notHere: 'Here it is fought to its end.',
  agrees: (compared: Compared) => `Fought here it is what the file tells: ${told(compared)} agree.`,
  nothingCompared: 'The file tells nothing that this battle could be held against.',
  parts: {
    input: 'The input has another hash than the file tells.',
    event: (event: number) => `Fought here, event ${event} is another than in the file.`,
    round: (round: number) => `Fought here, round ${round} ends in another state than the file tells.`,
    final: 'Fought here, the final digest is another than the file tells.',
  },
  partsNext: 'What is shown is the battle as it goes here. pnpm battle bisect finds where and why the two part.',
  guilds: ['Host', 'Guest'] as const,
  save: 'Save as file',
  saved: (name: string) => `${name} is saved.`,
  saveTold: 'The whole battle in one file, for the page of battle files and for pnpm battle play FILE.',
  toFiles: 'Open a battle file',
}

const kinds: Readonly<Record<string, string>> = {
  job: 'It failed in a league’s battle job',
  trap: 'Its compiled rounds came to a trap in a league’s battle job; by the source it was fought to its end',
  fuzz: 'It failed in a fuzz run',
  shrunk: 'The smallest battle that still fails',
}

type Compared = {
  readonly input: boolean
  readonly events: number
  readonly rounds: number
  readonly final: boolean
}

function told({ input, events, rounds, final }: Compared): string {
  return listed([
    ...(input ? ['the input’s hash'] : []),
    ...(events > 0 ? [count(events, 'event', 'events')] : []),
    ...(rounds > 0 ? [`the state after ${count(rounds, 'round', 'rounds')}`] : []),
    ...(final ? ['the final digest'] : []),
  ])
}
