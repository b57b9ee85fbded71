import type { BattleEvent } from '@mythic/battle-engine'

/** Where a watcher stands: `tick` events of `length` known ones are shown. */
export type Playback = {
  readonly tick: number
  readonly length: number
  readonly playing: boolean
  /** Live: keeps to the newest event; a look back lets go, *follow* takes hold again. */
  readonly following: boolean
  readonly speed: Speed
  /** The last change was a leap: draw it as a cut. */
  readonly leapt: boolean
}

export const SPEEDS = [0.5, 1, 2, 4, 8] as const
export type Speed = (typeof SPEEDS)[number]

export type PlaybackAct =
  | { readonly kind: 'advance'; readonly by: number }
  | { readonly kind: 'play' | 'pause' | 'toggle' | 'slower' | 'faster' | 'follow' | 'let-go' }
  | { readonly kind: 'seek'; readonly tick: number }
  | { readonly kind: 'step'; readonly by: number }
  | { readonly kind: 'speed'; readonly speed: Speed }
  | { readonly kind: 'grown'; readonly length: number }

export function startPlayback(length: number, tick: number, speed: Speed, following: boolean): Playback {
  return { tick: clamp(tick, length), length, playing: following, following, speed, leapt: true }
}

export function playback(state: Playback, act: PlaybackAct): Playback {
  switch (act.kind) {
    case 'advance': {
      const tick = clamp(state.tick + act.by, state.length)
      const atEnd = tick === state.length && !state.following
      return { ...state, tick, leapt: false, playing: state.playing && !atEnd }
    }
    case 'play':
      return play(state)
    case 'pause':
      return { ...state, playing: false, following: false }
    case 'toggle':
      return state.playing ? { ...state, playing: false, following: false } : play(state)
    case 'seek':
      return { ...state, tick: clamp(act.tick, state.length), leapt: true, following: false }
    case 'step':
      return {
        ...state,
        tick: clamp(state.tick + act.by, state.length),
        leapt: act.by !== 1,
        playing: false,
        following: false,
      }
    case 'speed':
      return { ...state, speed: act.speed }
    case 'slower':
      return { ...state, speed: SPEEDS[SPEEDS.indexOf(state.speed) - 1] ?? state.speed }
    case 'faster':
      return { ...state, speed: SPEEDS[SPEEDS.indexOf(state.speed) + 1] ?? state.speed }
    case 'follow':
      return { ...state, playing: true, following: true, leapt: true, tick: state.length }
    case 'let-go':
      return { ...state, following: false, playing: state.playing && state.tick < state.length }
    case 'grown':
      return { ...state, length: act.length, tick: clamp(state.tick, act.length) }
  }
}

/** Play from the very end starts over, as a reader turns back to the first page. */
function play(state: Playback): Playback {
  const over = state.tick >= state.length && !state.following
  return over ? { ...state, tick: 0, playing: true, leapt: true } : { ...state, playing: true, leapt: false }
}

function clamp(tick: number, length: number): number {
  return Math.max(0, Math.min(length, Math.trunc(tick)))
}

/** A screen shows about 60 pictures a second: events shorter than this are shown together. */
const FRAME_MS = 16

export type Beat = { readonly by: number; readonly delayMs: number }

/** How long to wait at `tick`, and how many events to show then. */
export function nextBeat(events: readonly BattleEvent[], tick: number, speed: number): Beat {
  let delayMs = 0
  let by = 0
  while (tick + by < events.length && (by === 0 || delayMs < FRAME_MS)) {
    const event = events[tick + by]
    delayMs += (event === undefined ? 0 : lengthOf(event)) / speed
    by += 1
  }
  return { by: Math.max(1, by), delayMs: Math.max(FRAME_MS, delayMs) }
}

/** Live: fits what is still unseen into the time of one broadcast round, never slower than speed 1. */
export function liveSpeed(events: readonly BattleEvent[], tick: number, roundMs: number): number {
  let unseenMs = 0
  for (let at = tick; at < events.length; at++) unseenMs += lengthOf(events[at] ?? events[0]!)
  return Math.max(1, unseenMs / Math.max(FRAME_MS, roundMs * 0.9))
}

/** How long an event is looked at, at speed 1. */
function lengthOf(event: BattleEvent): number {
  return LENGTHS[event.kind] ?? 220
}

/** A hero's way to his next hex, at speed 1: a part of the time in which a move is looked at. */
export const GLIDE_MS = 280

const LENGTHS: Partial<Record<BattleEvent['kind'], number>> = {
  'hour-began': 1400,
  'round-began': 520,
  'turn-began': 110,
  moved: 340,
  displaced: 300,
  used: 300,
  hit: 430,
  missed: 330,
  healed: 380,
  fell: 900,
  'stood-up': 700,
  summoned: 500,
  raised: 700,
  'came-home': 60,
  'standard-taken': 800,
  'standard-contested': 320,
  tally: 420,
  morale: 20,
  'status-ended': 50,
  waited: 80,
  'held-back': 80,
  'order-fired': 700,
  ended: 900,
}
