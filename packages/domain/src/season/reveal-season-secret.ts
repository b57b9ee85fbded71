import { battleCommitmentOf } from '../match/battle-seed.ts'
import { lock } from '../steps/step.ts'
import { phases } from '../steps/phases.ts'
import type { Step } from '../steps/step.ts'
import type { Row } from '../world/tables.ts'

export interface RevealSeasonSecretSlice {
  readonly season: Row<'season'> | null
  readonly battleSecret: string
}

/** At the season's end everybody gets what its seeds were drawn from, and can check every one of them. */
export const revealSeasonSecret: Step<RevealSeasonSecretSlice> = {
  verb: 'reveal-season-secret',
  phase: phases['reveal-season-secret'],
  locks: ({ season }) => [lock('season', { number: season })],
  load: async (reader, { season }) => ({
    season: await reader.find('season', { number: season }),
    battleSecret: await reader.getBattleSecret(season),
  }),
  decide({ season, battleSecret }, _now, _chance, { payload }) {
    if (season === null) throw new Error(`season ${payload.season} is not there`)
    if (battleCommitmentOf(battleSecret) !== season.battleCommitment)
      throw new Error(`the secret of season ${season.number} is not the one it committed to`)
    return [{ kind: 'SeasonSecretRevealed', season: season.number, battleSecret }]
  },
}
