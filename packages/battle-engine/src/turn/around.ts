import * as layout from '../state/layout.ts'
import * as hex from '../field/hex.ts'
import * as rows from '../field/rows.ts'
import * as gaps from '../field/gaps.ts'
import * as fieldEffects from '../field/effects.ts'
import * as goals from './goal.ts'
import * as reaching from './reach.ts'
import * as memory from '../state/memory.ts'

const { int32s } = memory

const { firstOf, gapsTo, PUT_AT, within } = gaps
const { EMBER, fieldOn, STORM } = fieldEffects
const { forgetGoal } = goals
const { floodFrom, forgetReached, movesFlooded, movesOf, LEVELS, LEVEL_WORDS } = reaching
const { CELL, FIELD_CELL, FIELD_KIND, FIELD_LIVE, FIELD_SLOTS, OPPORTUNITY_USED, RANGE, S, SCRATCH, STANDING } = layout
const { DISTANCE, ROOM } = hex
const { DISKS, DISK_WORDS, SET_WORDS, widen } = rows

/** What he who goes looked up around him before, since many cells are weighed against it. */
export const AROUND = int32s(SCRATCH)
/** For whom it holds; −1 once somebody has moved. */
const LOOKED = 0
/** Foes who could strike at him when he leaves: their number, and their places in THREAT_ROW. */
export const THREATS = 1
/** 1 where storms or embers threaten. */
export const HAZARDS = 2
const STORMS = 3
/** 1 once NEAR is made. */
export const NEAR_KNOWN = 4
AROUND[LOOKED] = -1

/** Rows of DISTANCE of those who could strike at him when he leaves. */
const THREAT_ROW = int32s(SCRATCH)
/** Rows of DISTANCE of the storms to come. */
const STORM_ROW = int32s(SCRATCH)
/** NEAR[n · SET_WORDS + word]: the cells with a foe within n hexes, one to three; made when first asked for. */
export const NEAR = int32s(SCRATCH)

function lookForHazards(): number {
  const s = S
  const storms = STORM_ROW
  let stormCount = 0
  let embers = 0
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    const kind = s[FIELD_KIND + slot]
    if (kind === EMBER) embers++
    else if (kind === STORM) storms[stormCount++ & 31] = (s[FIELD_CELL + slot]! & 127) * ROOM
  }
  AROUND[STORMS] = stormCount
  return embers + stormCount > 0 ? 1 : 0
}

function lookAround(hero: number): void {
  const around = AROUND
  if (around[LOOKED] === hero) return
  const s = S
  around[LOOKED] = hero
  around[NEAR_KNOWN] = 0
  around[HAZARDS] = s[FIELD_LIVE] === 0 ? 0 : lookForHazards()
  const foes = hero < 6 ? 6 : 0
  const threats = THREAT_ROW
  let count = 0
  for (let beside = within(gapsTo(hero, hero < 6 ? 1 : 0), 1); beside !== 0; beside &= beside - 1) {
    const f = (foes + firstOf(beside)) & 15
    // Only who fights at arm's length and has not struck at a leaver yet.
    threats[count & 7] = (s[CELL + f]! & 127) * ROOM
    count = (count + ((((s[RANGE + f]! - 1) | s[OPPORTUNITY_USED + f]!) - 1) >>> 31)) | 0
  }
  around[THREATS] = count
}

/** Fills NEAR. */
export function lookWhatIsNear(hero: number): void {
  const near = NEAR
  const disks = DISKS
  const foes = hero < 6 ? 6 : 0
  const a = diskAround(foes)
  const b = diskAround(foes + 1)
  const c = diskAround(foes + 2)
  const d = diskAround(foes + 3)
  const e = diskAround(foes + 4)
  const f = diskAround(foes + 5)
  for (let k = SET_WORDS; k < 4 * SET_WORDS; k++)
    near[k] = disks[a + k]! | disks[b + k]! | disks[c + k]! | disks[d + k]! | disks[e + k]! | disks[f + k]!
  AROUND[NEAR_KNOWN] = 1
}
/** Where the disks around one who stands begin; those of nobody are empty. */
function diskAround(hero: number): number {
  return (PUT_AT[hero & 15]! & 127) * DISK_WORDS
}

/** Would leaving for `to` invite strikes? Counted in foes; valid after floodOnce. */
export function strikesInvited(to: number): number {
  const threats = THREAT_ROW
  const distances = DISTANCE
  const cell = to & 127
  let count = 0
  // A sum without a branch: that would be guessed wrong too often.
  for (let i = 0, end = AROUND[THREATS]!; i < end; i++)
    count = (count + ((1 - distances[(threats[i & 7]! + cell) & 16383]!) >>> 31)) | 0
  return count
}

/** Nearest standing foe to a cell, in hexes, 99 without one; valid after floodOnce. */
export function nearestFoe(cell: number): number {
  const s = S
  const distances = DISTANCE
  const foes = AROUND[LOOKED]! < 6 ? 6 : 0
  const row = (cell & 127) * ROOM
  let gap = 99
  for (let i = 0; i < 6; i++) {
    const hexes = s[STANDING + foes + i] === 1 ? distances[row + (s[CELL + foes + i]! & 127)]! : 99
    gap = hexes < gap ? hexes : gap
  }
  return gap
}

/**
 * Leaves of the flood only what one who flees would choose from: the cells farthest from all foes. Beyond one hex every cell leaves
 * all threats behind, so three strikes invited never outweigh a hex; with more, or nothing farther, all cells stay.
 */
export function keepFarthest(): void {
  if (AROUND[THREATS]! > 3) return
  const levels = LEVELS
  const near = NEAR
  const last = movesFlooded() * LEVEL_WORDS
  lookWhatIsNear(AROUND[LOOKED]!)
  // Each pass widens what is near by a hex; the field is thirteen hexes long.
  for (let hexes = 1; hexes < 14; hexes++) {
    let foes = 0
    let beyond = 0
    for (let k = 0; k < SET_WORDS; k++) {
      foes |= near[SET_WORDS + k]!
      beyond |= levels[last + k]! & ~near[SET_WORDS + k]!
    }
    if (beyond === 0 || foes === 0) break
    for (let k = 0; k < SET_WORDS; k++) levels[last + k] = levels[last + k]! & ~near[SET_WORDS + k]!
    widen(near, SET_WORDS, 2 * SET_WORDS)
    for (let k = 0; k < SET_WORDS; k++) near[SET_WORDS + k] = near[2 * SET_WORDS + k]!
  }
  AROUND[NEAR_KNOWN] = 0
}

/** What a cell costs him who goes there: strikes invited, storms and embers; valid after floodOnce. */
export function dangerOf(cell: number): number {
  const strikes = AROUND[THREATS] === 0 ? 0 : 14 * strikesInvited(cell)
  return AROUND[HAZARDS] === 0 ? strikes : strikes + hazardOf(cell)
}
/** Storms to come and embers alone, 40 at most and a little. */
export function hazardOf(cell: number): number {
  const distances = DISTANCE
  const storms = STORM_ROW
  let hazard = fieldOn(EMBER, cell, -1) >= 0 ? 14 : 0
  for (let i = 0, end = AROUND[STORMS]!; i < end && hazard < 40; i++)
    if (distances[(storms[i & 31]! + (cell & 127)) & 16383]! <= 2) hazard += 24
  return hazard
}

/** Heroes have moved: what was flooded and seen before no longer holds. */
export function forgetFlood(): void {
  AROUND[LOOKED] = -1
  forgetReached()
}
/** A new turn begins: nothing thought in the last one holds. */
export function forgetTurn(): void {
  AROUND[LOOKED] = -1
  forgetReached()
  forgetGoal()
}
export function floodOnce(hero: number, extra: number): void {
  floodFrom(hero, movesOf(hero, extra))
  lookAround(hero)
}
