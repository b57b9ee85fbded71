import { ARENA_IDS } from '../content/ids.ts'
import { HANDLES } from '../content/numbers.ts'
import { hex32 } from '../chance/mix.ts'
import { beginHour } from '../battle/hours.ts'
import { loadInput } from '../battle/load.ts'
import { playRound } from '../battle/rounds.ts'
import { RAISED_WALL } from '../field/effects.ts'
import { GAPS, measureAll, PUT_AT, STANDS } from '../field/gaps.ts'
import { standOn } from '../field/ground.ts'
import { LOG, ROUND_BEGAN, TURN_BEGAN, withoutLog } from '../log/write.ts'
import { randomInput } from '../random-input.ts'
import { chainWords } from '../state/digest.ts'
import {
  ARENA,
  BLOCKED,
  CELL,
  CONSTANT_WORDS,
  EFFECTS_ON,
  EVENTS,
  EXISTS,
  FIELD_CELL,
  FIELD_KIND,
  FIELD_SLOTS,
  nameOfWord,
  OCCUPIED,
  S,
  STANDING,
} from '../state/layout.ts'
import { forgetTurn } from '../turn/around.ts'
import type { BattleInput } from '../input.ts'
import { everyEvent } from './every-event.ts'

/** A battle played with no trust in anything but the state: what it gave, and each cache or word that was not what the state says. */
export type ParanoidRun = { steps: number; found: string[]; log: Int32Array; finalDigest: string }

const MOST_FOUND = 20
const DECOY_ROUNDS = 3

/**
 * Before every step (a round's beginning, every turn) the state is saved, a strange battle is played over all that the engine
 * keeps (caches, ways, options, ground), every buffer is filled with rubbish, and the state alone is put back: who stands
 * where, effects by cell and the ground are made anew from it, the derived words from the input. About 40 times as slow.
 */
export function playParanoid(input: BattleInput): ParanoidRun {
  loadInput(input)
  const constants = S.slice(0, CONSTANT_WORDS)
  const found: string[] = []
  const missed = (what: string): void => void (found.length < MOST_FOUND && found.push(`${what} at event ${S[EVENTS]}`))
  let steps = 0
  everyEvent(input, () => {
    const kind = LOG[S[EVENTS]! * 2 - 2]! & 63
    if (kind !== ROUND_BEGAN && kind !== TURN_BEGAN) return
    checkCaches(missed)
    for (let i = 0; i < CONSTANT_WORDS; i++)
      if (S[i] !== constants[i]) missed(`${nameOfWord(i)} is ${S[i]}, the input says ${constants[i]}`)
    const saved = S.slice()
    trample(steps)
    restore(saved, input)
    steps++
  })
  const [low, high] = chainWords()
  return { steps, found, log: LOG.slice(0, S[EVENTS]! * 2), finalDigest: hex32(low) + hex32(high) }
}

/** Plays some rounds of a battle elsewhere, then leaves no word and no cell as it was. */
function trample(step: number): void {
  const decoy = randomInput(step)
  withoutLog(() => {
    loadInput({ ...decoy, arena: ARENA_IDS[step % ARENA_IDS.length]! })
    beginHour(1)
    for (let round = 1; round <= DECOY_ROUNDS; round++) playRound(round)
  })
  S.fill(0x5a5a5a5a)
  OCCUPIED.fill(7)
  EFFECTS_ON.fill(255)
}

function restore(saved: Int32Array, input: BattleInput): void {
  // The input's and the derived words anew, then what changes from the saved state.
  loadInput(input)
  S.set(saved.subarray(CONSTANT_WORDS), CONSTANT_WORDS)
  standOn(S[ARENA]!)
  OCCUPIED.set(occupiedOf())
  EFFECTS_ON.set(effectsOf())
  measureAll()
  forgetTurn()
}

function checkCaches(missed: (what: string) => void): void {
  const occupied = occupiedOf()
  checkGaps(missed)
  const effects = effectsOf()
  for (let cell = 0; cell < occupied.length; cell++) {
    if (OCCUPIED[cell] !== occupied[cell])
      missed(`OCCUPIED[${cell}] is ${OCCUPIED[cell]}, the state says ${occupied[cell]}`)
    if (EFFECTS_ON[cell] !== effects[cell])
      missed(`EFFECTS_ON[${cell}] is ${EFFECTS_ON[cell]}, the state says ${effects[cell]}`)
  }
}

function checkGaps(missed: (what: string) => void): void {
  const kept = GAPS.slice()
  const stood = STANDS.slice()
  const putAt = PUT_AT.slice()
  measureAll()
  GAPS.forEach((gaps, i) => {
    if (gaps !== kept[i]) missed(`GAPS[${i}] is ${kept[i]}, the state says ${gaps}`)
  })
  STANDS.forEach((cells, i) => {
    if (cells !== stood[i]) missed(`STANDS[${i}] is ${stood[i]}, the state says ${cells}`)
  })
  PUT_AT.forEach((cell, i) => {
    if (cell !== putAt[i]) missed(`PUT_AT[${i}] is ${putAt[i]}, the state says ${cell}`)
  })
}

function occupiedOf(): Uint8Array {
  const occupied = new Uint8Array(OCCUPIED.length)
  for (let h = 0; h < HANDLES; h++) if (S[EXISTS + h] === 1 && S[STANDING + h] === 1) occupied[S[CELL + h]!] = h + 1
  for (let slot = 0; slot < FIELD_SLOTS; slot++)
    if (S[FIELD_KIND + slot] === RAISED_WALL) occupied[S[FIELD_CELL + slot]!] = BLOCKED
  return occupied
}

function effectsOf(): Uint8Array {
  const effects = new Uint8Array(EFFECTS_ON.length)
  for (let slot = 0; slot < FIELD_SLOTS; slot++)
    if (S[FIELD_KIND + slot] !== 0) effects[S[FIELD_CELL + slot]!]! |= 1 << S[FIELD_KIND + slot]!
  return effects
}
