import { readFileSync, writeFileSync } from 'node:fs'

import { ENGINE_VERSION, playedBy } from '../../src/index.ts'
import { UsageError, whole, type Answer, type Call } from '../cli/options.ts'
import { buildBundle } from '../build-bundle.ts'
import { loadBundleCode } from '../load-code.ts'
import { soakSeed, soakSeedParanoid } from '../soak/soak-seed.ts'
import { progress } from './fuzz.ts'

export const soakUsage = `soak [--seeds N] [--seed FROM] [--paranoid] [--resume FILE]

  Battles by the hundred thousand: two runs of each agree to the last word of log and digests, the source with the bundle built
  from it and its compiled rounds, simulate with outcome, what a watcher sees with the state after every event. --paranoid (2,000
  by default) saves the state before every step, plays a strange battle over everything the engine keeps, restores the state alone
  and makes all caches anew: same log, same digest.
  --resume FILE keeps its place there every few seconds and goes on from it. Stops at the first mismatch, with its repeat command.`

/** Where a soak stands, kept beside what it was asked for. */
type Place = { engine: string; paranoid: boolean; from: number; seeds: number; next: number }

export async function soak({ options }: Call): Promise<Answer> {
  const { paranoid } = options
  const from = whole(options, 'seed', 1)
  const seeds = whole(options, 'seeds', paranoid ? 2_000 : 100_000)
  const place: Place = { engine: ENGINE_VERSION, paranoid, from, seeds, next: from }
  if (options.resume !== undefined) place.next = keptPlace(options.resume, place) ?? from
  const bundle = paranoid ? undefined : loadBundleCode(await buildBundle(ENGINE_VERSION))
  const began = place.next
  const startedAt = performance.now()
  let toldAt = startedAt
  for (; place.next < from + seeds; place.next++) {
    const found = bundle === undefined ? soakSeedParanoid(place.next) : soakSeed(place.next, bundle)
    if (found.length > 0) return mismatch(place, found)
    if (performance.now() - toldAt < 2_000) continue
    toldAt = performance.now()
    progress(place.next - from + 1, seeds)
    if (options.resume !== undefined) writeFileSync(options.resume, `${JSON.stringify(place)}\n`)
  }
  if (options.resume !== undefined) writeFileSync(options.resume, `${JSON.stringify(place)}\n`)
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  const resumed = began === from ? '' : `, resumed at seed ${began}`
  const bundlePlayedBy = bundle === undefined ? null : playedBy(bundle)
  const ways = bundle === undefined ? '' : `, by the source and by the bundle's compiled rounds`
  return {
    ok: true,
    text: `${seeds} ${paranoid ? 'paranoid ' : ''}battles from seed ${from}${ways}: no mismatch (${seconds} s${resumed})`,
    json: { ...place, bundlePlayedBy, mismatches: [], seconds },
  }
}

function mismatch(place: Place, found: string[]): Answer {
  const repeat = `pnpm battle soak --seed ${place.next} --seeds 1${place.paranoid ? ' --paranoid' : ''}`
  const text = [`seed ${place.next}:`, ...found.map((what) => `  ${what}`), `repeat with: ${repeat}`].join('\n')
  return { ok: false, text, json: { ...place, mismatches: found, repeat } }
}

/** The next seed of a soak that was broken off; undefined when there was none. A file of another soak is refused, not overwritten. */
function keptPlace(file: string, wanted: Place): number | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  let kept: Partial<Place>
  try {
    kept = JSON.parse(text) as Partial<Place>
  } catch {
    throw new UsageError(`${file} is no place of a soak: give another file`)
  }
  const same =
    kept.engine === wanted.engine &&
    kept.paranoid === wanted.paranoid &&
    kept.from === wanted.from &&
    kept.seeds === wanted.seeds
  if (!same || typeof kept.next !== 'number')
    throw new UsageError(
      `${file} belongs to another soak (${text.trim().slice(0, 120)}): give another file, or the same --seed, --seeds and --paranoid`,
    )
  return kept.next
}
