import * as layout from '../state/layout.ts'
import * as hex from '../field/hex.ts'
import * as fieldEffects from '../field/effects.ts'
import * as gaps from '../field/gaps.ts'
import * as grounds from '../field/ground.ts'
import * as logs from '../log/write.ts'
import * as damages from '../combat/damage.ts'
import * as strikes from '../combat/strike.ts'
import * as states from '../combat/status.ts'
import * as reaching from './reach.ts'

const { firstOf, gapsTo, measureAgain, within } = gaps
const { TOLL } = grounds
const { distance, CELLS, COLUMNS, DISTANCE, NEIGHBOURS, ROOM } = hex
const { endField, fieldOn, EMBER, TRAP } = fieldEffects
const { BURNED, BY_FIELD, DISPLACED, emit, MOVED_TO, NOBODY } = logs
const { settleFall, sideOf, takeHealth, throughWard } = damages
const { canStrikeLeaver, strikeLeaver } = strikes
const { gain, has, lose, FEAR, HOLDING_LINE, ROOT, STUBBORN, STUN } = states
const { DIRECTIONS, PATH, PATH_END, pathTo } = reaching
const {
  CAUSE,
  CELL,
  FIELD_BY,
  FIELD_LIVE,
  FIELD_VALUE,
  MOVED,
  OCCUPIED,
  OPPORTUNITY_USED,
  RANGE,
  S,
  STANDING,
  STATUS_MASK,
  TRAITS,
} = layout

/** Longest walk that one moved event can tell; a longer one is told in two. */
const STEPS_AN_EVENT = 6

/**
 * Walks to a cell that the last flood reached. Leaving a foe's reach invites his strike unless `free`; traps and embers act
 * on entry. Gives false when he fell or was stopped on the way.
 */
export function walk(hero: number, goal: number, free: boolean): boolean {
  const s = S
  const distances = DISTANCE
  const path = PATH
  const length = pathTo(hero, goal)
  if (length === 0) return true
  if (has(hero, HOLDING_LINE)) lose(hero, HOLDING_LINE)
  const foes = hero < 6 ? 6 : 0
  const start = s[CELL + hero]!
  const leavers = free ? 0 : invited(hero, start, length)
  if (leavers === 0 && s[FIELD_LIVE] === 0 && length <= STEPS_AN_EVENT) {
    arrive(hero, goal, DIRECTIONS[0]!, length)
    return true
  }
  let from = start
  let directions = 0
  let steps = 0
  let ways = DIRECTIONS[0]!
  for (let i = PATH_END - length; i < PATH_END; i++) {
    const to = path[i]!
    if (leavers !== 0) {
      for (let f = foes; f < foes + 6; f++) {
        if ((leavers & (1 << f)) === 0) continue
        const there = s[CELL + f]! * ROOM
        if (distances[there + from] !== 1 || distances[there + to] === 1 || !canStrikeLeaver(f)) continue
        arrive(hero, from, directions, steps)
        directions = steps = 0
        strikeLeaver(f, hero)
        if (s[STANDING + hero] === 0) return false
      }
    }
    directions |= (ways & 7) << (3 * steps)
    ways >>= 3
    steps++
    from = to
    if (s[FIELD_LIVE] !== 0 && isDangerous(hero, to)) {
      arrive(hero, to, directions, steps)
      directions = steps = 0
      enterCell(hero)
      if (s[STANDING + hero] === 0 || has(hero, ROOT)) return false
    } else if (steps === STEPS_AN_EVENT) {
      arrive(hero, to, directions, steps)
      directions = steps = 0
    }
  }
  arrive(hero, from, directions, steps)
  return true
}

/**
 * A bit a foe whose reach the way in PATH leaves and who may strike at leavers: mostly there is none, and no step need be
 * looked at. Counted without a branch on who stands where.
 */
function invited(hero: number, start: number, length: number): number {
  const s = S
  const distances = DISTANCE
  const path = PATH
  const foes = hero < 6 ? 6 : 0
  let guards = 0
  // Who is farther than the way is long is never come near, before its last step.
  for (let near = within(gapsTo(hero, hero < 6 ? 1 : 0), length); near !== 0; near &= near - 1) {
    const f = (foes + firstOf(near)) | 0
    if (((s[RANGE + f]! - 1) | s[OPPORTUNITY_USED + f]! | (s[STATUS_MASK + f]! & AWAY)) !== 0) continue
    const there = s[CELL + f]! * ROOM
    let left = 0
    let beside = (distances[there + start]! - 2) >>> 31
    for (let i = PATH_END - length; i < PATH_END; i++) {
      const next = (distances[there + path[i]!]! - 2) >>> 31
      left |= beside & ~next
      beside = next
    }
    guards |= left << f
  }
  return guards
}
/** Who bears one of these strikes at nobody. */
const AWAY = (1 << STUN) | (1 << FEAR)

function arrive(hero: number, cell: number, directions: number, steps: number): void {
  if (steps === 0) return
  OCCUPIED[S[CELL + hero]!] = 0
  S[CELL + hero] = cell
  OCCUPIED[cell] = hero + 1
  measureAgain(hero)
  S[MOVED + hero]! += steps
  emit(MOVED_TO, hero, NOBODY, steps, cell | (directions << 7))
}

function isDangerous(hero: number, cell: number): boolean {
  return fieldOn(TRAP, cell, 1 - sideOf(hero)) >= 0 || fieldOn(EMBER, cell, -1) >= 0
}

/** What the ground does to one who enters it. */
export function enterCell(hero: number): void {
  const cell = S[CELL + hero]!
  const cause = S[CAUSE]!
  S[CAUSE] = BY_FIELD
  const trap = fieldOn(TRAP, cell, 1 - sideOf(hero))
  if (trap >= 0) {
    const by = S[FIELD_BY + trap]!
    const damage = S[FIELD_VALUE + trap]!
    endField(trap)
    burn(hero, by, TRAP, damage)
    if (S[STANDING + hero] === 1) gain(by, hero, ROOT, 1, 0)
  }
  if (S[STANDING + hero] === 1) standInEmbers(hero)
  S[CAUSE] = cause
}

/** Embers burn whoever enters or stays, friend and foe. */
export function standInEmbers(hero: number): void {
  const ember = fieldOn(EMBER, S[CELL + hero]!, -1)
  if (ember >= 0) burn(hero, S[FIELD_BY + ember]!, EMBER, S[FIELD_VALUE + ember]!)
}

function burn(hero: number, by: number, kind: number, damage: number): void {
  const through = throughWard(hero, damage)
  if (through > 0) takeHealth(hero, through, by, BURNED, kind, 0)
  settleFall(hero, by)
}

/** Pushes (`away`) or pulls a hero hex by hex, as straight as it goes; stops where no free hex is left. */
export function displace(source: number, target: number, steps: number, away: boolean): void {
  const s = S
  if (has(target, HOLDING_LINE) || (s[TRAITS + target]! & STUBBORN) !== 0) return
  for (let i = 0; i < steps && s[STANDING + target] === 1; i++) {
    const to = nextHex(source, target, away)
    if (to < 0) return
    relocate(source, target, to)
    if (s[FIELD_LIVE] !== 0 && isDangerous(target, to)) enterCell(target)
  }
}

function nextHex(source: number, target: number, away: boolean): number {
  const s = S
  const occupied = OCCUPIED
  const neighbours = NEIGHBOURS
  const origin = s[CELL + source]!
  const at = s[CELL + target]!
  const now = distance(origin, at)
  const frame = sideOf(source) * CELLS
  let best = -1
  let bestSpan = 0
  for (let d = 0; d < 6; d++) {
    const cell = neighbours[(frame + at) * 6 + d]!
    if (cell < 0 || occupied[cell] !== 0 || TOLL[cell] === 0) continue
    const then = distance(origin, cell)
    if (away ? then <= now : then >= now) continue
    const span = spanOf(origin, cell)
    if (best < 0 || (away ? span > bestSpan : span < bestSpan)) {
      best = cell
      bestSpan = span
    }
  }
  return best
}

/** Squared distance of centres, in units that keep it whole. */
function spanOf(a: number, b: number): number {
  const ax = a % COLUMNS
  const bx = b % COLUMNS
  const dy = (2 * (b - bx)) / COLUMNS + (bx & 1) - (2 * (a - ax)) / COLUMNS - (ax & 1)
  return 3 * (bx - ax) * (bx - ax) + dy * dy
}

/** Sets a hero on a free cell. */
export function relocate(source: number, target: number, to: number): void {
  const from = S[CELL + target]!
  if (OCCUPIED[from] === target + 1) OCCUPIED[from] = 0
  S[CELL + target] = to
  OCCUPIED[to] = target + 1
  measureAgain(target)
  emit(DISPLACED, source, target, 0, to)
}

/** A leap of one hex as part of a blow: no strike at the leaver, but the ground acts. */
export function displaceSelf(hero: number, to: number): void {
  if (has(hero, HOLDING_LINE)) lose(hero, HOLDING_LINE)
  S[MOVED + hero]! += 1
  relocate(hero, hero, to)
  if (S[FIELD_LIVE] !== 0 && isDangerous(hero, to)) enterCell(hero)
}
