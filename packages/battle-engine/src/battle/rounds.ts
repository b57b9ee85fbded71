import * as layout from '../state/layout.ts'
import * as draws from '../chance/draw.ts'
import * as numbers from '../content/numbers.ts'
import * as hex from '../field/hex.ts'
import * as fieldEffects from '../field/effects.ts'
import * as logs from '../log/write.ts'
import * as factors from '../combat/factors.ts'
import * as strikes from '../combat/strike.ts'
import * as states from '../combat/status.ts'
import { ABILITY_IDS } from '../content/ids.ts'
import * as turns from '../turn/turn.ts'
import * as orders from './orders.ts'
import * as sorting from './sort.ts'
import * as standards from './standards.ts'

const { draw, INITIATIVE_STREAM, rawDraw, TIE_STREAM } = draws
const { HANDLES, NUMBERS, ROUNDS, ROUNDS_AN_HOUR } = numbers
const { endField, STORM } = fieldEffects
const { BY_FIELD, BY_RULES, emit, ENDED_EVENT, isSpent, NOBODY, ROUND_BEGAN, TALLY } = logs
const { AS_AREA } = factors
const { strike } = strikes
const { resumeTurn, takeTurn } = turns
const { fireOrders, standing } = orders
const { KEYS, sortKeys } = sorting
const { gloryOfStandard, settleStandards } = standards
const {
  ACTED,
  ATTRIBUTE,
  CAUSE,
  CELL,
  DEFICIT,
  ENDED,
  FIELD_BY,
  FIELD_CELL,
  FIELD_KIND,
  FIELD_LEFT,
  FIELD_LIVE,
  FIELD_SLOTS,
  FIELD_VALUE,
  GLORY,
  GLORY_AT,
  GUARD_USED,
  HOUR,
  INITIATIVE,
  KEY_A,
  KEY_B,
  MONSTERS,
  OPPORTUNITY_USED,
  OWNER,
  CONTESTED,
  ROUND,
  ROUND_IN_HOUR,
  S,
  STANDING,
  STATUS_MASK,
  STREAM_A,
  STREAM_B,
  TRAITS,
  TURN_OF,
  TURN_ORDER,
  WINNER,
} = layout
const { DISTANCE, ROOM } = hex
const { EARLY_RISER, HASTE, SLOW } = states

const AGILITY = 1
/** Of ACTED: he waits for the round's end. */
const WAITING = 2
/** Of ENDED: places in END_IDS + 1. */
const LAST_ROUND = 1
const HUNDRED = 2
const ALONE = 3
const STOPPED = 4
const STORMCALL = ABILITY_IDS.indexOf('stormcall')

/** Plays one round; afterwards ENDED says whether it was the last. */
export function playRound(round: number): void {
  const s = S
  s[CAUSE] = BY_RULES
  s[ROUND] = round
  s[TURN_OF] = -1
  s[ROUND_IN_HOUR]! += 1
  emit(ROUND_BEGAN, NOBODY, NOBODY, s[ROUND_IN_HOUR]!, round)
  fireOrders()
  const count = orderTurns()
  for (let i = 0; i < count; i++) {
    const hero = s[TURN_ORDER + i]!
    if (s[STANDING + hero] === 1 && !isSpent()) takeTurn(hero)
  }
  // Those who wait act last, in the order in which they began to.
  for (let i = 0; i < count; i++) {
    const hero = s[TURN_ORDER + (i & 15)]! & 15
    if (s[ACTED + hero] === WAITING && s[STANDING + hero] === 1 && !isSpent()) resumeTurn(hero)
  }
  ageField()
  if (s[MONSTERS] === 0) settleStandards()
  tally(round)
}

/**
 * Initiative: half of Agility and Resolve, plus 0–599; ties by Agility, then by a keyed draw, never by side or slot. Keys are
 * initiative, Agility and handle, 12, 12 and 4 bits. The handle only keeps all keys different; those alike above it are put right
 * after. Who does not stand goes last, with a key below nil.
 */
function orderTurns(): number {
  const s = S
  const keys = KEYS
  let count = 0
  for (let h = 0; h < 12; h++) {
    s[ACTED + h] = 0
    s[OPPORTUNITY_USED + h] = 0
    s[GUARD_USED + h] = 0
    if (s[STANDING + h] === 0) {
      keys[h] = h - 16
      continue
    }
    const initiative = initiativeOf(h)
    s[INITIATIVE + h] = initiative
    keys[h] = (initiative << 16) | (s[ATTRIBUTE + AGILITY * HANDLES + h]! << 4) | h
    count++
  }
  sortKeys()
  let alike = 0
  let before = -1
  for (let i = 0; i < 12; i++) {
    const key = keys[i]!
    s[TURN_ORDER + i] = (key & 15) | (key >> 31)
    // Nil where both stand and are alike above the handle.
    const apart = ((key ^ before) >>> 4) | (key >>> 31)
    alike |= (apart - 1) >>> 31
    before = key
  }
  if (alike !== 0) tossForPlaces(count)
  return count
}

/** Those alike in initiative and Agility go by their tosses. */
function tossForPlaces(count: number): void {
  for (let i = 1; i < count; i++)
    for (let at = i; at > 0 && KEYS[at - 1]! >> 4 === KEYS[at]! >> 4; at--) {
      const one = S[TURN_ORDER + at - 1]!
      const other = S[TURN_ORDER + at]!
      if (!winsToss(other, one)) break
      S[TURN_ORDER + at - 1] = other
      S[TURN_ORDER + at] = one
    }
}

function initiativeOf(hero: number): number {
  const s = S
  const h = hero & 15
  const base = (s[ATTRIBUTE + AGILITY * HANDLES + h]! + s[ATTRIBUTE + 5 * HANDLES + h]!) >> 1
  let initiative = base + draw(INITIATIVE_STREAM, h, NUMBERS.initiativeSpread)
  const mask = s[STATUS_MASK + h]!
  if ((mask & (1 << SLOW)) !== 0) initiative += NUMBERS.slowInitiative
  if ((mask & (1 << HASTE)) !== 0) initiative += NUMBERS.hasteInitiative
  if ((s[TRAITS + h]! & EARLY_RISER) !== 0 && s[HOUR] === 1) initiative += 150
  return initiative < 0 ? 0 : initiative
}

function winsToss(a: number, b: number): boolean {
  const mine = tossOf(a)
  const theirs = tossOf(b)
  if (mine !== theirs) return mine > theirs
  return S[KEY_A + a] === S[KEY_A + b] ? S[KEY_B + a]! > S[KEY_B + b]! : S[KEY_A + a]! > S[KEY_A + b]!
}

/** A hero's tie draw of this round: by name, not by count, so that the order of comparing means nothing. */
function tossOf(hero: number): number {
  const at = TIE_STREAM * HANDLES + hero
  return rawDraw(S[STREAM_A + at]!, S[STREAM_B + at]!, S[ROUND]!)
}

/** Storms strike, and every effect has one round less. */
export function ageField(): void {
  const s = S
  if (s[FIELD_LIVE] === 0) return
  s[CAUSE] = BY_FIELD
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    if (s[FIELD_KIND + slot] === 0) continue
    s[FIELD_LEFT + slot]! -= 1
    if (s[FIELD_LEFT + slot]! > 0) continue
    if (s[FIELD_KIND + slot] === STORM) breakStorm(slot)
    else endField(slot)
  }
  s[CAUSE] = BY_RULES
}

function breakStorm(slot: number): void {
  const s = S
  const distances = DISTANCE
  const center = s[FIELD_CELL + slot]! * ROOM
  const by = s[FIELD_BY + slot]!
  const power = s[FIELD_VALUE + slot]!
  endField(slot)
  const from = by < 6 ? 6 : 0
  for (let f = from; f < from + 6; f++)
    if (s[STANDING + f] === 1 && distances[center + s[CELL + f]!]! <= 2) strike(by, f, power, STORMCALL, AS_AREA)
}

/** Adds the round's glory and decides whether it ends. */
function tally(round: number): void {
  const s = S
  for (let standard = 0; standard < 2; standard++) {
    const owner = s[OWNER + standard]!
    if (owner >= 0 && s[CONTESTED + standard] === 0) s[GLORY + owner]! += gloryOfStandard(standard)
  }
  const left = standing(0)
  const right = standing(1)
  const hunted = s[MONSTERS] !== 0
  const over = (hunted || s[HOUR] === 3) && (left === 0 || right === 0)
  if (!hunted && over && left + right > 0) {
    const rest = (gloryOfStandard(0) + gloryOfStandard(1)) * (ROUNDS - round)
    s[GLORY + (left > 0 ? 0 : 1)]! += rest
  }
  emit(TALLY, NOBODY, NOBODY, 0, s[GLORY]! | (s[GLORY + 1]! << 16))
  const lead = s[GLORY]! - s[GLORY + 1]!
  s[DEFICIT] = Math.max(s[DEFICIT]!, -lead)
  s[DEFICIT + 1] = Math.max(s[DEFICIT + 1]!, lead)
  if (round % ROUNDS_AN_HOUR === 0 && round < ROUNDS) {
    const at = GLORY_AT + (round / ROUNDS_AN_HOUR - 1) * 2
    s[at] = s[GLORY]!
    s[at + 1] = s[GLORY + 1]!
  }
  if (hunted) {
    // Who stands alone has won; whom round 24 finds facing each other have not.
    if (over) finish(left - right, ALONE)
    else if (round === ROUNDS) finish(0, LAST_ROUND)
    else if (isSpent()) finish(0, STOPPED)
    return
  }
  const hundred = s[GLORY]! >= NUMBERS.gloryToWin || s[GLORY + 1]! >= NUMBERS.gloryToWin
  if (hundred) finish(lead, HUNDRED)
  else if (over || round === ROUNDS || isSpent())
    finish(Math.abs(lead) <= NUMBERS.drawWithin ? 0 : lead, over ? ALONE : round === ROUNDS ? LAST_ROUND : STOPPED)
}

function finish(lead: number, end: number): void {
  S[ENDED] = end
  S[WINNER] = lead > 0 ? 0 : lead < 0 ? 1 : -1
  emit(ENDED_EVENT, NOBODY, NOBODY, (S[WINNER]! + 1) | (end << 2), S[GLORY]! | (S[GLORY + 1]! << 16))
}
