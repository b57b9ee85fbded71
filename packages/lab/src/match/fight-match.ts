import { digestAt, simulate } from '@mythic/battle-engine'
import { battleInputOf, battleSecretOf, battleSeed } from '@mythic/domain'
import type { Row } from '@mythic/domain'

import type { Lab } from '../lab.ts'

/** Fights a locked match and seals the battle. No row of the world changes: nobody can see who won before the reveal. */
export function fightMatch(lab: Lab, due: Row<'due'>): void {
  const { matchId, season } = due.payload
  if (matchId === undefined) throw new Error(`due row ${due.id} names no match`)
  const locked = lab.world.find('lockedMatch', { matchId })
  if (locked === null) throw new Error(`match ${matchId} is not locked`)
  const { inputHash } = locked
  const seed = battleSeed({
    battleSecret: battleSecretOf(lab.seed, season),
    worldId: lab.worldId,
    season,
    matchId,
    inputHash,
    beacon: '',
  })
  const report = simulate(battleInputOf(locked, seed))
  if (report.inputHash !== inputHash)
    throw new Error(`match ${matchId}: the engine fought another input than the one locked`)
  const digests = Array.from({ length: report.outcome.rounds }, (_, round) => digestAt(report, round + 1).chain)
  const { engine: engineVersion, finalDigest, outcome, log } = report
  lab.sealed.set(matchId, {
    battle: { matchId, engineVersion, seed, inputHash, finalDigest, digests, outcome },
    log,
  })
}
