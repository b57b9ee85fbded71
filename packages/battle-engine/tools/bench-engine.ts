import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { EngineBundle } from '../src/engine-bundle.ts'
import { ENGINE_VERSION } from '../src/version.ts'
import { twoThreads } from './bench-threads.ts'
import { buildBundle } from './build-bundle.ts'
import { calibrationBattle } from './calibration-loop.ts'
import { setEngineFlags } from './v8-flags.ts'

export type EngineBench = {
  battlesPerSecond: number
  calibrationPerSecond: number
  /** Engine over calibration in the same run: the figure to gate on. */
  ratio: number
  /** `outcome` over `simulate`, battles a second. */
  outcomeRatio: number
  /** Battles of two threads over those of one in the same time. */
  twoThreads: number
  logBytesMedian: number
  eventsMedian: number
  battles: number
  repeats: number
  seed: number
  /** What played the rounds: 'source' would be a bundle without compiled ones. */
  roundsPlayedBy: 'wasm' | 'source'
}

/**
 * Repeats that only warm up. Compiling counts as CPU time of this process and goes on for some four seconds, of a quarter each: a battle
 * thread lives for days, so what it does in its steady state is what is measured.
 */
const WARM = 20
/** Collecting garbage falls into every fourth or so. */
const REPEATS = 15
/** Bare battles for each of the engine's: they take a tenth of its time. */
const LOOPS = 4

/**
 * Engine speed beside a bare 6 v 6 hex loop, interleaved in one run: median of 15 repeats, by CPU time of this process so that
 * other load on the machine does not count. `battles` random legal six-against-six line-ups from `seed`, with log and digests.
 * The engine is bundled as it is published and run with the flags of battle threads, since that is what fights every match.
 */
export async function benchEngine({
  seed = 1,
  battles = 600,
}: { seed?: number; battles?: number } = {}): Promise<EngineBench> {
  // The loop is compiled before the flags are set, as V8 does by itself: they are the engine's, and slow the loop by 7 %.
  for (let repeat = 0; repeat < WARM; repeat++) loop(seed, battles)
  setEngineFlags()
  const folder = await mkdtemp(join(tmpdir(), 'engine-bench-'))
  try {
    const file = join(folder, 'engine.js')
    await writeFile(file, await buildBundle(ENGINE_VERSION))
    const bundle = pathToFileURL(file).href
    const figures = measure((await import(bundle)) as EngineBundle, seed, battles)
    return { ...figures, twoThreads: await twoThreads({ bundle, seed, battles }) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function measure(
  { outcome, randomInput, roundsPlayedBy, simulate }: EngineBundle,
  seed: number,
  battles: number,
): Omit<EngineBench, 'twoThreads'> {
  const inputs = Array.from({ length: battles }, (_, i) => randomInput(seed * 100_003 + i))
  const sizes = inputs.map((input) => simulate(input).log.length)
  const engine: number[] = []
  const bare: number[] = []
  const calibration: number[] = []
  for (let repeat = 0; repeat < WARM + REPEATS; repeat++) {
    const full = perCpuSecond(battles, () => inputs.forEach((input) => simulate(input)))
    const fast = perCpuSecond(battles * LOOPS, () => loop(seed, battles))
    const brief = perCpuSecond(battles, () => inputs.forEach((input) => outcome(input)))
    if (repeat < WARM) continue
    engine.push(full)
    calibration.push(fast)
    bare.push(brief)
  }
  const words = median(sizes)
  return {
    battlesPerSecond: Math.round(median(engine)),
    calibrationPerSecond: Math.round(median(calibration)),
    ratio: thousandths(median(engine.map((rate, i) => rate / calibration[i]!))),
    outcomeRatio: thousandths(median(engine.map((rate, i) => bare[i]! / rate))),
    logBytesMedian: words * 4,
    eventsMedian: words / 2,
    battles,
    repeats: engine.length,
    seed,
    roundsPlayedBy: roundsPlayedBy(),
  }
}

function loop(seed: number, battles: number): void {
  for (let i = 0; i < battles * LOOPS; i++) calibrationBattle(seed + i)
}

function perCpuSecond(count: number, body: () => void): number {
  const before = process.cpuUsage()
  body()
  const { user, system } = process.cpuUsage(before)
  return (count * 1_000_000) / (user + system)
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000
}
