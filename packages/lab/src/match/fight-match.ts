import { loadPublished } from '@mythic/battle-engine/published'
import { battleInputOf, battleSecretOf, battleSeed, engineOfMatchday } from '@mythic/domain'
import type { Row } from '@mythic/domain'

import type { Lab } from '../lab.ts'

/** Fights a locked match and seals the battle. No row of the world changes: nobody can see who won before the reveal. */
export async function fightMatch(lab: Lab, due: Row<'due'>): Promise<void> {
  const { matchId, season } = due.payload
  if (matchId === undefined) throw new Error(`due row ${due.id} names no match`)
  const locked = lab.world.find('lockedMatch', { matchId })
  if (locked === null) throw new Error(`match ${matchId} is not locked`)
  const { inputHash } = locked
  const engine = await loadPublished(engineFor(lab, due, locked))
  const seed = battleSeed({
    battleSecret: battleSecretOf(lab.seed, season),
    worldId: lab.worldId,
    season,
    matchId,
    inputHash,
    beacon: '',
  })
  const input = battleInputOf(locked, seed, engine.ENGINE_VERSION)
  const report = engine.simulate(input)
  if (report.inputHash !== engine.hashInput(input))
    throw new Error(`match ${matchId}: the engine fought another input than the one locked`)
  const digests = Array.from({ length: report.outcome.rounds }, (_, round) => engine.digestAt(report, round + 1).chain)
  const { engine: engineVersion, inputHash: fought, finalDigest, outcome, log } = report
  lab.sealed.set(matchId, {
    battle: { matchId, engineVersion, seed, beacon: '', inputHash: fought, finalDigest, digests, outcome },
    log,
  })
}

/** As it was locked, unless the season was mended since. */
function engineFor(lab: Lab, { payload }: Row<'due'>, locked: Row<'lockedMatch'>): string {
  const { season, matchday } = payload
  if (matchday === undefined) throw new Error(`the fight of match ${locked.matchId} names no matchday`)
  return engineOfMatchday(locked, lab.world.list('engineOverride', { season }), matchday)
}
