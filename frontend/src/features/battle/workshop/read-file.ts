import { readWords } from '../live-log.ts'

/** Why no battle could be read out of a text, before any engine looks at it. */
export type Unread = 'not-json' | 'no-input' | 'not-revealed' | 'bad-log' | 'empty-list'

/** What a battle file tells beside its input, which nobody has checked yet. Null: the file does not say. */
export type FileContents = {
  readonly input: unknown
  /** Chained digest after each round. */
  readonly rounds: readonly string[] | null
  readonly inputHash: string | null
  readonly finalDigest: string | null
  readonly log: Int32Array | null
  /** Why the battle failed, in a repro file. */
  readonly failure: { readonly kind: string; readonly message: string } | null
  /** Names by hero key, of whoever. */
  readonly names: Readonly<Record<string, string>>
  /** What host and guest are called, and their crests, unchecked. */
  readonly guilds: readonly [FileGuild, FileGuild] | null
}
export type FileGuild = { readonly name: string; readonly crest: unknown }

export type ReadFile =
  | { readonly kind: 'unreadable'; readonly why: Unread }
  /** A list of golden battles: `part` says which one is wanted. */
  | { readonly kind: 'list'; readonly names: readonly string[] }
  | { readonly kind: 'contents'; readonly contents: FileContents }

/**
 * Reads any of the battle files of the engine's PROTOCOL.md: a bare input, a record, a repro file, golden battles (`part` names one of the
 * list), or a revealed match as the league answers it.
 */
export function readFile(text: string, part: string | null): ReadFile {
  const file = parsed(text)
  if (file === undefined) return { kind: 'unreadable', why: 'not-json' }
  if (!Array.isArray(file)) return read(file, null)
  const names = file.map((entry, at) => wordOf(recordOf(entry)?.['name'] ?? at + 1))
  if (names.length === 0) return { kind: 'unreadable', why: 'empty-list' }
  const wanted = part === null ? -1 : names.indexOf(part)
  return wanted === -1 ? { kind: 'list', names } : read(file[wanted], null)
}

function read(value: unknown, answer: Record<string, unknown> | null): ReadFile {
  const shape = recordOf(value)
  if (shape === null) return { kind: 'unreadable', why: 'no-input' }
  // A match as the league answers it: the battle is inside, names and guilds around it.
  if (recordOf(shape['battle']) !== null && answer === null) return read(shape['battle'], shape)
  if (shape['battle'] === null && 'phase' in shape) return { kind: 'unreadable', why: 'not-revealed' }
  const input = shape['sides'] === undefined ? shape['input'] : value
  if (input === undefined) return { kind: 'unreadable', why: 'no-input' }
  const log = shape['log'] === undefined ? null : logOf(shape['log'])
  if (log === 'bad') return { kind: 'unreadable', why: 'bad-log' }
  const around = answer ?? shape
  const error = recordOf(shape['error'])
  return {
    kind: 'contents',
    contents: {
      input,
      rounds: chainsOf(shape['rounds']) ?? chainsOf(shape['digests']) ?? chainsOf(shape['chains']),
      inputHash: textOf(shape['inputHash']),
      finalDigest: textOf(shape['finalDigest']),
      log,
      failure: error === null ? null : { kind: wordOf(error['kind']), message: wordOf(error['message'], 2000) },
      names: namesOf(around['names']),
      guilds: guildsOf(answer === null ? shape['guilds'] : [answer['host'], answer['guest']]),
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function wordOf(value: unknown, most = 60): string {
  return (typeof value === 'string' || typeof value === 'number' ? String(value) : '?').slice(0, most)
}

/** Digests as plain texts, or as records with their `chain`; anything else is none. */
function chainsOf(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null
  const chains = value.map((entry) => textOf(entry) ?? textOf(recordOf(entry)?.['chain']))
  return chains.every((chain) => chain !== null) ? chains : null
}

/** Whole events of two words; what is no base64 of that is bad. */
function logOf(value: unknown): Int32Array | 'bad' {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(value) || value.length % 4 !== 0) return 'bad'
  const words = readWords(value)
  const bytes = (value.length / 4) * 3 - (value.endsWith('==') ? 2 : value.endsWith('=') ? 1 : 0)
  return bytes % 8 === 0 ? words : 'bad'
}

/** As a record by key, or as the league's list of `{key, name}`; never anything but text. */
function namesOf(value: unknown): Record<string, string> {
  const told: [string, unknown][] = Array.isArray(value)
    ? value.map((entry) => {
        const named = recordOf(entry)
        return [wordOf(named?.['key'], 64), named?.['name']]
      })
    : Object.entries(recordOf(value) ?? {})
  // A key such as `__proto__` must become a field like any other.
  return Object.fromEntries(told.flatMap(([key, name]) => (typeof name === 'string' ? [[key, name.slice(0, 60)]] : [])))
}

function guildsOf(value: unknown): FileContents['guilds'] {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [host, guest] = value.map((entry): FileGuild | null => {
    const guild = recordOf(entry)
    const name = textOf(guild?.['name'])?.trim().slice(0, 60) ?? ''
    return name === '' ? null : { name, crest: guild?.['crest'] }
  })
  return host && guest ? [host, guest] : null
}
