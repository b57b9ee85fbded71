import type { EngineBundle } from '../../src/engine-bundle.ts'
import type { BattleInput } from '../../src/input.ts'
import type { Names } from '../../src/describe.ts'
import type { Explanation, Roll } from '../../src/report.ts'
import type { Answer, Call } from '../cli/options.ts'
import { oneSubject } from '../cli/subject.ts'
import { momentAt, momentWords, type Moment } from '../story/moment.ts'
import { eventWords, heroOf, ruleWords } from '../story/words.ts'

export const traceUsage = `trace [FILE | --match ID] --at ROUND.TURN | --at EVENT [--seed N [--wide | --mission]] [--engine V]

  Why a turn went as it did: its events, the rule that fired, the rules passed over and why, whom or what it could have
  chosen with their scores, and every draw with its stream, label (hero#counter), bound and value.
  --at 7.3 is the third turn of round 7, --at 412 the turn of event 412 (or what lies between turns).`

/** Everything behind one turn. */
export type Trace = {
  at: Moment
  hero: string | null
  events: { tick: number; words: string }[]
  /** The set of gambits he is on. */
  set: Explanation['set']
  rules: Explanation['rules']
  fired: string | null
  targets: Explanation['targets']
  options: Explanation['options']
  draws: (Roll & { label: string })[]
}

export function traceAt(engine: EngineBundle, input: BattleInput, at: Moment, log: Int32Array, names: Names): Trace {
  const why = engine.explain(input, at.turn?.to ?? at.tick)
  const from = at.turn?.from ?? at.tick
  const to = at.turn?.to ?? at.tick
  return {
    at,
    hero: why.hero,
    events: Array.from({ length: to - from + 1 }, (_, i) => ({
      tick: from + i,
      words: eventWords(engine, input, log, from + i, names),
    })),
    set: why.set ?? null,
    rules: why.rules,
    fired: why.rules.find(({ result }) => result === 'acted')?.rule ?? null,
    targets: why.targets ?? [],
    options: why.options,
    draws: rollsBetween(engine, input, from, to, why).map((roll) => ({
      ...roll,
      label: `${roll.hero}#${roll.counter}`,
    })),
  }
}

/** Rolls of a span of events: those that led to one of them, and those at its end that led to nothing. */
function rollsBetween(engine: EngineBundle, input: BattleInput, from: number, to: number, why: Explanation): Roll[] {
  // Engine 0.1.0 tells only the rolls of its explanations.
  const { rollsOf } = engine as Partial<EngineBundle>
  const rolls = rollsOf === undefined ? why.rolls : rollsOf(input)
  return rolls.filter(({ tick }) => tick >= from && tick <= to + 1)
}

export function traceWords(trace: Trace, engine: EngineBundle, input: BattleInput, names: Names): string {
  const hero = heroOf(input, trace.hero)
  return [
    `${momentWords(trace.at, engine, input, names)}${trace.hero === null ? '' : ` (${hero?.classId ?? '?'})`}`,
    ...trace.events.map(({ tick, words }) => `  ${tick === trace.at.tick ? '>' : ' '} ${tick} ${words}`),
    'rules',
    ...listed(
      trace.rules.map((rule) => ruleWords(rule, hero, trace.set)),
      trace.hero === null ? 'nobody decides here' : 'none was asked',
    ),
    ...(trace.targets.length === 0 ? [] : ['it could choose from (smaller is preferred)']),
    ...trace.targets.map(
      (t) =>
        `    ${names.hero(t.target)}: ${t.keys.join(', ') || 'by distance'}${t.forced ? ', forced by a taunt' : ''}`,
    ),
    ...(trace.options.length === 0 ? [] : ['instinct weighed (thousandths of damage, best first)']),
    ...trace.options.map((o) => `    ${o.what} on ${o.target === null ? 'himself' : names.hero(o.target)}: ${o.score}`),
    'draws (stream, label, bound, value)',
    ...listed(
      trace.draws.map((roll) => drawWords(roll, names)),
      'none',
    ),
  ].join('\n')
}

function listed(lines: string[], none: string): string[] {
  return (lines.length === 0 ? [none] : lines).map((line) => `    ${line}`)
}

/** "hit b2#14 below 1000: 302, holds below 640 (event 412)". */
export function drawWords({ stream, hero, counter, bound, value, needed, tick }: Roll, names?: Names): string {
  const verdict =
    needed === null || needed === undefined
      ? ''
      : value < needed
        ? `, holds (below ${needed})`
        : `, fails (${needed} or more)`
  return `${stream} ${names?.hero(hero) ?? hero}#${counter} below ${bound}: ${value}${verdict} → event ${tick}`
}

export async function trace(call: Call): Promise<Answer> {
  const { engine, input, names } = await oneSubject(call)
  const { log } = engine.simulate(input)
  const found = traceAt(engine, input, momentAt(call.options.at, engine, log), log, names)
  return { ok: true, text: traceWords(found, engine, input, names), json: found }
}
