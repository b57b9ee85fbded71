import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import type { EngineBundle } from '../src/engine-bundle.ts'
import type { BattleInput } from '../src/input.ts'
import type { BattleReport } from '../src/report.ts'

/** What is kept beside a published bundle, in `published/<version>.json`. */
export type PublishedEngine = {
  /** `x.y.z`. */
  version: string
  /** Of the bundle's bytes, 64 hex characters. */
  sha256: string
  bytes: number
  contentHash: string
  /** The golden battles of that version (`published/<version>.golden.json`) and the hash of their file. */
  golden: { battles: number; sha256: string }
}

export const PUBLISHED_FOLDER = new URL('../published/', import.meta.url)

const VERSION = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/

export class EngineNotPublished extends Error {
  override readonly name = 'EngineNotPublished'

  constructor(version: string) {
    super(`engine ${version} is not published (${versionsIn(PUBLISHED_FOLDER).join(', ') || 'none is'})`)
  }
}

const folders = [PUBLISHED_FOLDER]

/** For tests that need versions of their own: what was published in this folder is published too, until it is disposed of. */
export function alsoPublishedIn(folder: URL): Disposable {
  folders.push(folder)
  return { [Symbol.dispose]: () => void folders.splice(folders.indexOf(folder), 1) }
}

/** Every published engine, oldest first. */
export function listPublished(folder?: URL): PublishedEngine[] {
  return (folder === undefined ? folders : [folder])
    .flatMap((from) => versionsIn(from).map((version) => findPublished(version, from)))
    .sort((a, b) => byVersion(a.version, b.version))
}

function versionsIn(folder: URL): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .filter((version) => VERSION.test(version))
    .sort(byVersion)
}

function folderOf(version: string): URL {
  return folders.find((folder) => versionsIn(folder).includes(version)) ?? PUBLISHED_FOLDER
}

/** Throws EngineNotPublished. Any text may be given: only a version's form ever reaches the disk. */
function findPublished(version: string, folder: URL): PublishedEngine {
  if (!versionsIn(folder).includes(version)) throw new EngineNotPublished(version)
  return readJson(new URL(`${version}.json`, folder)) as PublishedEngine
}

/** The engine that new seasons begin on. Throws when none was ever published. */
export function newestPublished(folder: URL = PUBLISHED_FOLDER): PublishedEngine {
  const newest = listPublished(folder).at(-1)
  if (newest === undefined) throw new Error('no engine is published: run `pnpm engine publish x.y.z`')
  return newest
}

/** The bytes of a published bundle. Throws EngineNotPublished, or when they are not the bytes published. */
export async function readPublished(
  version: string,
  folder: URL = folderOf(version),
): Promise<{ bytes: Buffer; sha256: string }> {
  const { sha256 } = findPublished(version, folder)
  const file = new URL(`${version}.js`, folder)
  const bytes = await readFile(file)
  const found = sha256Of(bytes)
  if (found !== sha256)
    throw new Error(`${fileURLToPath(file)} is not engine ${version}: SHA-256 ${found}, not ${sha256}`)
  return { bytes, sha256 }
}

const loaded = new Map<string, Promise<EngineBundle>>()

/**
 * A published engine as a module of its own, its bytes checked against their SHA-256. Several live side by side in one process; the
 * disk is asked once a version. Throws EngineNotPublished, or what differs.
 */
export async function loadPublished(version: string, folder?: URL): Promise<EngineBundle> {
  const name = folder === undefined ? version : new URL(version, folder).href
  let engine = loaded.get(name)
  if (engine === undefined) {
    engine = loadBundle(version, folder ?? folderOf(version))
    loaded.set(name, engine)
    engine.catch(() => loaded.delete(name))
  }
  return await engine
}

/** The same, and null where there is none of this version. */
export async function findPublishedEngine(version: string): Promise<EngineBundle | null> {
  try {
    return await loadPublished(version)
  } catch (error) {
    if (error instanceof EngineNotPublished) return null
    throw error
  }
}

/** Fights an input on the published engine that it names. */
export async function fightPublished(input: BattleInput): Promise<BattleReport> {
  return (await loadPublished(input.engine)).simulate(input)
}

async function loadBundle(version: string, folder: URL): Promise<EngineBundle> {
  const { contentHash } = findPublished(version, folder)
  const file = new URL(`${version}.js`, folder)
  await readPublished(version, folder)
  const engine = (await import(file.href)) as EngineBundle
  if (engine.ENGINE_VERSION !== version || engine.CONTENT_HASH !== contentHash)
    throw new Error(
      `${fileURLToPath(file)} says it is engine ${engine.ENGINE_VERSION} with content ${engine.CONTENT_HASH}`,
    )
  return engine
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Orders `x.y.z` by its numbers. */
export function byVersion(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number))
  for (let part = 0; part < 3; part++) if (a?.[part] !== b?.[part]) return (a?.[part] ?? 0) - (b?.[part] ?? 0)
  return 0
}
