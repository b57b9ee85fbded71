import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

import * as source from '../../src/bundle.ts'
import type { EngineBundle } from '../../src/engine-bundle.ts'
import type { BattleInput } from '../../src/input.ts'
import { listPublished, loadPublished } from '../published.ts'
import { UsageError } from './options.ts'

export const SOURCE: EngineBundle = source

/** An engine by the word that names it: `source`, a published version, or the path of a bundle file. Throws UsageError. */
export async function engineNamed(name: string): Promise<EngineBundle> {
  if (name === 'source' || name === source.ENGINE_VERSION) return SOURCE
  if (listPublished().some(({ version }) => version === name)) return await loadPublished(name)
  if (!existsSync(name)) throw new UsageError(`no engine "${name}": ${known()}, or the path of a bundle file`)
  return await bundleAt(name)
}

async function bundleAt(file: string): Promise<EngineBundle> {
  let bundle: Partial<EngineBundle>
  try {
    bundle = (await import(pathToFileURL(resolve(file)).href)) as Partial<EngineBundle>
  } catch (error) {
    throw new UsageError(
      `${file} cannot be loaded as an engine: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  const missing = (['simulate', 'digestAt', 'stateAt', 'explain', 'checkInput', 'ENGINE_VERSION'] as const).filter(
    (part) => bundle[part] === undefined,
  )
  if (missing.length > 0) throw new UsageError(`${file} is no engine bundle: it has no ${missing.join(', no ')}`)
  return bundle as EngineBundle
}

/** The engine that an input asks for. Throws UsageError when it is neither the source nor published. */
export async function engineOf(version: string): Promise<EngineBundle> {
  if (version === source.ENGINE_VERSION) return SOURCE
  if (listPublished().some((engine) => engine.version === version)) return await loadPublished(version)
  throw new UsageError(
    `this battle asks for engine ${version}, which is not published: say --engine source (or another of ${known()}) to play it there`,
  )
}

function known(): string {
  return ['source', ...listPublished().map(({ version }) => version)].join(', ')
}

/** The same battle for this engine: nothing but the version it asks for differs. */
export function forEngine(input: BattleInput, engine: EngineBundle): BattleInput {
  return { ...input, engine: engine.ENGINE_VERSION }
}
