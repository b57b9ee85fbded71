import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { afterEach, beforeEach, expect, test } from 'vitest'

import * as source from '../src/bundle.ts'
import { buildBundle } from './build-bundle.ts'
import { checkPublished } from './check-published.ts'
import { goldenOf } from './golden/battle.ts'
import { loadBundleCode } from './load-code.ts'
import { publishEngine, refuseOneWay } from './publish-engine.ts'
import { byVersion, listPublished, loadPublished, newestPublished, PUBLISHED_FOLDER, readJson } from './published.ts'
import type { PublishedBattle } from './published-golden.ts'

let path: string
let folder: URL
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'mythic-published-'))
  cpSync(PUBLISHED_FOLDER, path, { recursive: true })
  folder = pathToFileURL(`${path}/`)
})
afterEach(() => rmSync(path, { recursive: true }))

const newest = newestPublished()
/** Of the source as it stands, whatever its own golden battles say. */
const corpus = [1, 2, 3].map((seed) => goldenOf(`wide-${seed}`, source.wideInput(seed)))
const fileOf = (ending: string): string => join(path, `${newest.version}${ending}`)
function change(ending: string, how: (text: string) => string): void {
  writeFileSync(fileOf(ending), how(readFileSync(fileOf(ending), 'utf8')))
}

test('every published engine has the bytes and fights the golden battles that were published with it', async () => {
  expect(await checkPublished()).toEqual([])
}, 120_000)

test('a published engine with one changed byte is refused, by the check and by whoever loads it', async () => {
  change('.js', (code) => `${code} `)
  expect(await checkPublished(folder)).toEqual([expect.stringContaining('SHA-256')])
  await expect(loadPublished(newest.version, folder)).rejects.toThrow(`is not engine ${newest.version}`)
}, 60_000)

test('a bundle that fights otherwise is named with its battle, even when its SHA-256 was written anew', async () => {
  const golden = readJson(new URL(`${newest.version}.golden.json`, folder)) as PublishedBattle[]
  change('.golden.json', (text) => text.replace(golden[3]!.finalDigest, '0'.repeat(16)))
  expect(await checkPublished(folder)).toEqual([expect.stringContaining('were changed')])
  const { sha256Of } = await import('./published.ts')
  const sha256 = sha256Of(readFileSync(fileOf('.golden.json')))
  change('.json', (text) => text.replace(newest.golden.sha256, sha256))
  const named = `golden battle ${golden[3]!.name} by`
  expect(await checkPublished(folder)).toEqual([
    expect.stringContaining(`${named} its compiled rounds`),
    expect.stringContaining(`${named} its JavaScript`),
  ])
}, 60_000)

test('a bundle whose JavaScript fights otherwise than its compiled rounds is named, too', async () => {
  const version = '998.0.0'
  const { engine } = await publishEngine(version, folder, corpus)
  const file = join(path, `${version}.js`)
  const bent = readFileSync(file, 'utf8').replace('criticalDamage:1500', 'criticalDamage:1400')
  const { sha256Of } = await import('./published.ts')
  const { CONTENT_HASH: contentHash } = loadBundleCode(bent)
  writeFileSync(file, bent)
  writeFileSync(join(path, `${version}.json`), JSON.stringify({ ...engine, contentHash, sha256: sha256Of(bent) }))
  const problems = await checkPublished(folder)
  expect(problems.length).toBeGreaterThan(0)
  for (const problem of problems)
    expect(problem).toMatch(/^engine 998\.0\.0, golden battle wide-\d by its JavaScript: /)
}, 120_000)

test('a bundle that does not fight by compiled rounds and by JavaScript alike is not published', async () => {
  const { finalDigest, input, name, rounds } = corpus[0]!
  const frozen = [{ name, rounds, finalDigest, inputHash: source.hashInput(input), wide: 1 }]
  const code = await buildBundle(source.ENGINE_VERSION)
  const bundle = loadBundleCode(code)
  expect(() => refuseOneWay(frozen, bundle)).not.toThrow()
  const isBroken = loadBundleCode(code.replace('AGFzb', 'AGFzc'))
  expect(() => refuseOneWay(frozen, isBroken)).toThrow('cannot be made ready here')
  const isBent = loadBundleCode(code.replace('criticalDamage:1500', 'criticalDamage:1400'))
  expect(() => refuseOneWay(frozen, isBent)).toThrow('golden battle wide-1 by its JavaScript')
}, 60_000)

test('a source that says a published version must be it, to the last digest', async () => {
  const bundle = await loadPublished(newest.version)
  expect(await checkPublished(folder, bundle)).toEqual([])
  const changed = {
    ...bundle,
    simulate: (input: Parameters<typeof bundle.simulate>[0]) => bundle.simulate({ ...input, seed: '1'.repeat(32) }),
  }
  expect(await checkPublished(folder, changed)).toEqual([
    expect.stringContaining('a changed engine needs a new version'),
  ])
  const unknown = { ...bundle, ENGINE_VERSION: '999.0.0' }
  expect(await checkPublished(folder, unknown)).toEqual([expect.stringContaining('it must say 999.0.0-dev')])
}, 120_000)

test('the same source gives the same bytes', async () => {
  expect(await buildBundle('7.8.9')).toBe(await buildBundle('7.8.9'))
}, 60_000)

test('publishing again gives nothing new; a published version is never overwritten and versions only rise', async () => {
  const { version } = newest
  const next = `${Number(version.split('.')[0]) + 1}.0.0`
  expect(await publishEngine(next, folder, corpus)).toMatchObject({ kind: 'published', engine: { version: next } })
  expect(await publishEngine(next, folder, corpus)).toMatchObject({ kind: 'already' })
  expect(await checkPublished(folder)).toEqual([])
  writeFileSync(
    join(path, `${next}.json`),
    readFileSync(join(path, `${next}.json`), 'utf8').replace(/"sha256": "./, '"sha256": "z'),
  )
  await expect(publishEngine(next, folder, corpus)).rejects.toThrow('never changes')
  await expect(publishEngine('0.0.1', folder, corpus)).rejects.toThrow('choose a higher version')
  await expect(publishEngine('1.0', folder, corpus)).rejects.toThrow('x.y.z')
}, 120_000)

test('a source that breaks a golden battle is not published, and nothing of it stays', async () => {
  const broken = corpus.map((battle, n) => (n === 1 ? { ...battle, finalDigest: '0'.repeat(16) } : battle))
  await expect(publishEngine('998.0.0', folder, broken)).rejects.toThrow('breaks its own golden battle wide-2')
  expect(listPublished(folder).map(({ version }) => version)).not.toContain('998.0.0')
  expect(await checkPublished(folder)).toEqual([])
}, 60_000)

test('a golden battle that no seed makes is kept with its whole input, the others with their seeds', async () => {
  const input = { ...source.wideInput(4), seed: 'f'.repeat(32) }
  const mission = goldenOf('mission-20', source.randomMission(20))
  const other = goldenOf('random-3', source.randomInput(4))
  await publishEngine('998.0.0', folder, [goldenOf('by hand', input), ...corpus, mission, other])
  const [kept, wide, , , hunt, random] = readJson(new URL('998.0.0.golden.json', folder)) as PublishedBattle[]
  expect(kept).toMatchObject({ name: 'by hand', input: { engine: '998.0.0', seed: input.seed } })
  expect(wide).toMatchObject({ name: 'wide-1', wide: 1 })
  expect(hunt).toMatchObject({ name: 'mission-20', mission: 20 })
  // Its name says one seed, its input comes from another.
  expect(random).toMatchObject({ name: 'random-3', input: { sides: other.input.sides } })
  expect(await checkPublished(folder)).toEqual([])
}, 60_000)

test('two versions play side by side in one process, each its own inputs', async () => {
  await publishEngine('998.0.0', folder, corpus)
  const [old, fresh] = [await loadPublished(newest.version, folder), await loadPublished('998.0.0', folder)]
  for (const engine of [old, fresh, old])
    expect(engine.simulate(engine.randomInput(5)).engine).toBe(engine.ENGINE_VERSION)
  expect(() => fresh.simulate(old.randomInput(5))).toThrow(newest.version)
  // Published from this very source: it fights as the source does.
  expect(fresh.simulate(fresh.randomInput(5)).log).toEqual(source.simulate(source.randomInput(5)).log)
}, 120_000)

test('an engine that was never published is not guessed, whatever is asked for', async () => {
  for (const version of ['999.9.9', '../package', '', 'latest', `${newest.version}-dev`])
    await expect(loadPublished(version)).rejects.toThrow('is not published')
})

test('versions are ordered by their numbers', () => {
  expect(['0.10.0', '0.9.0', '1.0.0', '0.9.10', '0.9.9'].sort(byVersion)).toEqual([
    '0.9.0',
    '0.9.9',
    '0.9.10',
    '0.10.0',
    '1.0.0',
  ])
  expect(listPublished().map(({ version }) => version)).toContain(newest.version)
})
