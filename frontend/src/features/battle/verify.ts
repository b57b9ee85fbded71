import { playedBy } from '@mythic/battle-engine'
import type { BattleInput } from '@mythic/battle-engine'
import type { Engine, EngineLack } from './workshop/engine.ts'

/** A revealed battle as the league keeps it: enough to fight it again and to compare every bit. */
export type StoredBattle = {
  /** ENGINE_VERSION that fought it. */
  readonly engine: string
  readonly input: BattleInput
  readonly inputHash: string
  readonly words: Int32Array
  /** Chained digest of the state after each round. */
  readonly roundDigests: readonly string[]
  readonly finalDigest: string
}

export type Verdict =
  /** `by`: what of the engine fought it here, its compiled rounds or its JavaScript. */
  | { readonly kind: 'verified'; readonly ms: number; readonly events: number; readonly by: 'wasm' | 'source' }
  | { readonly kind: 'diverged'; readonly at: 'input' | 'digest' }
  | { readonly kind: 'diverged'; readonly at: 'event'; readonly event: number }
  | { readonly kind: 'diverged'; readonly at: 'round'; readonly round: number }
  | { readonly kind: 'no-engine'; readonly needs: string; readonly lack: EngineLack }

/** Fights a stored battle again with the engine of its version and names the first thing that differs. */
export function verifyBattle(
  stored: StoredBattle,
  engine: Pick<Engine, 'digestAt' | 'roundsPlayedBy' | 'simulate'>,
  now: () => number,
): Verdict {
  const started = now()
  const report = engine.simulate(stored.input)
  const ms = now() - started
  if (report.inputHash !== stored.inputHash) return { kind: 'diverged', at: 'input' }
  const event = firstDifference(stored.words, report.log)
  if (event !== null) return { kind: 'diverged', at: 'event', event }
  for (const [index, digest] of stored.roundDigests.entries()) {
    const played = index < report.outcome.rounds ? engine.digestAt(report, index + 1).chain : null
    if (played !== digest) return { kind: 'diverged', at: 'round', round: index + 1 }
  }
  if (report.finalDigest !== stored.finalDigest || stored.roundDigests.length !== report.outcome.rounds)
    return { kind: 'diverged', at: 'digest' }
  return { kind: 'verified', ms, events: report.log.length >> 1, by: playedBy(engine) }
}

/** Number (from 1) of the first event that differs between two logs, a missing one included. */
export function firstDifference(one: Int32Array, other: Int32Array): number | null {
  const words = Math.max(one.length, other.length)
  for (let word = 0; word < words; word++) if (one[word] !== other[word]) return (word >> 1) + 1
  return null
}
