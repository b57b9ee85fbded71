import type { components } from '../../api/schema.gen.ts'
import type { SealedMatch, SeasonProof } from './check-match.ts'

export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** Reads of the check's worker, which has no cache and no session: all of this is public. */
export async function readSeasonProof(worldId: string, season: number): Promise<SeasonProof> {
  return (await read(base(worldId, season))) as SeasonProof
}

/** All locked matches of a season, page by page. */
export async function* readSealedMatches(worldId: string, season: number): AsyncGenerator<readonly SealedMatch[]> {
  for (let next: string | null = ''; next !== null;) {
    const cursor: string = next === '' ? '' : `&cursor=${next}`
    const page = (await read(
      `${base(worldId, season)}/matches?limit=50${cursor}`,
    )) as components['schemas']['SealedMatchPage']
    yield page.matches
    next = page.next
  }
}

function base(worldId: string, season: number): string {
  return `/api/v1/worlds/${worldId}/seasons/${season}/proof`
}

async function read(path: string): Promise<unknown> {
  const answer = await fetch(path).catch(() => null)
  if (answer === null || !answer.ok) throw new Unreachable(path)
  return await answer.json()
}
