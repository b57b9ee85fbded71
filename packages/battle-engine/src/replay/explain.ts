import { ABILITY_IDS } from '../content/ids.ts'
import { HANDLES } from '../content/numbers.ts'
import { watchingDraws } from '../chance/draw.ts'
import { ABILITY, ACTOR, EVENTS, ROUND, S } from '../state/layout.ts'
import { tapAfter, untap } from '../log/write.ts'
import { handlesOf } from '../battle/load.ts'
import { play } from '../battle/play.ts'
import { watchingOptions } from '../turn/instinct.ts'
import { watchingRules } from '../turn/turn.ts'
import type { BattleInput } from '../input.ts'
import type { Explanation, Roll } from '../report.ts'

const INSTINCT = 9

/**
 * Why event number `cursor` (1-based, as `tick`) happened: the rules its hero tried in that turn, what instinct weighed, and
 * every roll from the turn's start to the event, each with stream and counter.
 */
export function explain(input: BattleInput, cursor: number): Explanation {
  const keys = new Map([...handlesOf(input)].map(([key, handle]) => [handle, key]))
  const keyOf = (handle: number): string | null => keys.get(handle) ?? null
  let result: Explanation | undefined
  let turn = { actor: -2, round: 0 }
  let rules: Explanation['rules'] = []
  let options: Explanation['options'] = []
  let rolls: Roll[] = []
  const newTurn = (): void => {
    if (turn.actor === S[ACTOR] && turn.round === S[ROUND]) return
    turn = { actor: S[ACTOR]!, round: S[ROUND]! }
    rules = []
    options = []
    rolls = []
  }
  const finish = (): void => {
    newTurn()
    options.sort((a, b) => b.score - a.score)
    result = { cursor: S[EVENTS]!, hero: keyOf(S[ACTOR]!), round: S[ROUND]!, rules, options, rolls }
  }
  tapAfter(Math.max(1, cursor), finish)
  try {
    watchingDraws(
      (stream, hero, counter, bound, value) => {
        newTurn()
        if (result === undefined) rolls.push({ stream, hero: keyOf(hero) ?? '?', counter, bound, value })
        return value
      },
      () =>
        watchingRules(
          (_, rule, became) => {
            newTurn()
            if (result === undefined)
              rules.push({ rule: rule === INSTINCT ? 'instinct' : `gambit ${rule}`, result: became })
          },
          () =>
            watchingOptions(
              (hero, slot, target, score) => {
                newTurn()
                const ability = slot < 0 ? -1 : S[ABILITY + slot * HANDLES + hero]!
                if (result === undefined)
                  options.push({ what: ABILITY_IDS[ability] ?? 'attack', target: keyOf(target), score })
              },
              () => play(input),
            ),
        ),
    )
  } finally {
    untap()
  }
  if (result === undefined) finish()
  return result!
}

/** Asks for one roll again by name: hero, stream and counter. Undefined when the battle never made it. */
export function rollOf(input: BattleInput, hero: string, stream: string, counter: number): Roll | undefined {
  const handle = handlesOf(input).get(hero)
  let found: Roll | undefined
  watchingDraws(
    (name, who, at, bound, value) => {
      if (who === handle && name === stream && at === counter) found = { stream: name, hero, counter: at, bound, value }
      return value
    },
    () => play(input),
  )
  return found
}
