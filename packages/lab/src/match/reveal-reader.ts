import { battleSecretOf, compareIds } from '@mythic/domain'
import type { GameInstant, RevealReader } from '@mythic/domain'

import type { Lab } from '../lab.ts'
import { readerOf } from '../world/memory-world.ts'

/** The reader of steps. A sealed battle opens at the reveal instant of its match and not before, as in Postgres. */
export function revealReaderOf(lab: Lab, now: GameInstant): RevealReader {
  return {
    ...readerOf(lab.world),
    async listSealed(matchIds) {
      return [...matchIds].sort(compareIds).flatMap((matchId) => {
        const match = lab.world.find('match', { id: matchId })
        if (match === null || now < match.revealAt)
          throw new Error(`the battle of match ${matchId} is sealed until its reveal`)
        return lab.sealed.get(matchId)?.battle ?? []
      })
    },
    getBattleSecret: async (season) => battleSecretOf(lab.seed, season),
  }
}
