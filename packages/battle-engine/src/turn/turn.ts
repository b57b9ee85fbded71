import * as layout from '../state/layout.ts'
import * as numbers from '../content/numbers.ts'
import * as statusContent from '../content/statuses.ts'
import * as draws from '../chance/draw.ts'
import { whileWatched } from '../state/watched.ts'
import * as hex from '../field/hex.ts'
import * as grounds from '../field/ground.ts'
import * as logs from '../log/write.ts'
import * as damages from '../combat/damage.ts'
import * as states from '../combat/status.ts'
import * as conditions from '../gambits/conditions.ts'
import * as actions from '../gambits/actions.ts'
import * as acts from './act.ts'
import * as instincts from './instinct.ts'
import * as monsterTable from './monster-table.ts'
import * as surroundings from './around.ts'
import * as reaching from './reach.ts'
import * as walks from './walk.ts'

const { walkTo } = grounds
const { HANDLES, NUMBERS } = numbers
const { STEPLESS_STATUSES } = statusContent
const { chance, MORALE_STREAM } = draws
const { BY_FIELD, BY_INSTINCT, BY_ORDER, BY_RULES, BY_STATUS, emit, NOBODY, SUFFERED, TURN_BEGAN, WAITED } = logs
const { heal, settleFall, sideOf, takeHealth, throughWard } = damages
const {
  countDown,
  gain,
  has,
  isImmune,
  lose,
  hasTrait,
  sourceOf,
  valueOf,
  BLEED,
  BURN,
  FEAR,
  POISON,
  REGENERATION,
  SCARRED,
  STUN,
} = states
const { allHold, needOf, rulesReady } = conditions
const { tryAction } = actions
const { goTo } = acts
const { followInstinct } = instincts
const { runsNow, stir, wade } = monsterTable
const { floodOnce, forgetFlood, forgetTurn, keepFarthest, nearestFoe, strikesInvited } = surroundings
const { listReached, REACHED } = reaching
const { standInEmbers } = walks
const {
  ACTED,
  ACTOR,
  CALL,
  CAUSE,
  CELL,
  COOLDOWN,
  FEARED_HOUR,
  FIELD_LIVE,
  GAMBIT_COUNT,
  GAMBITS_A_SET,
  HOME,
  INITIATIVE,
  MONSTERS,
  MORALE,
  MOVED,
  S,
  SETS,
  STANDING,
  STATUS_MASK,
  TURN_OF,
  TURNS,
  ATTRIBUTE,
} = layout
const { CELLS, DISTANCE, OWN, ROOM } = hex

const RESOLVE = 5
const FALL_BACK = 2
const HEAL_NOW = 1
/** Of ACTED: he waits for the round's end. */
const WAITING = 2
/** Of MOVED: the rest are steps of the turn before. */
const STEPS_OF_TURN = 255

/** For explanations: called with each rule looked at, and with `tries` right before its action, while nothing has happened. */
export type RuleWatch = (hero: number, rule: number, result: 'tries' | 'acted' | 'filter' | 'impossible') => void
let watch: RuleWatch | undefined
export function watchingRules<T>(each: RuleWatch, body: () => T): T {
  watch = each
  try {
    return whileWatched(body)
  } finally {
    watch = undefined
  }
}

/** One hero's turn: what he suffers, then what he does, then what runs out. */
export function takeTurn(hero: number): void {
  const s = S
  const h = hero & 15
  s[ACTOR] = h
  s[TURN_OF] = h
  s[MOVED + h] = (s[MOVED + h]! & STEPS_OF_TURN) << 8
  s[TURNS + h] = (s[TURNS + h]! + 1) | 0
  forgetTurn()
  emit(TURN_BEGAN, h, NOBODY, 0, s[INITIATIVE + h]!)
  beginTurn(h)
  act(h)
  if (s[ACTED + h] === WAITING) {
    S[CAUSE] = BY_RULES
    S[ACTOR] = -1
  } else endTurn(hero)
}

/** The rest of the turn of one who waited for the round's end: what he suffers and what rests came at its beginning. */
export function resumeTurn(hero: number): void {
  S[ACTOR] = hero
  S[TURN_OF] = hero
  forgetTurn()
  emit(TURN_BEGAN, hero, NOBODY, 1, S[INITIATIVE + hero]!)
  act(hero)
  endTurn(hero)
}

function act(hero: number): void {
  if (S[STANDING + hero] === 0) return
  if (has(hero, STUN)) emit(WAITED, hero, NOBODY, 0, 0)
  else decide(hero)
}

function endTurn(hero: number): void {
  S[ACTED + hero]! |= 1
  S[CAUSE] = BY_STATUS
  if (S[STANDING + hero] === 1 && has(hero, BLEED)) {
    suffer(hero, BLEED, (S[MOVED + hero]! & STEPS_OF_TURN) > 0 ? NUMBERS.bleedMoving : NUMBERS.bleedStill)
  }
  if (S[STANDING + hero] === 1) countDown(hero)
  S[CAUSE] = BY_RULES
  S[ACTOR] = -1
}

/** Statuses that act when their bearer's turn begins. */
const AT_BEGINNING = STEPLESS_STATUSES | (1 << REGENERATION) | (1 << BURN) | (1 << POISON)
function beginTurn(hero: number): void {
  const s = S
  const h = hero & 15
  for (let slot = 0; slot < 4; slot++) {
    // One less, nil stays nil; without a branch, which would be guessed wrong every other time.
    const rounds = s[COOLDOWN + slot * HANDLES + h]!
    s[COOLDOWN + slot * HANDLES + h] = (rounds + ((0 - rounds) >> 31)) | 0
  }
  const mask = s[STATUS_MASK + h]!
  if ((mask & AT_BEGINNING) !== 0) {
    s[CAUSE] = BY_STATUS
    for (let gone = mask & STEPLESS_STATUSES; gone !== 0; gone &= gone - 1) lose(hero, 31 - Math.clz32(gone & -gone))
    if ((mask & (1 << REGENERATION)) !== 0) heal(sourceOf(hero, REGENERATION), hero, valueOf(hero, REGENERATION), false)
    if ((mask & (1 << BURN)) !== 0) suffer(hero, BURN, NUMBERS.burnDamage)
    if ((mask & (1 << POISON)) !== 0 && s[STANDING + hero] === 1) suffer(hero, POISON, valueOf(hero, POISON))
  }
  if (s[FIELD_LIVE] !== 0 && s[STANDING + hero] === 1) {
    s[CAUSE] = BY_FIELD
    standInEmbers(hero)
  }
  s[CAUSE] = BY_RULES
  if (s[STANDING + hero] === 1) loseHeart(hero)
  if (s[MONSTERS] !== 0 && s[STANDING + hero] === 1) beginHunt(hero)
}

/** On a mission: floods slow, and a monster that is not stunned has its trick. */
function beginHunt(hero: number): void {
  if (S[FIELD_LIVE] !== 0) {
    S[CAUSE] = BY_FIELD
    wade(hero)
  }
  if (!has(hero, STUN)) {
    S[CAUSE] = BY_INSTINCT
    stir(hero)
    forgetTurn()
  }
  S[CAUSE] = BY_RULES
}

function suffer(hero: number, status: number, damage: number): void {
  const by = sourceOf(hero, status)
  const through = throughWard(hero, damage)
  if (through > 0) takeHealth(hero, through, by, SUFFERED, status, 0)
  settleFall(hero, by)
}

/** At morale 20 or less he whose Resolve fails is feared for this turn, at most once an hour. */
function loseHeart(hero: number): void {
  if (S[MORALE + sideOf(hero)]! > NUMBERS.moraleFearAt || S[FEARED_HOUR + hero] === 1 || isImmune(hero, FEAR)) return
  const resolve =
    ((S[ATTRIBUTE + RESOLVE * HANDLES + hero]! / 20) | 0) +
    NUMBERS.moraleResistBase +
    (hasTrait(hero, SCARRED) ? 150 : 0)
  if (chance(MORALE_STREAM, hero, resolve)) return
  S[FEARED_HOUR + hero] = 1
  gain(hero, hero, FEAR, 1, 0)
}

/** Fear flees; a captain's call to fall back is obeyed; then the gambits in order; then instinct. */
function decide(hero: number): void {
  const s = S
  const call = s[CALL + sideOf(hero)]
  if (has(hero, FEAR)) {
    s[CAUSE] = BY_STATUS
    flee(hero)
    return
  }
  if (call === FALL_BACK) {
    s[CAUSE] = BY_ORDER
    goHome(hero)
    return
  }
  const set = (s[SETS]! >> (2 * hero)) & 3
  const count = call === HEAL_NOW ? 0 : s[GAMBIT_COUNT + set * HANDLES + (hero & 15)]!
  const first = set * GAMBITS_A_SET
  const ready = count === 0 ? 0 : rulesReady(hero)
  for (let number = 1; number <= count; number++) {
    const gambit = (first + number - 1) | 0
    // Filters change nothing: a rule whose ability rests need not be asked for them, unless somebody wants to know.
    if (((ready >> needOf(hero, gambit)) & 1) === 0 && watch === undefined) continue
    if (!allHold(hero, gambit)) {
      if (watch !== undefined) watch(hero, number, 'filter')
      continue
    }
    s[CAUSE] = number
    if (watch !== undefined) watch(hero, number, 'tries')
    const acted = tryAction(hero, gambit)
    if (watch !== undefined) watch(hero, number, acted ? 'acted' : 'impossible')
    if (acted) return
  }
  s[CAUSE] = BY_INSTINCT
  if (watch !== undefined) watch(hero, BY_INSTINCT, 'acted')
  if (s[MONSTERS] !== 0 && runsNow(hero)) flee(hero)
  else followInstinct(hero, call === HEAL_NOW)
}

/** Away from all foes, as far as he can. */
function flee(hero: number): void {
  const s = S
  const reached = REACHED
  floodOnce(hero, 0)
  keepFarthest()
  const frame = hero < 6 ? 0 : CELLS
  let best = s[CELL + hero]!
  let bestKey = -1000 * 128
  const count = listReached()
  for (let i = 0; i < count; i++) {
    const cell = reached[i]!
    const key = (nearestFoe(cell) * 4 - strikesInvited(cell)) * 128 - OWN[frame + cell]!
    if (key > bestKey) {
      best = cell
      bestKey = key
    }
  }
  goTo(hero, best)
  forgetFlood()
}

function goHome(hero: number): void {
  const s = S
  const distances = DISTANCE
  const reached = REACHED
  floodOnce(hero, 0)
  const home = s[HOME + hero]!
  const frame = hero < 6 ? 0 : CELLS
  let best = s[CELL + hero]!
  let bestKey = 9999 * 128
  const count = listReached()
  for (let i = 0; i < count; i++) {
    const cell = reached[i]!
    const way = walkTo(home, cell) * 4 + strikesInvited(cell) + distances[home * ROOM + cell]!
    const key = way * 128 + OWN[frame + cell]!
    if (key < bestKey) {
      best = cell
      bestKey = key
    }
  }
  goTo(hero, best)
}
