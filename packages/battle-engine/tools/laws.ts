import type { BattleInput, BattleReport, BattleView, Outcome } from '../src/index.ts'
import type { EngineBundle } from '../src/engine-bundle.ts'
import * as source from '../src/bundle.ts'
import { CELLS, distance } from '../src/field/hex.ts'
import { arenaOf } from '../src/field/arena.ts'
import { ARENA_IDS } from '../src/content/ids.ts'

/** The same battle with the sides changed over. */
export function mirrored(input: BattleInput): BattleInput {
  return { ...input, sides: [input.sides[1], input.sides[0]] }
}

/** The same battle, its lists in another order wherever order means nothing. */
export function reordered(input: BattleInput): BattleInput {
  const sides = input.sides.map((side) => ({
    ...side,
    ...(side.monsters === undefined ? {} : { monsters: [...side.monsters].reverse() }),
    heroes: [...side.heroes].reverse().map((hero) => ({
      ...hero,
      abilities: [...hero.abilities].reverse(),
      traits: [...hero.traits].reverse(),
      ...(hero.gear === undefined ? {} : { gear: [...hero.gear].reverse() }),
      gambits: hero.gambits.map((gambit) => ({ ...gambit, onlyIf: [...gambit.onlyIf].reverse() })),
    })),
  }))
  return { ...input, sides: [sides[0]!, sides[1]!] }
}

/** A battle that was fought, for its laws to be looked at. `stride`: every how many events state and view are compared. */
type Fought = { engine: EngineBundle; input: BattleInput; report: BattleReport; bare: Outcome; stride: number }

/** Every law of a battle by name: sentences of what breaks it, none when it holds. */
export const LAWS = {
  repeats: ({ engine, input, report }) => {
    const again = engine.simulate(input)
    const same = again.finalDigest === report.finalDigest && sameWords(again.log, report.log)
    return same ? [] : ['twice the same input gave two battles']
  },
  'outcome-is-simulate': ({ report, bare }) =>
    JSON.stringify(bare) === JSON.stringify(report.outcome) ? [] : ['outcome and simulate differ'],
  mirrors: ({ engine, input, bare }) => {
    const swapped = engine.outcome(mirrored(input))
    const winner = swapped.winner === null ? null : 1 - swapped.winner
    const same =
      winner === bare.winner &&
      swapped.glory[0] === bare.glory[1] &&
      swapped.glory[1] === bare.glory[0] &&
      swapped.draws === bare.draws
    return same
      ? []
      : [`mirrored input does not swap the result: ${bare.glory.join(':')} and ${swapped.glory.join(':')}`]
  },
  'order-means-nothing': ({ engine, input, bare }) => {
    const other = engine.outcome(reordered(input))
    return [
      ...(other.finalDigest === bare.finalDigest || hasOrderedFilters(input)
        ? []
        : ['another order of equal lists gave another battle']),
      ...(JSON.stringify(other.heroes) === JSON.stringify(bare.heroes)
        ? []
        : ['another order of equal lists gave other deeds']),
    ]
  },
  'hash-names-input': ({ engine, input, report }) =>
    engine.hashInput(input) === report.inputHash ? [] : ['hashInput and the report differ'],
  'lawful-views': ({ engine, input, report }) => unlawfulViews(engine, input, report.log),
  'view-is-state': ({ engine, input, report, stride }) => {
    const header = engine.headerOf(input)
    for (let tick = 1; tick <= engine.ticksOf(report.log); tick += stride)
      if (canonicalView(engine.viewAt(header, report.log, tick)) !== canonicalView(engine.stateAt(input, tick).view))
        return [`view and state differ after event ${tick}`]
    return []
  },
} as const satisfies Record<string, (fought: Fought) => string[]>
export type LawName = keyof typeof LAWS
export const LAW_NAMES = Object.keys(LAWS) as LawName[]

/** What of the laws named (all by default) this battle breaks, as sentences; none when all hold. */
export function breaches(
  input: BattleInput,
  stride: number,
  engine: EngineBundle = source,
  laws: readonly LawName[] = LAW_NAMES,
): string[] {
  const report = engine.simulate(input)
  const fought: Fought = { engine, input, report, bare: engine.outcome(input), stride }
  return laws.flatMap((law) => LAWS[law](fought))
}

/** The order of AND-ed filters stands in the input's words, so it may change the digest, never the battle. */
function hasOrderedFilters(input: BattleInput): boolean {
  return input.sides.some((side) => side.heroes.some((hero) => hero.gambits.some((gambit) => gambit.onlyIf.length > 1)))
}

/** Health, cells and glory after every event. */
function unlawfulViews(engine: EngineBundle, input: BattleInput, log: Int32Array): string[] {
  const header = engine.headerOf(input)
  const view = engine.openingView(header)
  const { cost } = arenaOf(ARENA_IDS.indexOf(header.arena))
  let before = { glory: [0, 0], tick: 0 }
  for (const event of engine.decode(log)) {
    const cells = view.heroes.map((h) => h.cell)
    engine.showEvent(view, header, event)
    const wrong = (what: string): string[] => [`${what} after event ${event.tick} (${event.kind})`]
    const standing = view.heroes.filter((h) => h.standing)
    if (view.heroes.some((h) => h.health < 0 || h.health > h.maxHealth)) return wrong('unlawful health')
    if (standing.some((h) => h.cell < 0 || h.cell >= CELLS || cost[h.cell] === 0)) return wrong('a hero on no ground')
    if (new Set(standing.map((h) => h.cell)).size !== standing.length && event.kind !== 'came-home')
      return wrong('two heroes on one cell')
    if (view.glory[0] < before.glory[0]! || view.glory[1] < before.glory[1]!) return wrong('glory was lost')
    if (event.kind === 'moved') {
      let at = cells[view.heroes.findIndex((h) => h.handle === event.actor)]!
      for (const step of event.path) {
        if (distance(at, step) !== 1) return wrong('a path with a gap')
        at = step
      }
      if (at !== event.to) return wrong('a path that ends elsewhere')
    }
    if (event.kind === 'turn-began' && !view.heroes.find((h) => h.handle === event.actor)?.standing)
      return wrong('the fallen acts')
    before = { glory: [...view.glory], tick: event.tick }
  }
  return view.ended === undefined ? ['the battle does not end'] : []
}

/** A view as text, lists whose order means nothing sorted: two views are the same when these are. */
export function canonicalView(view: BattleView): string {
  const fields = view.fields.map((f) => `${f.effect}@${f.cell}:${f.side}`).sort()
  const heroes = view.heroes.map((h) => ({ ...h, statuses: h.statuses.map((s) => `${s.status}=${s.value}`).sort() }))
  return JSON.stringify({ ...view, fields, heroes, ended: view.ended ?? null })
}

export function sameWords(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
