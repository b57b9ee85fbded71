import { existsSync, readdirSync, readFileSync } from 'node:fs'

import * as source from '../src/bundle.ts'
import { playedBy, type EngineBundle } from '../src/engine-bundle.ts'
import {
  listPublished,
  loadPublished,
  PUBLISHED_FOLDER,
  readJson,
  sha256Of,
  type PublishedEngine,
} from './published.ts'
import { runPublishedGolden, type PublishedBattle } from './published-golden.ts'

/**
 * What does not hold of the published engines, a sentence each: bytes that are not those published, golden battles that go another
 * way on their own bundle, files that belong to none, and a source that says a published version but is not that engine.
 */
export async function checkPublished(folder: URL = PUBLISHED_FOLDER, here: EngineBundle = source): Promise<string[]> {
  const engines = listPublished(folder)
  const problems = strangers(engines, folder)
  if (engines.length === 0) problems.push('no engine is published: run `pnpm engine publish x.y.z`')
  for (const engine of engines) problems.push(...(await problemsOf(engine, folder)))
  if (!here.ENGINE_VERSION.endsWith('-dev')) problems.push(...sourceProblems(engines, folder, here))
  return problems
}

function strangers(engines: readonly PublishedEngine[], folder: URL): string[] {
  const known = new Set(
    engines.flatMap(({ version }) => [`${version}.js`, `${version}.json`, `${version}.golden.json`]),
  )
  return readdirSync(folder)
    .filter((file) => !known.has(file))
    .map((file) => `published/${file} belongs to no published engine`)
}

async function problemsOf(engine: PublishedEngine, folder: URL): Promise<string[]> {
  const { version } = engine
  const golden = new URL(`${version}.golden.json`, folder)
  if (!existsSync(golden)) return [`engine ${version} has lost its golden battles`]
  const found = sha256Of(readFileSync(golden))
  if (found !== engine.golden.sha256)
    return [`the golden battles of engine ${version} were changed: SHA-256 ${found}, not ${engine.golden.sha256}`]
  try {
    return goldenProblems(readJson(golden) as PublishedBattle[], await loadPublished(version, folder))
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** What goes another way by its compiled rounds, where it has them, or by its JavaScript. */
export function goldenProblems(battles: readonly PublishedBattle[], engine: EngineBundle): string[] {
  const run = (by: string): string[] =>
    runPublishedGolden(battles, engine).map(
      ({ name, what, want, got }) =>
        `engine ${engine.ENGINE_VERSION}, golden battle ${name} by ${by}: ${what} is ${got}, not ${want}`,
    )
  if (playedBy(engine) === 'source') return run('its JavaScript')
  const compiled = run('its compiled rounds')
  const trapped =
    playedBy(engine) === 'source' ? [`engine ${engine.ENGINE_VERSION}: its compiled rounds come to a trap`] : []
  return [...compiled, ...trapped, ...engine.withoutCompiledRounds(() => run('its JavaScript'))]
}

/** A source without `-dev` claims to be what is published: then it must be so, to the last digest. */
function sourceProblems(engines: readonly PublishedEngine[], folder: URL, here: EngineBundle): string[] {
  const version = here.ENGINE_VERSION
  const published = engines.find((engine) => engine.version === version)
  if (published === undefined) return [`the source says ${version}, which is not published: it must say ${version}-dev`]
  const battles = readJson(new URL(`${version}.golden.json`, folder)) as PublishedBattle[]
  const differ = [
    ...(here.CONTENT_HASH === published.contentHash ? [] : ['its content hash is another']),
    ...runPublishedGolden(battles, here).map(({ name, what }) => `golden battle ${name}: ${what} differs`),
  ]
  if (differ.length === 0) return []
  return [
    `the source says ${version} but is not that engine (${differ[0]}): a changed engine needs a new version with -dev`,
  ]
}
