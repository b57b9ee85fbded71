import type { FoeCode } from './trial-foe.ts'
import type { Run } from './use-trials.ts'

/** What a player has tried for a match: kept while the tab lives, so that leaving the panel to change the orders loses nothing. */
export type TrialMemory = {
  /** Where the seeds of these trials come from: the same for all of them, so that two can be compared pair by pair. */
  readonly from: string
  readonly foe: FoeCode | null
  readonly count: number
  /** The newest first, two at most. */
  readonly runs: readonly Run[]
}

const kept = new Map<string, TrialMemory>()

export function recallTrials(key: string): TrialMemory {
  return kept.get(key) ?? { from: randomSeed(), foe: null, count: COUNTS[0], runs: [] }
}

export function keepTrials(key: string, memory: TrialMemory): void {
  kept.set(key, memory)
}

/** How many battles a trial may have. */
export const COUNTS = [200, 1000, 5000] as const

/** 32 hex characters from the browser's own chance: nothing to do with the league's seeds. */
function randomSeed(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
