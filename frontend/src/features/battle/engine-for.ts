import type { EngineBundle } from '@mythic/battle-engine'
import type { components } from '../../api/schema.gen.ts'

/** Why there is no engine of a version: `unknown` here, its bytes `altered` on the way, the league `unreachable`. */
export type EngineLack = 'unknown' | 'altered' | 'unreachable'

export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable'
  readonly version: string
  readonly lack: EngineLack

  constructor(version: string, lack: EngineLack) {
    super(`engine ${version}: ${lack}`)
    this.version = version
    this.lack = lack
  }
}

const engines = new Map<string, Promise<EngineBundle>>()

/**
 * The engine of a version, for a worker or a page: the league's published bundle, its bytes checked against the SHA-256 that the
 * league tells, or the source that came with these pages for its own `-dev` version. Asked once a version and kept. Throws
 * EngineUnavailable.
 */
export async function engineFor(version: string): Promise<EngineBundle> {
  let engine = engines.get(version)
  if (engine === undefined) {
    engine = version.endsWith('-dev') ? sourceFor(version) : bundleFor(version)
    engines.set(version, engine)
    engine.catch(() => engines.delete(version))
  }
  return await engine
}

async function sourceFor(version: string): Promise<EngineBundle> {
  const source = await import('@mythic/battle-engine/bundle')
  if (source.ENGINE_VERSION !== version) throw new EngineUnavailable(version, 'unknown')
  return source
}

async function bundleFor(version: string): Promise<EngineBundle> {
  const list = await ask(version, '/api/v1/engines')
  const { engines: published } = (await list.json()) as components['schemas']['PublishedEngines']
  const told = published.find((engine) => engine.version === version)
  if (told === undefined) throw new EngineUnavailable(version, 'unknown')
  const bytes = await (await ask(version, told.address)).arrayBuffer()
  if ((await sha256Of(bytes)) !== told.sha256) throw new EngineUnavailable(version, 'altered')
  // The very bytes checked: they came with `immutable`, so the browser takes them from its cache.
  const engine = (await import(/* @vite-ignore */ told.address)) as EngineBundle
  if (engine.ENGINE_VERSION !== version || engine.CONTENT_HASH !== told.contentHash)
    throw new EngineUnavailable(version, 'altered')
  return engine
}

async function ask(version: string, address: string): Promise<Response> {
  const answer = await fetch(address).catch(() => null)
  if (answer === null || !answer.ok) throw new EngineUnavailable(version, 'unreachable')
  return answer
}

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
