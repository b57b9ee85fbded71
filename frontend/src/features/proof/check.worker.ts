/// <reference lib="webworker" />
import { EngineUnavailable, engineFor } from '../battle/engine-for.ts'
import { checkSeason } from './check-season.ts'
import { readSealedMatches, readSeasonProof, Unreachable } from './read-season.ts'
import type { CheckOrder, CheckTold } from './use-check.ts'

// Hashes, seeds and battles are computed away from the page, so that the page stays quick.
self.addEventListener('message', ({ data }: MessageEvent<CheckOrder>) => void check(data))

async function check({ worldId, season, withFights }: CheckOrder): Promise<void> {
  try {
    const proof = await readSeasonProof(worldId, season)
    const verdict = await checkSeason({
      proof,
      pages: readSealedMatches(worldId, season),
      engineFor: withFights ? engineFor : null,
      onProgress: (done) => tell({ kind: 'progress', done, of: proof.matches.revealed }),
    })
    tell({ kind: 'done', verdict })
  } catch (error) {
    tell({ kind: 'failed', ...failureOf(error) })
  }
}

function failureOf(error: unknown): Omit<Extract<CheckTold, { kind: 'failed' }>, 'kind'> {
  if (error instanceof Unreachable) return { why: 'unreachable', of: '' }
  if (error instanceof EngineUnavailable) return { why: 'engine', of: error.version }
  return { why: 'other', of: error instanceof Error ? error.message : String(error) }
}

function tell(told: CheckTold): void {
  self.postMessage(told)
}
