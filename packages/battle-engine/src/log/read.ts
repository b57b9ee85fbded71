import {
  ABILITY_IDS,
  END_IDS,
  FIELD_EFFECT_IDS,
  GAMBIT_SET_IDS,
  MONSTER_IDS,
  STANCE_IDS,
  STANDARD_IDS,
  STATUS_IDS,
} from '../content/ids.ts'
import { CELLS, NEIGHBOURS } from '../field/hex.ts'
import type { BattleEvent, BattleEventKind, Cause, Side } from '../events.ts'
import { BY_FIELD, BY_INSTINCT, BY_ORDER, BY_REACTION, BY_RULES, BY_STATUS, NOBODY } from './write.ts'

/** Kinds by number in the log; 0 is no event. Append, never reorder. */
export const KINDS: readonly BattleEventKind[] = [
  'hour-began',
  'round-began',
  'turn-began',
  'moved',
  'displaced',
  'used',
  'hit',
  'missed',
  'absorbed',
  'guarded',
  'shared',
  'suffered',
  'burned',
  'paid',
  'healed',
  'status-gained',
  'status-ended',
  'resisted',
  'fell',
  'stood-up',
  'came-home',
  'standard-taken',
  'standard-contested',
  'tally',
  'morale',
  'order-fired',
  'stance-changed',
  'field-laid',
  'field-ended',
  'quickened',
  'waited',
  'ended',
  'swapped',
  'held-back',
  'set-changed',
  'summoned',
  'trick',
  'raised',
]

/** Typed events of a log or of any prefix of one. Throws on words that no engine wrote. */
export function* decode(log: Int32Array): Generator<BattleEvent> {
  for (let tick = 0; tick * 2 + 1 < log.length; tick++) yield eventAt(log, tick)
}

/** Number of events in a log. */
export function ticksOf(log: Int32Array): number {
  return log.length >> 1
}

/** Event number `tick` (0-based). Its `tick` is the number of events a watcher has seen once it is shown. */
export function eventAt(log: Int32Array, tick: number): BattleEvent {
  const first = log[tick * 2]
  const second = log[tick * 2 + 1]
  if (first === undefined || second === undefined) throw new Error(`the log has no event ${tick}`)
  const kind = KINDS[(first & 63) - 1]
  if (kind === undefined) throw new Error(`event ${tick} is of unknown kind ${first & 63}`)
  const at = { tick: tick + 1, cause: causeOf((first >> 14) & 15) }
  const actor = (first >> 6) & 15
  const target = (first >> 10) & 15
  const detail = (first >>> 18) & 8191
  const amount = second & 0xffff
  switch (kind) {
    case 'hour-began':
      return { ...at, kind, hour: detail }
    case 'round-began':
      return { ...at, kind, round: second }
    case 'turn-began':
      return { ...at, kind, actor, initiative: second, resumed: detail === 1 }
    case 'moved':
      return { ...at, kind, actor, to: second & 127, path: pathOf(second, detail) }
    case 'displaced':
      return { ...at, kind, actor, target, to: second }
    case 'swapped':
      return { ...at, kind, actor, target, targetTo: second & 127, actorTo: (second >> 8) & 127 }
    case 'used':
      return {
        ...at,
        kind,
        actor,
        ability: named(ABILITY_IDS, detail),
        target: target === NOBODY ? null : target,
        cell: second,
      }
    case 'hit':
      return {
        ...at,
        kind,
        actor,
        target,
        ability: detail === 0 ? null : named(ABILITY_IDS, detail - 1),
        damage: amount,
        critical: second >> 16 === 1,
      }
    case 'missed':
      return { ...at, kind, actor, target, ability: detail === 0 ? null : named(ABILITY_IDS, detail - 1) }
    case 'absorbed':
      return { ...at, kind, target, amount, left: second >>> 16 }
    case 'guarded':
      return { ...at, kind, actor, target, damage: amount }
    case 'shared':
      return { ...at, kind, actor, target, damage: amount }
    case 'suffered':
      return {
        ...at,
        kind,
        target,
        by: actor === NOBODY ? null : actor,
        status: named(STATUS_IDS, detail),
        damage: amount,
      }
    case 'burned':
      return {
        ...at,
        kind,
        target,
        by: actor === NOBODY ? null : actor,
        effect: named(FIELD_EFFECT_IDS, detail - 1),
        damage: amount,
      }
    case 'paid':
      return { ...at, kind, actor, damage: amount }
    case 'healed':
      return { ...at, kind, actor, target, amount }
    case 'status-gained':
      return { ...at, kind, actor, target, status: named(STATUS_IDS, detail), rounds: second & 63, value: second >> 6 }
    case 'status-ended':
      return { ...at, kind, target, status: named(STATUS_IDS, detail) }
    case 'resisted':
      return { ...at, kind, actor, target, status: named(STATUS_IDS, detail) }
    case 'fell':
      return { ...at, kind, target, by: actor === NOBODY ? null : actor, glory: amount }
    case 'stood-up':
      return { ...at, kind, target, health: amount }
    case 'came-home':
      return { ...at, kind, target, cell: second >>> 16, health: amount, rallied: detail === 1 }
    case 'standard-taken':
      return { ...at, kind, standard: named(STANDARD_IDS, detail), side: sideNamed(second) }
    case 'standard-contested':
      return { ...at, kind, standard: named(STANDARD_IDS, detail), contested: second === 1 }
    case 'tally':
      return { ...at, kind, glory: [amount, second >>> 16] }
    case 'morale':
      return { ...at, kind, side: sideNamed(detail), morale: second }
    case 'order-fired':
      return { ...at, kind, side: sideNamed(detail), order: second }
    case 'stance-changed':
      return { ...at, kind, side: sideNamed(detail), stance: named(STANCE_IDS, second) }
    case 'field-laid':
      return {
        ...at,
        kind,
        actor,
        effect: named(FIELD_EFFECT_IDS, detail - 1),
        cell: second & 127,
        rounds: second >> 8,
      }
    case 'field-ended':
      return { ...at, kind, effect: named(FIELD_EFFECT_IDS, detail - 1), cell: second & 127 }
    case 'quickened':
      return { ...at, kind, actor, target, rounds: second }
    case 'waited':
    case 'held-back':
      return { ...at, kind, actor }
    case 'set-changed':
      return { ...at, kind, target, set: named(GAMBIT_SET_IDS, detail) }
    case 'summoned':
      return { ...at, kind, actor, target, monster: named(MONSTER_IDS, detail), cell: second >>> 16, health: amount }
    case 'trick':
      return { ...at, kind, actor, target: target === NOBODY ? null : target, monster: named(MONSTER_IDS, detail) }
    case 'raised':
      return { ...at, kind, actor, target, cell: second >>> 16, health: amount }
    case 'ended':
      return {
        ...at,
        kind,
        winner: (detail & 3) === 1 ? 0 : (detail & 3) === 2 ? 1 : null,
        end: detail >> 2 === 0 ? null : named(END_IDS, (detail >> 2) - 1),
        glory: [amount, second >>> 16],
      }
  }
}

function named<T>(ids: readonly T[], handle: number): T {
  const id = ids[handle]
  if (id === undefined) throw new Error(`the log names handle ${handle}, of ${ids.length}`)
  return id
}
function sideNamed(side: number): Side {
  return side === 0 ? 0 : 1
}

function causeOf(code: number): Cause {
  switch (code) {
    case BY_RULES:
      return { kind: 'rules' }
    case BY_INSTINCT:
      return { kind: 'instinct' }
    case BY_REACTION:
      return { kind: 'reaction' }
    case BY_ORDER:
      return { kind: 'order' }
    case BY_STATUS:
      return { kind: 'status' }
    case BY_FIELD:
      return { kind: 'field' }
    default:
      return { kind: 'gambit', number: code }
  }
}

/** Walks the packed directions back from the goal; the path does not hold the start. */
function pathOf(second: number, steps: number): number[] {
  const path: number[] = []
  let cell = second & 127
  for (let i = steps - 1; i >= 0; i--) {
    path.unshift(cell)
    const back = 5 - ((second >> (7 + 3 * i)) & 7)
    cell = NEIGHBOURS[cell * 6 + back] ?? -1
    if (cell < 0 || cell >= CELLS) throw new Error('a path leaves the field')
  }
  return path
}
