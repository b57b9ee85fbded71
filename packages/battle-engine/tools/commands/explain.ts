import type { EngineBundle } from '../../src/engine-bundle.ts'
import type { Names } from '../../src/describe.ts'
import type { BattleInput } from '../../src/input.ts'
import type { BattleView } from '../../src/report.ts'
import type { Answer, Call } from '../cli/options.ts'
import { oneSubject, type Subject } from '../cli/subject.ts'
import { momentAt, momentWords } from '../story/moment.ts'
import { turningPoints, type TurningPoint } from '../story/turning-points.ts'
import { drawWords, traceAt, type Trace } from './trace.ts'
import { heroOf, ruleWords } from '../story/words.ts'

export const explainUsage = `explain [FILE | --match ID] [--at ROUND.TURN | --at EVENT] [--seed N [--wide | --mission]] [--engine V]

  A battle in words: its turning points (who took the lead when, falls, standards, orders, hours) and who did most.
  With --at one moment: what stands where, what happened, which rule did it and on which rolls it hung.`

export async function explain(call: Call): Promise<Answer> {
  const subject = await oneSubject(call)
  return call.options.at === undefined ? explainBattle(subject) : explainMoment(subject, call.options.at)
}

function explainBattle({ engine, input, names }: Subject): Answer {
  const { log, outcome } = engine.simulate(input)
  const points = turningPoints(engine, input, log, names)
  const arena = engine.ARENAS[input.arena].name
  const isMission = input.sides.some(({ monsters }) => monsters !== undefined)
  const count = (kind: TurningPoint['kind']): number => points.filter((p) => p.kind === kind).length
  const heroes = outcome.heroes.flat()
  const best = (deed: 'damageDealt' | 'healing' | 'glory' | 'standardsTaken', words: string): string[] => {
    const [first] = [...heroes].sort((a, b) => b[deed] - a[deed] || a.handle - b.handle)
    return first === undefined || first[deed] === 0 ? [] : [`${names.hero(first.key)} ${words} ${first[deed]}`]
  }
  const text = [
    isMission
      ? `${arena}: ${outcome.winner === null ? 'nobody wins' : `${names.sides[outcome.winner]} win`} after ${outcome.rounds} rounds, ${count('fall')} falls`
      : `${arena}: ${outcome.winner === null ? 'a draw' : `${names.sides[outcome.winner]} win`}, ${outcome.glory.join(' : ')} after ${outcome.rounds} rounds`,
    ...(isMission
      ? []
      : [`${count('lead')} times a side took the lead, ${count('fall')} falls, ${count('standard')} standards taken`]),
    ...points.map(
      ({ tick, round, words }) => `  round ${String(round).padStart(2)}  event ${String(tick).padStart(4)}  ${words}`,
    ),
    [
      ...best('damageDealt', 'dealt most damage,'),
      ...best('healing', 'healed most,'),
      ...(isMission ? [] : best('glory', 'won most glory by falls,')),
      ...best('standardsTaken', 'took most standards,'),
    ].join('; '),
  ].join('\n')
  return { ok: true, text, json: { outcome, turningPoints: points } }
}

function explainMoment({ engine, input, names }: Subject, at: string): Answer {
  const { log } = engine.simulate(input)
  const moment = momentAt(at, engine, log)
  const trace = traceAt(engine, input, moment, log, names)
  const { view } = engine.stateAt(input, moment.tick)
  const text = [
    `${momentWords(moment, engine, input, names)}: ${becauseWords(trace, input, names)}`,
    ...viewWords(engine, view, names),
  ].join('\n')
  return { ok: true, text, json: { ...trace, view } }
}

/** "b2 hits a1 for 12, because gambit 2 (…) fired; 1 rule passed over; it hung on …". */
function becauseWords(trace: Trace, input: BattleInput, names: Names): string {
  const hero = heroOf(input, trace.hero)
  const here = trace.events.find(({ tick }) => tick === trace.at.tick)
  const fired = trace.rules.find(({ result }) => result === 'acted')
  const passed = trace.rules.filter(({ result }) => result !== 'acted')
  const hung = trace.draws.filter(({ tick }) => tick === trace.at.tick)
  const best = trace.options[0]
  return [
    here?.words ?? '?',
    fired === undefined ? 'no rule of his did it' : `because ${ruleWords(fired, hero, trace.set)}`,
    ...passed.map((rule) => `before it, ${ruleWords(rule, hero, trace.set)}`),
    ...(fired?.rule === 'instinct' && best !== undefined
      ? [`best worth: ${best.what} on ${best.target === null ? 'himself' : names.hero(best.target)}, ${best.score}`]
      : []),
    ...(hung.length === 0 ? [] : [`it hung on ${hung.map((roll) => drawWords(roll, names)).join('; ')}`]),
  ].join('\n  ')
}

function viewWords(engine: EngineBundle, view: BattleView, names: Names): string[] {
  const longest = Math.max(12, ...view.heroes.map(({ key }) => names.hero(key).length))
  return [
    `glory ${view.glory.join(' : ')}, morale ${view.morale.join(' : ')}`,
    ...view.heroes.map((h) => {
      const statuses = h.statuses.map(({ status, value }) => (value > 0 ? `${status} ${value}` : status)).join(', ')
      const where = h.standing ? `${h.health}/${h.maxHealth} at ${engine.placeName(h.cell)}` : 'fallen'
      return `  ${names.hero(h.key).padEnd(longest)} ${where}${statuses === '' ? '' : ` (${statuses})`}`
    }),
  ]
}
