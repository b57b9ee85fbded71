import { decode, digestAt, headerOf, simulate } from '@mythic/battle-engine'
import type { BattleInput } from '@mythic/battle-engine'
import type { StoredBattle } from './verify.ts'
import type { ViewedBattle, ViewedSide } from './viewed-battle.ts'

export { randomInput } from '@mythic/battle-engine'

/** Fights an input here and now, for the gallery and for tests: the very battle the league would store. */
export function fightHere(
  input: BattleInput,
  sides: readonly [ViewedSide, ViewedSide],
  nameOf: (key: string) => string,
): { battle: ViewedBattle; stored: StoredBattle } {
  const report = simulate(input)
  const heroes = input.sides.flatMap((side) => side.heroes)
  const roundDigests = Array.from({ length: report.outcome.rounds }, (_, round) => digestAt(report, round + 1).chain)
  return {
    battle: {
      header: headerOf(input),
      words: report.log,
      events: [...decode(report.log)],
      sides,
      names: new Map(heroes.map(({ key }) => [key, nameOf(key)])),
      gambits: new Map(heroes.map((hero) => [hero.key, hero])),
    },
    stored: {
      engine: report.engine,
      input,
      inputHash: report.inputHash,
      words: report.log,
      roundDigests,
      finalDigest: report.finalDigest,
    },
  }
}
