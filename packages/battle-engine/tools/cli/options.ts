import { parseArgs } from 'node:util'

/** The command makes no sense: exit code 2, with what, where and how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const OPTIONS = {
  seed: { type: 'string' },
  seeds: { type: 'string' },
  battles: { type: 'string' },
  programs: { type: 'string' },
  arena: { type: 'string' },
  at: { type: 'string' },
  match: { type: 'string', multiple: true },
  world: { type: 'string' },
  url: { type: 'string' },
  engine: { type: 'string', multiple: true },
  good: { type: 'string' },
  bad: { type: 'string' },
  record: { type: 'string' },
  out: { type: 'string' },
  'differs-from': { type: 'string' },
  breaks: { type: 'string' },
  throws: { type: 'boolean', default: false },
  'digest-mismatch': { type: 'boolean', default: false },
  paranoid: { type: 'boolean', default: false },
  resume: { type: 'string' },
  fetch: { type: 'boolean', default: false },
  peers: { type: 'boolean', default: false },
  only: { type: 'string' },
  json: { type: 'boolean', default: false },
  update: { type: 'boolean', default: false },
  coverage: { type: 'boolean', default: false },
  wide: { type: 'boolean', default: false },
  mission: { type: 'boolean', default: false },
  short: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

type Parsed = ReturnType<typeof parse>
export type Options = Parsed['values']
/** What a command is given: its files and its options. */
export type Call = { files: string[]; options: Options }
/** `ok` false: what the command shows does not hold, exit code 1. `json` is printed as one line with --json. */
export type Answer = { ok: boolean; text: string; json: unknown }

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
}

/** The command's name, its files and its options. Throws UsageError. */
export function readArguments(args: readonly string[]): { command: string | undefined } & Call {
  try {
    const { values, positionals } = parse(args)
    return { command: positionals[0], files: positionals.slice(1), options: values }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** A whole number of at most nine digits, or what is usual; a number of battles or programs is at least one. */
export function whole(options: Options, name: 'seed' | 'seeds' | 'battles' | 'programs', usual: number): number {
  const text = options[name]
  if (text === undefined) return usual
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} wants a whole number below 1,000,000,000, not "${text}"`)
  const one = name === 'programs' ? 'program' : 'battle'
  if (name !== 'seed' && Number(text) === 0) throw new UsageError(`--${name} 0: without a ${one} nothing is shown`)
  return Number(text)
}

/** Refuses options and files that a command would silently ignore. */
export function allow(
  { files, options }: Call,
  command: string,
  names: readonly (keyof Options)[],
  mostFiles: number,
): void {
  for (const [name, value] of Object.entries(options)) {
    const isGiven = value !== false && value !== undefined
    if (isGiven && name !== 'json' && !names.includes(name as keyof Options))
      throw new UsageError(`${command} knows no --${name}: pnpm battle ${command} --help`)
  }
  if (files.length > mostFiles)
    throw new UsageError(
      `${command} takes ${mostFiles === 0 ? 'no file' : `at most ${mostFiles} files`}: pnpm battle ${command} --help`,
    )
}
