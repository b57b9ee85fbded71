import { readFileSync } from 'node:fs'

import type { BattleReport } from '../../src/report.ts'
import type { EngineBundle } from '../../src/engine-bundle.ts'
import type { BattleInput } from '../../src/input.ts'
import { battleOf, isKept } from '../golden/file.ts'
import { UsageError } from './options.ts'

/** The digest after one round, as `digestAt` gives it. */
export type RoundDigest = { chain: string; sections: Record<string, string>; draws: number }

/**
 * What a file or a league says of one battle. Only the input is always there (unchecked); a record or a revealed match says
 * what the battle gave, a repro file why it failed.
 */
export type StoredBattle = {
  name: string
  input: unknown
  log?: Int32Array
  /** One a round; sections and draws where the file has them. */
  rounds?: (Partial<RoundDigest> & { chain: string })[]
  inputHash?: string
  finalDigest?: string
  failure?: { message: string; kind: string }
  /** What a league calls the heroes, by key, and both guilds: for the reader alone, nothing of the battle hangs on it. */
  called?: Called
}

export type Called = { heroes: ReadonlyMap<string, string>; sides: readonly [string, string] | null }

export const RECORD_FORMAT = 'mythic-battle-record/1'
export const REPRO_FORMAT = 'mythic-battle-repro/1'

/** A battle with all it gave, to be compared with the same battle elsewhere. PROTOCOL.md, "Battle files". */
export type BattleRecord = {
  format: typeof RECORD_FORMAT
  engine: string
  input: BattleInput
  inputHash: string
  rounds: RoundDigest[]
  finalDigest: string
  /** Base64 of little-endian Int32 words. */
  log: string
}

export function recordOf(engine: EngineBundle, input: BattleInput, report: BattleReport): BattleRecord {
  const rounds = Array.from({ length: report.outcome.rounds }, (_, i) => engine.digestAt(report, i + 1))
  const { inputHash, finalDigest } = report
  return {
    format: RECORD_FORMAT,
    engine: report.engine,
    input,
    inputHash,
    rounds,
    finalDigest,
    log: logText(report.log),
  }
}

function logText(log: Int32Array): string {
  const bytes = Buffer.alloc(log.length * 4)
  log.forEach((word, i) => bytes.writeInt32LE(word, i * 4))
  return bytes.toString('base64')
}

/** Words of a log in base64. Throws UsageError on anything else. */
function logOf(text: unknown, name: string): Int32Array {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'base64') : Buffer.alloc(1)
  if (bytes.length % 8 !== 0) throw new UsageError(`${name}: its log is no base64 of whole events (8 bytes each)`)
  return Int32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readInt32LE(i * 4))
}

/** Reads FILE, or FILE#NAME for one of a list of golden battles. `-` is standard input. Throws UsageError. */
export function readStored(address: string): StoredBattle {
  const [file = '', part] = address.split('#', 2)
  const value = readJsonFile(file)
  return storedOf(Array.isArray(value) ? partOf(value, file, part) : value, address)
}

/** Whatever JSON a file holds; `-` is standard input. Throws UsageError. */
export function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function partOf(list: unknown[], file: string, part: string | undefined): unknown {
  const names = list.map((entry) => String(shapeOf(entry)?.['name'] ?? '?'))
  const found = list[part === undefined ? -1 : names.indexOf(part)]
  if (found !== undefined) return found
  throw new UsageError(
    `${file} is a list of ${list.length} battles${part === undefined ? '' : `, none of them "${part}"`}${names.every((name) => name === '?') ? ', and none has a name' : `: name one, as ${file}#${names.find((name) => name !== '?')}`}`,
  )
}

/** Any of the files that hold a battle: an input, a record, a repro file, a golden battle, a revealed match of the API. */
export function storedOf(value: unknown, name: string): StoredBattle {
  const shape = shapeOf(value)
  if (shape === undefined)
    throw new UsageError(`${name} holds no battle: it is ${value === null ? 'null' : typeof value}`)
  const battle = shapeOf(shape['battle'])
  if (battle !== undefined) return { ...storedOf(battle, name), called: calledIn(shape) }
  if ('battle' in shape && 'phase' in shape)
    throw new UsageError(
      `${name} is a match that is not yet revealed (${String(shape['phase'])}): its battle is secret until then`,
    )
  if ('sides' in shape) return { name, input: value }
  if (isKept(shape)) return storedOf(battleOf(shape), name)
  if (!('input' in shape)) throw new UsageError(`${name} holds no battle: it has neither sides nor an input`)
  const stored: StoredBattle = { name, input: shape['input'], called: calledIn(shape) }
  if (typeof shape['inputHash'] === 'string') stored.inputHash = shape['inputHash']
  if (typeof shape['finalDigest'] === 'string') stored.finalDigest = shape['finalDigest']
  if (shape['log'] !== undefined) stored.log = logOf(shape['log'], name)
  const rounds = roundsOf(shape['rounds']) ?? roundsOf(shape['digests']) ?? roundsOf(shape['chains'])
  if (rounds !== undefined) stored.rounds = rounds
  const error = shapeOf(shape['error'])
  if (error !== undefined) stored.failure = { message: String(error['message']), kind: String(error['kind']) }
  return stored
}

/** Names of a saved battle (`names` by key, `guilds`) or of a match as the league answers it (a list of `names`, `host`, `guest`). */
function calledIn(shape: Record<string, unknown>): Called {
  const { names } = shape
  const pairs = Array.isArray(names)
    ? names.map((entry) => [shapeOf(entry)?.['key'], shapeOf(entry)?.['name']])
    : Object.entries(shapeOf(names) ?? {})
  const heroes = new Map<string, string>()
  for (const [key, hero] of pairs) if (typeof key === 'string' && typeof hero === 'string') heroes.set(key, hero)
  const guilds = Array.isArray(shape['guilds']) ? shape['guilds'] : [shape['host'], shape['guest']]
  const [host, guest] = guilds.map((guild) => shapeOf(guild)?.['name'])
  return { heroes, sides: typeof host === 'string' && typeof guest === 'string' ? [host, guest] : null }
}

function roundsOf(value: unknown): StoredBattle['rounds'] {
  if (!Array.isArray(value)) return undefined
  const rounds: NonNullable<StoredBattle['rounds']> = []
  for (const entry of value) {
    const shape = shapeOf(entry)
    const chain = typeof entry === 'string' ? entry : shape?.['chain']
    if (typeof chain !== 'string') return undefined
    rounds.push(shape === undefined ? { chain } : ({ ...shape, chain } as RoundDigest))
  }
  return rounds
}

function shapeOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}
