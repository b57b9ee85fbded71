import { randomInput, simulate } from '../src/index.ts'
import { calibrationBattle } from './calibration-loop.ts'

export type EngineBench = {
  battlesPerSecond: number
  calibrationPerSecond: number
  /** Engine over calibration in the same run: the figure to gate on. */
  ratio: number
  logBytesMedian: number
  eventsMedian: number
  battles: number
  repeats: number
  seed: number
}

/**
 * Engine speed beside a bare 6 v 6 hex loop, interleaved in one run: median of 5 repeats, by CPU time of this process so that
 * other load on the machine does not count. `battles` random legal six-against-six line-ups from `seed`, with log and digests.
 */
export function benchEngine({ seed = 1, battles = 600 }: { seed?: number; battles?: number } = {}): EngineBench {
  const inputs = Array.from({ length: battles }, (_, i) => randomInput(seed * 100_003 + i))
  const sizes = inputs.map((input) => simulate(input).log.length)
  const engine: number[] = []
  const calibration: number[] = []
  // The first two rounds only warm the compiler.
  for (let repeat = 0; repeat < 7; repeat++) {
    const slow = perCpuSecond(battles, () => inputs.forEach((input) => simulate(input)))
    const fast = perCpuSecond(battles * 4, () => {
      for (let i = 0; i < battles * 4; i++) calibrationBattle(seed + i)
    })
    if (repeat < 2) continue
    engine.push(slow)
    calibration.push(fast)
  }
  const words = median(sizes)
  const ratios = engine.map((rate, i) => rate / calibration[i]!)
  return {
    battlesPerSecond: Math.round(median(engine)),
    calibrationPerSecond: Math.round(median(calibration)),
    ratio: Math.round(median(ratios) * 1000) / 1000,
    logBytesMedian: words * 4,
    eventsMedian: words / 2,
    battles,
    repeats: engine.length,
    seed,
  }
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
