import {
  headerOf,
  openingView,
  outcome,
  randomMission,
  showEvent,
  simulate,
  stateAt,
  wideInput,
} from '../../src/index.ts'
import { eventAt, ticksOf } from '../../src/log/read.ts'
import { everyEvent } from '../../src/replay/every-event.ts'
import { playParanoid } from '../../src/replay/paranoid.ts'
import { viewOfState } from '../../src/replay/state-at.ts'
import type { BattleInput, BattleReport, BattleView } from '../../src/index.ts'
import type { EngineBundle } from '../../src/engine-bundle.ts'
import { canonicalView, sameWords } from '../laws.ts'
import { reportDifferences } from '../report-differences.ts'

/** Every eighth battle is a mission's. */
function inputOf(seed: number): BattleInput {
  return seed % 8 === 7 ? randomMission(seed >>> 3) : wideInput(seed)
}

/**
 * Everything in which one battle is not the same told twice, as sentences; none when all agrees. `bundle`: the source built, whose
 * compiled rounds play the battle too.
 */
export function soakSeed(seed: number, bundle: Pick<EngineBundle, 'roundsPlayedBy' | 'simulate'>): string[] {
  const input = inputOf(seed)
  const report = simulate(input)
  return [
    ...mismatches(input, report),
    ...reportDifferences('source and compiled rounds', report, bundle.simulate(input)),
    ...(bundle.roundsPlayedBy() === 'wasm' ? [] : ['the compiled rounds come to a trap, or there are none']),
  ]
}

/** The same for one battle that is saved and restored before every step. */
export function soakSeedParanoid(seed: number): string[] {
  const input = inputOf(seed)
  return paranoidMismatches(input, simulate(input))
}

function mismatches(input: BattleInput, report: BattleReport): string[] {
  const found = reportDifferences('two runs', report, simulate(input))
  if (JSON.stringify(outcome(input)) !== JSON.stringify(report.outcome)) found.push('outcome and simulate differ')
  const tick = firstViewMismatch(input, report.log)
  if (tick !== undefined) found.push(`view and state differ after event ${tick}`)
  return found
}

/**
 * The first event after which what a watcher sees is not what the state shows, by one pass over all of them. Views at a few
 * moments are taken through stateAt too, which plays anew.
 */
function firstViewMismatch(input: BattleInput, log: Int32Array): number | undefined {
  const header = headerOf(input)
  const view = openingView(header)
  const sampled = new Map<number, string>()
  const last = ticksOf(log)
  const stride = 1 + Math.trunc(last / 3)
  let wrong: number | undefined
  let tick = 0
  everyEvent(input, () => {
    showEvent(view, header, eventAt(log, tick++))
    if (wrong !== undefined) return
    const state = viewOfState(input)
    if (!sameView(view, state)) wrong = tick
    if (tick % stride === 0) sampled.set(tick, canonicalView(state))
  })
  for (const [at, shown] of sampled)
    if (wrong === undefined && canonicalView(stateAt(input, at).view) !== shown) wrong = at
  return wrong
}

/** Cheap and exact: it runs after every event of every battle. Lists that have no order are looked up. */
function sameView(a: BattleView, b: BattleView): boolean {
  return (
    a.tick === b.tick &&
    a.hour === b.hour &&
    a.round === b.round &&
    a.turnOf === b.turnOf &&
    a.ended?.winner === b.ended?.winner &&
    a.ended?.end === b.ended?.end &&
    samePair(a.glory, b.glory) &&
    samePair(a.morale, b.morale) &&
    samePair(a.stances, b.stances) &&
    sameStandard(a.standards.north, b.standards.north) &&
    sameStandard(a.standards.south, b.standards.south) &&
    sameHeroes(a.heroes, b.heroes) &&
    a.fields.length === b.fields.length &&
    a.fields.every((f) => b.fields.some((g) => f.effect === g.effect && f.cell === g.cell && f.side === g.side))
  )
}
function samePair<T>(a: readonly [T, T], b: readonly [T, T]): boolean {
  return a[0] === b[0] && a[1] === b[1]
}
type Standard = BattleView['standards']['north']
function sameStandard(a: Standard, b: Standard): boolean {
  return a.cell === b.cell && a.owner === b.owner && a.contested === b.contested
}
function sameHeroes(a: BattleView['heroes'], b: BattleView['heroes']): boolean {
  return a.length === b.length && a.every((hero, i) => sameHero(hero, b[i]!))
}
function sameHero(a: BattleView['heroes'][number], b: BattleView['heroes'][number]): boolean {
  return (
    a.handle === b.handle &&
    a.key === b.key &&
    a.side === b.side &&
    a.cell === b.cell &&
    a.health === b.health &&
    a.maxHealth === b.maxHealth &&
    a.standing === b.standing &&
    a.statuses.length === b.statuses.length &&
    a.statuses.every((s) => b.statuses.some((t) => t.status === s.status && t.value === s.value))
  )
}

function paranoidMismatches(input: BattleInput, report: BattleReport): string[] {
  const run = playParanoid(input)
  return [
    ...run.found,
    ...(run.finalDigest === report.finalDigest
      ? []
      : [`saved and restored it gives ${run.finalDigest}, not ${report.finalDigest}`]),
    ...(sameWords(run.log, report.log) ? [] : ['saved and restored it gives another log']),
  ]
}
