/** One benchmark: what it measures, how it is called, and whether its figures hold. */
export interface Bench {
  readonly usage: string
  run(options: BenchOptions): Promise<BenchResult>
}

export interface BenchOptions {
  readonly seed: number
  /** A smaller or larger world than the bench's own, for a quick look; its bars are meant for its own. */
  readonly tiers?: number
  /** Measure simulators of others too, where the bench knows some. */
  readonly peers?: boolean
  /** Where progress is told. */
  readonly say: (line: string) => void
}

export interface BenchResult {
  readonly figures: Readonly<Record<string, unknown>>
  readonly gates: readonly Gate[]
}

/** A figure beside the bar it must reach. */
export interface Gate {
  readonly name: string
  readonly figure: number
  readonly bar: number
  readonly is: 'at least' | 'at most'
}

export function holds({ figure, bar, is }: Gate): boolean {
  return is === 'at least' ? figure >= bar : figure <= bar
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('no median of nothing')
  return middle
}

/** Three digits after the point are more than these machines can tell. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
