import { readFileSync, rmSync, writeFileSync } from 'node:fs'

import * as source from '../src/bundle.ts'
import { playedBy, type EngineBundle } from '../src/engine-bundle.ts'
import { buildBundle } from './build-bundle.ts'
import { goldenProblems } from './check-published.ts'
import { runGolden, type GoldenBattle } from './golden/battle.ts'
import { readGolden } from './golden/file.ts'
import { loadBundleCode } from './load-code.ts'
import { byVersion, listPublished, PUBLISHED_FOLDER, sha256Of, type PublishedEngine } from './published.ts'
import { freezeGolden, type PublishedBattle } from './published-golden.ts'

/** Why an engine cannot be published; a sentence that says what to do. */
export class CannotPublish extends Error {
  override readonly name = 'CannotPublish'
}

/** The version after this one that may play otherwise: `1.3.0` of `1.2.3`. */
export function nextMiddle(version: string): string {
  const [major, middle] = version.split('.').map(Number) as [number, number, number]
  return `${major}.${middle + 1}.0`
}

/**
 * Builds the source as engine `version`, proves on the whole golden corpus that the bundle fights as the source does, and writes
 * bundle, golden battles and manifest. `already`: exactly this was published before. Never overwrites a published version.
 */
export async function publishEngine(
  version: string,
  folder: URL = PUBLISHED_FOLDER,
  battles: readonly GoldenBattle[] = readGolden(),
): Promise<{ kind: 'published' | 'already'; engine: PublishedEngine }> {
  if (!/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(version)) throw new CannotPublish(`"${version}" is no version: say x.y.z`)
  const code = await buildBundle(version)
  const before = listPublished(folder)
  const same = before.find((engine) => engine.version === version)
  if (same !== undefined) {
    if (same.sha256 === sha256Of(code)) return { kind: 'already', engine: same }
    throw new CannotPublish(
      `engine ${version} is published with other bytes: a published engine never changes, choose a new version`,
    )
  }
  const newest = before.at(-1)
  if (newest !== undefined && byVersion(version, newest.version) <= 0)
    throw new CannotPublish(`engine ${newest.version} is already published: choose a higher version`)
  const [breach] = runGolden(battles)
  if (breach !== undefined)
    throw new CannotPublish(
      `the source breaks its own golden battle ${breach.name} in round ${breach.round}: mend it, or run \`pnpm battle golden --update\``,
    )
  return { kind: 'published', engine: await write(version, code, battles, folder) }
}

async function write(
  version: string,
  code: string,
  battles: readonly GoldenBattle[],
  folder: URL,
): Promise<PublishedEngine> {
  const [bundleUrl, goldenUrl, manifestUrl] = ['.js', '.golden.json', '.json'].map(
    (ending) => new URL(`${version}${ending}`, folder),
  ) as [URL, URL, URL]
  try {
    writeFileSync(bundleUrl, code)
    const bundle = (await import(`${bundleUrl.href}?fresh=${sha256Of(code)}`)) as EngineBundle
    if (bundle.ENGINE_VERSION !== version || bundle.CONTENT_HASH !== source.CONTENT_HASH)
      throw new CannotPublish(`the bundle calls itself ${bundle.ENGINE_VERSION} with content ${bundle.CONTENT_HASH}`)
    const frozen = freezeGolden(battles, bundle, await unnamedBundle())
    refuseOneWay(frozen, bundle)
    const rows = frozen.map((battle) => JSON.stringify(battle))
    writeFileSync(goldenUrl, `[\n${rows.join(',\n')}\n]\n`)
    const engine: PublishedEngine = {
      version,
      sha256: sha256Of(code),
      bytes: Buffer.byteLength(code),
      contentHash: bundle.CONTENT_HASH,
      golden: { battles: rows.length, sha256: sha256Of(readFileSync(goldenUrl)) },
    }
    // Last, because a version exists from the moment its manifest does.
    writeFileSync(manifestUrl, `${JSON.stringify(engine, null, 2)}\n`)
    return engine
  } catch (error) {
    for (const file of [bundleUrl, goldenUrl, manifestUrl]) rmSync(file, { force: true })
    throw error
  }
}

/** What is published fights by compiled rounds and by JavaScript alike. Throws CannotPublish. */
export function refuseOneWay(battles: readonly PublishedBattle[], bundle: EngineBundle): void {
  if (playedBy(bundle) === 'source')
    throw new CannotPublish('the compiled rounds of the bundle cannot be made ready here, or come to a trap')
  const [problem] = goldenProblems(battles, bundle)
  if (problem !== undefined) throw new CannotPublish(problem)
}

/** The bundle under the source's own version. */
async function unnamedBundle(): Promise<EngineBundle> {
  return loadBundleCode(await buildBundle(source.ENGINE_VERSION))
}
