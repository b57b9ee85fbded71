import { ABILITY_IDS, GAMBIT_SET_IDS } from '../content/ids.ts'
import { HANDLES } from '../content/numbers.ts'
import { watchingDraws } from '../chance/draw.ts'
import { filterHolds } from '../gambits/conditions.ts'
import {
  ABILITY,
  ACTOR,
  EVENTS,
  GAMBIT,
  GAMBIT_WORDS,
  GAMBITS,
  GAMBITS_A_SET,
  ROUND,
  S,
  SETS,
} from '../state/layout.ts'
import { tapAfter, untap } from '../log/write.ts'
import { handlesOf } from '../battle/load.ts'
import { play } from '../battle/play.ts'
import { watchingOptions } from '../turn/instinct.ts'
import { watchingRules } from '../turn/turn.ts'
import type { BattleInput } from '../input.ts'
import type { Explanation, Roll, RuleTried } from '../report.ts'
import { weighTargets } from './weigh-targets.ts'
import type { Weighed } from './weigh-targets.ts'
import { whyNot } from './why-not.ts'

const INSTINCT = 9

/**
 * Why event number `cursor` (1-based, as `tick`) happened: the rules its hero tried in that turn, whom the one that acted
 * could choose from, what instinct weighed, and every roll from the turn's start to the event, each with stream and counter.
 */
export function explain(input: BattleInput, cursor: number): Explanation {
  const keys = new Map([...handlesOf(input)].map(([key, handle]) => [handle, key]))
  const keyOf = (handle: number): string | null => keys.get(handle) ?? null
  let result: Explanation | undefined
  let turn = { actor: -2, round: 0 }
  // A rule has acted: one looked at after it belongs to another turn of the same hero, who waited.
  let done = false
  let rules: RuleTried[] = []
  let weighed: Weighed[] = []
  let options: Explanation['options'] = []
  let rolls: Roll[] = []
  // Drawn at the round's start, before anybody's turn: each turn tells its hero's own.
  let initiative: Roll[] = []
  const forgetRules = (): void => {
    rules = []
    weighed = []
    options = []
    done = false
  }
  const newTurn = (): void => {
    if (turn.actor === S[ACTOR] && turn.round === S[ROUND]) return
    if (turn.round !== S[ROUND]) initiative = []
    turn = { actor: S[ACTOR]!, round: S[ROUND]! }
    forgetRules()
    rolls = []
  }
  const finish = (): void => {
    newTurn()
    options.sort((a, b) => b.score - a.score)
    const targets = weighed.map(({ handle, keys: values, forced }) => ({
      target: keyOf(handle) ?? '?',
      keys: values,
      forced,
    }))
    const hero = keyOf(S[ACTOR]!)
    const told = hero === null ? rolls : [...initiative.filter((roll) => roll.hero === hero), ...rolls]
    const set = hero === null ? null : (GAMBIT_SET_IDS[setOf(S[ACTOR]!)] ?? null)
    result = { cursor: S[EVENTS]!, hero, round: S[ROUND]!, set, rules, targets, options, rolls: told }
  }
  const seeRule = (hero: number, rule: number, became: 'tries' | 'acted' | 'filter' | 'impossible'): void => {
    newTurn()
    if (result !== undefined) return
    if (done) forgetRules()
    done = became === 'acted'
    const name = rule === INSTINCT ? 'instinct' : `gambit ${rule}`
    // Told as acting before it does: an event in the midst of its action has no "acted" yet.
    if (became === 'tries') {
      weighed = weighTargets(hero, gambitOf(hero, rule))
      rules.push({ rule: name, result: 'acted' })
    } else if (became === 'filter')
      rules.push({ rule: name, result: became, failed: failedFilters(hero, gambitOf(hero, rule)) })
    else if (became === 'impossible') {
      weighed = []
      rules[rules.length - 1] = { rule: name, result: became, whyNot: whyNot(hero, gambitOf(hero, rule)) }
    } else if (rule === INSTINCT) rules.push({ rule: name, result: became })
  }
  tapAfter(Math.max(1, cursor), finish)
  try {
    watchingDraws(
      (stream, hero, counter, bound, value, threshold) => {
        newTurn()
        const needed = threshold < 0 ? null : threshold
        if (result !== undefined) return value
        const roll = { stream, hero: keyOf(hero) ?? '?', counter, bound, value, needed, tick: S[EVENTS]! + 1 }
        rolls.push(roll)
        if (stream === 'initiative') initiative.push(roll)
        return value
      },
      () =>
        watchingRules(seeRule, () =>
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

/** A rule's place among all gambits of its hero: rules are counted in the set that he is on. */
function gambitOf(hero: number, rule: number): number {
  return setOf(hero) * GAMBITS_A_SET + rule - 1
}
function setOf(hero: number): number {
  return (S[SETS]! >> (2 * hero)) & 3
}

/** Places of the filters of a gambit that do not hold now. */
function failedFilters(hero: number, number: number): number[] {
  const count = S[GAMBIT + (hero * GAMBITS + number) * GAMBIT_WORDS]!
  return Array.from({ length: count }, (_, i) => i).filter((i) => !filterHolds(hero, number, i))
}

/** Asks for one roll again by name: hero, stream and counter. Undefined when the battle never made it. */
export function rollOf(input: BattleInput, hero: string, stream: string, counter: number): Roll | undefined {
  const handle = handlesOf(input).get(hero)
  let found: Roll | undefined
  watchingDraws(
    (name, who, at, bound, value, threshold) => {
      if (who === handle && name === stream && at === counter)
        found = {
          stream: name,
          hero,
          counter: at,
          bound,
          value,
          needed: threshold < 0 ? null : threshold,
          tick: S[EVENTS]! + 1,
        }
      return value
    },
    () => play(input),
  )
  return found
}
