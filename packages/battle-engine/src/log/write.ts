import * as layout from '../state/layout.ts'
import * as memory from '../state/memory.ts'

const { int32s } = memory

const { CAUSE, EVENTS, S, SCRATCH } = layout

/**
 * The packed log: two Int32 words an event (PROTOCOL.md).
 * word 0: kind 0–5 · actor 6–9 · target 10–13 · cause 14–17 · detail 18–30; word 1 by kind.
 */
export const NOBODY = 15
/**
 * A battle whose log holds so many events is stopped: nobody takes another turn, and its round is its last (battle/rounds.ts).
 * Known battles have 1,500 at most; the buffer is twice as long, and no turn with its round's end has a third of that.
 */
export const STEP_LIMIT = 16_384
export const LOG_EVENTS = 2 * STEP_LIMIT
export const LOG = int32s(LOG_EVENTS * 2)
const WORD_MASK = LOG_EVENTS * 2 - 1

/** Handles of event kinds, in the order of KINDS in log/read.ts. Append, never reorder. */
export const HOUR_BEGAN = 1
export const ROUND_BEGAN = 2
export const TURN_BEGAN = 3
export const MOVED_TO = 4
export const DISPLACED = 5
export const USED = 6
export const HIT = 7
export const MISSED = 8
export const ABSORBED = 9
export const GUARDED = 10
export const SHARED = 11
export const SUFFERED = 12
export const BURNED = 13
export const PAID = 14
export const HEAL = 15
export const STATUS_GAINED = 16
export const STATUS_ENDED = 17
export const RESISTED = 18
export const FELL = 19
export const STOOD_UP = 20
export const CAME_HOME = 21
export const STANDARD_TAKEN = 22
export const STANDARD_CONTESTED = 23
export const TALLY = 24
export const MORALE_SET = 25
export const ORDER_FIRED = 26
export const STANCE_CHANGED = 27
export const FIELD_LAID = 28
export const FIELD_ENDED = 29
export const QUICKENED = 30
export const WAITED = 31
export const ENDED_EVENT = 32
export const SWAPPED = 33
export const HELD_BACK = 34
export const SET_CHANGED = 35
export const SUMMONED_EVENT = 36
export const TRICK = 37
export const RAISED = 38

/** Causes: 1–8 a gambit's number. */
export const BY_RULES = 0
export const BY_INSTINCT = 9
export const BY_REACTION = 10
export const BY_ORDER = 11
export const BY_STATUS = 12
export const BY_FIELD = 13

/** Calls `at` once when the log has `count` events: the state then is what a watcher has seen so far. */
let onTap: (() => void) | undefined
/** Asked at every event, so words of an array (docs/adr/0022): 1 while events are written, the tap's count or −1, the step limit. */
const PEN = int32s(SCRATCH)
const WRITING = 0
const TAP_AT = 1
const LIMIT = 2
PEN[WRITING] = 1
PEN[TAP_AT] = -1
PEN[LIMIT] = STEP_LIMIT

export function tapAfter(count: number, at: () => void): void {
  PEN[TAP_AT] = count
  onTap = at
}
export function untap(): void {
  PEN[TAP_AT] = -1
  onTap = undefined
}
/** Whether a tap is set. */
export function hasTap(): boolean {
  return PEN[TAP_AT]! >= 0
}
/** Whether a tap that was set has been passed. */
export function isTapped(): boolean {
  return PEN[TAP_AT]! >= 0 && S[EVENTS]! >= PEN[TAP_AT]!
}

/** Whether the battle has come to its step limit. */
export function isSpent(): boolean {
  return S[EVENTS]! >= PEN[LIMIT]!
}

/** Runs `body` with a lower limit: no known input comes to the real one. */
export function withStepLimit<T>(events: number, body: () => T): T {
  PEN[LIMIT] = events
  try {
    return body()
  } finally {
    PEN[LIMIT] = STEP_LIMIT
  }
}

const words = LOG

/** Runs `body` with events counted, not written: for who wants the outcome alone. */
export function withoutLog<T>(body: () => T): T {
  PEN[WRITING] = 0
  try {
    return body()
  } finally {
    PEN[WRITING] = 1
  }
}

/** Writes one event. What a watcher sees must be changed before, and nothing more than this event tells. */
export function emit(kind: number, actor: number, target: number, detail: number, second: number): void {
  const s = S
  const count = s[EVENTS]!
  if (count >= LOG_EVENTS) throw new Error('one turn outgrew the log: a fault of the engine, not of its input')
  s[EVENTS] = (count + 1) | 0
  if (PEN[WRITING] === 0) return
  const at = (count << 1) & WORD_MASK
  words[at] = kind | (actor << 6) | (target << 10) | (s[CAUSE]! << 14) | (detail << 18)
  words[at + 1] = second | 0
  if (PEN[TAP_AT] === s[EVENTS] && onTap !== undefined) onTap()
}
