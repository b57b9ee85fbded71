import { watchingDraws } from '../chance/draw.ts'
import { handlesOf } from '../battle/load.ts'
import { play } from '../battle/play.ts'
import { EVENTS, S } from '../state/layout.ts'
import type { BattleInput } from '../input.ts'
import type { Roll } from '../report.ts'

/** Every roll of a battle in the order it was made (about 1,500): what two battles are compared by, roll for roll. */
export function rollsOf(input: BattleInput): Roll[] {
  const keys = new Map([...handlesOf(input)].map(([key, handle]) => [handle, key]))
  const rolls: Roll[] = []
  watchingDraws(
    (stream, hero, counter, bound, value, threshold) => {
      const needed = threshold < 0 ? null : threshold
      rolls.push({ stream, hero: keys.get(hero) ?? '?', counter, bound, value, needed, tick: S[EVENTS]! + 1 })
      return value
    },
    () => play(input),
  )
  return rolls
}
