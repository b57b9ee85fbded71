import type { EngineBundle } from '@mythic/battle-engine'
import { checkCommitment, checkFight, checkSeal, differing } from './check-match.ts'
import type { Fault, RevealedMatch, SealedMatch, SeasonProof } from './check-match.ts'

export type SeasonVerdict =
  | { readonly kind: 'holds'; readonly matches: number; readonly fought: boolean }
  /** The secret is not told yet: seeds could not be checked. */
  | { readonly kind: 'holds-so-far'; readonly matches: number }
  | {
      readonly kind: 'differs'
      readonly fault: Fault
      readonly match: { readonly id: string; readonly matchday: number } | null
    }

export type SeasonToCheck = {
  readonly proof: SeasonProof
  /** Pages of the season's locked matches, in order. */
  readonly pages: AsyncIterable<readonly SealedMatch[]> | Iterable<readonly SealedMatch[]>
  /** Fights battles again; null: seals and seeds alone. */
  readonly engineFor: ((version: string) => Promise<Pick<EngineBundle, 'digestAt' | 'simulate'>>) | null
  readonly onProgress: (done: number) => void
}

/** Checks a whole season and stops at the first thing that differs, which it names. */
export async function checkSeason({ proof, pages, engineFor, onProgress }: SeasonToCheck): Promise<SeasonVerdict> {
  const broken = await checkCommitment(proof)
  if (broken !== null) return { kind: 'differs', fault: broken, match: null }
  const seen = new Set<string>()
  let revealed = 0
  for await (const page of pages) {
    for (const match of page) {
      seen.add(match.matchId)
      if (!isRevealed(match)) continue
      revealed += 1
      const fault = (await checkSeal(proof, match)) ?? (await fightAgain(match, engineFor))
      if (fault !== null) return { kind: 'differs', fault, match: { id: match.matchId, matchday: match.matchday } }
      onProgress(revealed)
    }
  }
  const { locked, revealed: told, scheduled } = proof.matches
  const isOver = proof.battleSecret !== null
  const missing =
    differing('count', String(locked), String(seen.size)) ??
    differing('count', String(isOver ? scheduled : told), String(revealed))
  if (missing !== null) return { kind: 'differs', fault: missing, match: null }
  return isOver
    ? { kind: 'holds', matches: revealed, fought: engineFor !== null }
    : { kind: 'holds-so-far', matches: revealed }
}

async function fightAgain(match: RevealedMatch, engineFor: SeasonToCheck['engineFor']): Promise<Fault | null> {
  return engineFor === null ? null : checkFight(await engineFor(match.revealed.engineVersion), match)
}

function isRevealed(match: SealedMatch): match is RevealedMatch {
  return match.revealed !== null
}
