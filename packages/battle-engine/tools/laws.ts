import {
  decode,
  headerOf,
  hashInput,
  openingView,
  outcome,
  showEvent,
  simulate,
  stateAt,
  ticksOf,
  viewAt,
} from '../src/index.ts'
import type { BattleInput, BattleView } from '../src/index.ts'
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
    heroes: [...side.heroes].reverse().map((hero) => ({
      ...hero,
      abilities: [...hero.abilities].reverse(),
      traits: [...hero.traits].reverse(),
      gambits: hero.gambits.map((gambit) => ({ ...gambit, onlyIf: [...gambit.onlyIf].reverse() })),
    })),
  }))
  return { ...input, sides: [sides[0]!, sides[1]!] }
}

/** Every law of a battle that this one breaks, as sentences; none when all hold. `stride`: every how many events state and view are compared. */
export function breaches(input: BattleInput, stride: number): string[] {
  const found: string[] = []
  const report = simulate(input)
  const again = simulate(input)
  if (again.finalDigest !== report.finalDigest || !sameWords(again.log, report.log))
    found.push('twice the same input gave two battles')
  const bare = outcome(input)
  if (JSON.stringify(bare) !== JSON.stringify(report.outcome)) found.push('outcome and simulate differ')
  const swapped = outcome(mirrored(input))
  const winner = swapped.winner === null ? null : 1 - swapped.winner
  if (
    winner !== bare.winner ||
    swapped.glory[0] !== bare.glory[1] ||
    swapped.glory[1] !== bare.glory[0] ||
    swapped.draws !== bare.draws
  )
    found.push(`mirrored input does not swap the result: ${bare.glory.join(':')} and ${swapped.glory.join(':')}`)
  const other = reordered(input)
  if (outcome(other).finalDigest !== bare.finalDigest && !hasOrderedFilters(input))
    found.push('another order of equal lists gave another battle')
  if (JSON.stringify(outcome(other).heroes) !== JSON.stringify(bare.heroes))
    found.push('another order of equal lists gave other deeds')
  if (hashInput(input) !== report.inputHash) found.push('hashInput and the report differ')
  found.push(...unlawfulViews(input, report.log))
  const header = headerOf(input)
  for (let tick = 1; tick <= ticksOf(report.log); tick += stride) {
    if (canonical(viewAt(header, report.log, tick)) !== canonical(stateAt(input, tick).view)) {
      found.push(`view and state differ after event ${tick}`)
      break
    }
  }
  return found
}

/** The order of AND-ed filters stands in the input's words, so it may change the digest, never the battle. */
function hasOrderedFilters(input: BattleInput): boolean {
  return input.sides.some((side) => side.heroes.some((hero) => hero.gambits.some((gambit) => gambit.onlyIf.length > 1)))
}

/** Health, cells and glory after every event. */
function unlawfulViews(input: BattleInput, log: Int32Array): string[] {
  const header = headerOf(input)
  const view = openingView(header)
  const { cost } = arenaOf(ARENA_IDS.indexOf(header.arena))
  let before = { glory: [0, 0], tick: 0 }
  for (const event of decode(log)) {
    const cells = view.heroes.map((h) => h.cell)
    showEvent(view, header, event)
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
    if (
      'actor' in event &&
      event.kind !== 'field-laid' &&
      event.kind === 'turn-began' &&
      !view.heroes.find((h) => h.handle === event.actor)?.standing
    )
      return wrong('the fallen acts')
    before = { glory: [...view.glory], tick: event.tick }
  }
  return view.ended === undefined ? ['the battle does not end'] : []
}

function canonical(view: BattleView): string {
  const fields = view.fields.map((f) => `${f.effect}@${f.cell}:${f.side}`).sort()
  const heroes = view.heroes.map((h) => ({ ...h, statuses: h.statuses.map((s) => `${s.status}=${s.value}`).sort() }))
  return JSON.stringify({ ...view, fields, heroes, ended: view.ended ?? null })
}

function sameWords(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i])
}
