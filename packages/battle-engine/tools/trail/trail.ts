import type { EngineBundle } from '../../src/engine-bundle.ts'
import type { BattleReport, Explanation, Roll } from '../../src/report.ts'
import { momentWords, roundAt, turnsOf, type Moment } from '../story/moment.ts'
import { eventWords, heroOf, ruleWords } from '../story/words.ts'
import { drawWords } from '../commands/trace.ts'
import { inputDifferences, type InputDifference } from './input-differences.ts'
import { packedWords } from './packed-words.ts'
import {
  differingWords,
  firstStateDifference,
  type Fighter,
  type StateDifference,
  type WordDifference,
} from './state-difference.ts'

/** The way from "they differ" to where: input, round and sections, event and whose turn, word, draw, and both explanations. */
export type Trail = {
  same: boolean
  digests: [a: string, b: string]
  inputs: InputDifference[]
  /** First word that differs before a blow is struck (input, derived, seed). */
  loaded: WordDifference | null
  round: { round: number; sections: string[]; draws: [a: number, b: number] } | null
  event: { moment: Moment; hero: string | null; a: string; b: string } | null
  state: StateDifference | null
  /** The first draw that differs. `follows`: an event or a word of state differed before it was made, so it is no cause. */
  draw: { number: number; a: Roll | null; b: Roll | null; follows: boolean } | null
  /** The rolls that the first event that differs hung on, in each: where no draw differs they were read otherwise. */
  hung: [a: Roll[], b: Roll[]]
  why: [a: Explanation, b: Explanation] | null
}

/** Plays both and follows the difference down. Well below a second. */
export function trailOf(a: Fighter, b: Fighter): Trail {
  const [one, other] = [a.engine.simulate(a.input), b.engine.simulate(b.input)]
  const loaded = differingWords(a, b, a.engine.stateAt(a.input, 0).words, b.engine.stateAt(b.input, 0).words, true)
  const round = firstRound(a.engine, b.engine, one, other)
  const tick = firstEvent(a.engine, one.log, other.log)
  const differs = round !== null || tick !== null
  const inputs = inputDifferences(a.input, b.input)
  const from = round === null ? 1 : (a.engine.roundsOf(one.log).find((r) => r.round === round.round)?.from ?? 0)
  const to = Math.max(a.engine.ticksOf(one.log), b.engine.ticksOf(other.log)) + 1
  const state = differs
    ? (firstStateDifference(a, b, from, Math.min(to, endOf(a.engine, one.log, round?.round) + 1)) ?? null)
    : null
  // Where no event differs, the event after which the state first does.
  const at = tick ?? state?.tick ?? null
  const moment = at === null ? null : momentOf(a.engine, one.log, at)
  const why: Trail['why'] = at === null ? null : [a.engine.explain(a.input, at), b.engine.explain(b.input, at)]
  return {
    same: !differs && inputs.length === 0,
    digests: [one.finalDigest, other.finalDigest],
    inputs,
    loaded: loaded[0] ?? null,
    round,
    event:
      tick === null || moment === null
        ? null
        : {
            moment,
            hero: a.engine.headerOf(a.input).heroes.find(({ handle }) => handle === moment.turn?.actor)?.key ?? null,
            a: eventWords(a.engine, a.input, one.log, tick),
            b: eventWords(b.engine, b.input, other.log, tick),
          },
    state,
    draw: differs ? firstDraw(a, b, Math.min(tick ?? Infinity, state?.tick ?? Infinity)) : null,
    hung:
      why === null
        ? [[], []]
        : [why[0].rolls.filter((roll) => roll.tick === at), why[1].rolls.filter((roll) => roll.tick === at)],
    why,
  }
}

function momentOf(engine: EngineBundle, log: Int32Array, tick: number): Moment {
  return {
    tick,
    round: roundAt(engine, log, tick),
    turn: turnsOf(engine.decode(log)).find((t) => t.from <= tick && tick <= t.to),
  }
}

function endOf(engine: EngineBundle, log: Int32Array, round: number | undefined): number {
  return engine.roundsOf(log).find((r) => r.round === round)?.to ?? engine.ticksOf(log)
}

/** The first round whose changing sections or draws differ: the chain itself holds the seed and the input too. */
function firstRound(a: EngineBundle, b: EngineBundle, one: BattleReport, other: BattleReport): Trail['round'] {
  const rounds = Math.max(one.outcome.rounds, other.outcome.rounds)
  for (let round = 1; round <= rounds; round++) {
    if (round > one.outcome.rounds || round > other.outcome.rounds)
      return { round, sections: [], draws: [one.outcome.draws, other.outcome.draws] }
    const [here, there] = [a.digestAt(one, round), b.digestAt(other, round)]
    const sections = Object.keys(here.sections).filter((name) => here.sections[name] !== there.sections[name])
    if (sections.length > 0 || here.draws !== there.draws) return { round, sections, draws: [here.draws, there.draws] }
  }
  return null
}

/** Number of the first event that differs, null when none does. */
export function firstEvent(engine: EngineBundle, a: Int32Array, b: Int32Array): number | null {
  const [x, y] = [engine.ticksOf(a), a.length === b.length ? engine.ticksOf(a) : Math.min(a.length, b.length) >> 1]
  for (let i = 0; i < y; i++) if (a[i * 2] !== b[i * 2] || a[i * 2 + 1] !== b[i * 2 + 1]) return i + 1
  return a.length === b.length && x === y ? null : y + 1
}

/**
 * The first roll that differs in stream, hero, counter, bound, value or threshold; null where engines tell no rolls or none differs.
 * `parted`: the event at which they were seen to differ.
 */
function firstDraw(a: Fighter, b: Fighter, parted: number): Trail['draw'] {
  // Engine 0.1.0 has no list of all rolls.
  const [rollsA, rollsB] = [(a.engine as Partial<EngineBundle>).rollsOf, (b.engine as Partial<EngineBundle>).rollsOf]
  if (rollsA === undefined || rollsB === undefined) return null
  const [one, other] = [rollsA(a.input), rollsB(b.input)]
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const [x, y] = [one[i], other[i]]
    if (drawKey(x) === drawKey(y)) continue
    const follows = Math.min(x?.tick ?? Infinity, y?.tick ?? Infinity) > parted
    return { number: i + 1, a: x ?? null, b: y ?? null, follows }
  }
  return null
}
function drawKey(roll: Roll | undefined): string {
  return roll === undefined ? '' : [roll.stream, roll.hero, roll.counter, roll.bound, roll.value, roll.needed].join(' ')
}

/** A trail as text: what comes first, first. */
export function trailWords(trail: Trail, a: Fighter, b: Fighter, names: [string, string] = ['A', 'B']): string {
  if (trail.same) return `the same battle: digest ${trail.digests[0]}`
  const lines: string[] = []
  if (trail.inputs.length > 0) lines.push('inputs differ')
  for (const { path, a: x, b: y } of trail.inputs) lines.push(`  ${path}: ${short(x)} | ${short(y)}`)
  if (trail.round === null && trail.event === null) return [...lines, `yet every round goes alike`].join('\n')
  if (trail.loaded !== null) lines.push(`loaded  ${wordWords(trail.loaded)}`)
  if (trail.round !== null)
    lines.push(
      `round   ${trail.round.round}: ${trail.round.sections.join(', ') || 'one battle is over'}; draws so far ${trail.round.draws.join(' | ')}`,
    )
  if (trail.event === null) lines.push('event   none differs: only what no watcher sees')
  else {
    lines.push(
      `event   ${momentWords(trail.event.moment, a.engine, a.input)}`,
      `  ${names[0]}: ${trail.event.a}`,
      `  ${names[1]}: ${trail.event.b}`,
    )
  }
  if (trail.state !== null)
    lines.push(
      `state   after event ${trail.state.tick}: ${wordWords(trail.state.first)}${trail.state.words > 1 ? ` (and ${trail.state.words - 1} more in ${trail.state.sections.join(', ')})` : ''}`,
      ...saysOf(trail.state.first),
    )
  const tell = (roll: Roll | null): string => (roll === null ? 'no such draw' : drawWords(roll))
  if (trail.draw !== null)
    lines.push(
      `draw    number ${trail.draw.number}${trail.draw.follows ? ', comes after: it only follows' : ''}`,
      `  ${names[0]}: ${tell(trail.draw.a)}`,
      `  ${names[1]}: ${tell(trail.draw.b)}`,
    )
  else
    lines.push(
      'draw    none differs that both engines tell',
      ...trail.hung[0].map((roll) => `  the event hung on ${drawWords(roll)}`),
    )
  if (trail.why !== null) lines.push(...whyWords(trail.why[0], a, names[0]), ...whyWords(trail.why[1], b, names[1]))
  return lines.join('\n')
}

function whyWords(why: Explanation, { input }: Fighter, name: string): string[] {
  const hero = heroOf(input, why.hero)
  return [
    `why ${name}: ${why.hero === null ? 'between turns' : `turn of ${why.hero} (${hero?.classId ?? '?'})`}`,
    ...why.rules.map((rule) => `  ${ruleWords(rule, hero, why.set)}`),
    ...why.options.slice(0, 3).map((o) => `  instinct: ${o.what} on ${o.target ?? 'himself'} ${o.score}`),
    ...why.rolls.map((roll) => `  ${drawWords(roll)}`),
  ]
}

function wordWords({ word, hero, a, b }: WordDifference): string {
  return `${word}${hero === null ? '' : ` (${hero})`}: ${a} | ${b}`
}
function saysOf({ packs, hero }: WordDifference): string[] {
  return packs === null ? [] : [`  ${packedWords(packs, hero ?? 'nobody')}`]
}
function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
