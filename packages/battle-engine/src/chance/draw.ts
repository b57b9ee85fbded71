import * as layout from '../state/layout.ts'
import * as numbers from '../content/numbers.ts'
import { whileWatched } from '../state/watched.ts'
import * as mixing from './mix.ts'
import * as memory from '../state/memory.ts'

const { int32s } = memory

const { HANDLES } = numbers
const { mix } = mixing
const { COUNTER, DRAWS, EXISTS, KEY_A, KEY_B, S, SCRATCH, SEED, STREAM_A, STREAM_B, STREAM_COUNT } = layout

/**
 * Counter-based chance: a draw is a keyed hash of (seed, purpose, hero's key, counter). A draw more in one stream shifts
 * nothing in another, and any single roll can be asked for again.
 */
export const STREAMS = ['initiative', 'hit', 'spread', 'critical', 'counter', 'resist', 'morale', 'tie'] as const
export type StreamName = (typeof STREAMS)[number]
export const INITIATIVE_STREAM = 0
export const HIT_STREAM = 1
export const SPREAD_STREAM = 2
export const CRITICAL_STREAM = 3
export const COUNTER_STREAM = 4
export const RESIST_STREAM = 5
export const MORALE_STREAM = 6
export const TIE_STREAM = 7

/**
 * Watches or replaces draws: for explanations and for tests that script their rolls. `needed`: the roll holds when the value
 * is below it; −1 where no threshold is asked for.
 */
export type DrawWatch = (
  stream: StreamName,
  hero: number,
  counter: number,
  bound: number,
  value: number,
  needed: number,
) => number
let watch: DrawWatch | undefined
/**
 * Words of an array, not a `let`, since they are asked at every roll (docs/adr/0022): 1 while somebody watches, and the
 * threshold of the draw under way, kept for a watcher alone.
 */
const WATCHED = int32s(SCRATCH)
const ASKED = 1
WATCHED[ASKED] = -1

/** Runs `body` with every draw passing through `through`. */
export function watchingDraws<T>(through: DrawWatch, body: () => T): T {
  watch = through
  WATCHED[0] = 1
  try {
    return whileWatched(body)
  } finally {
    watch = undefined
    WATCHED[0] = 0
  }
}

/** Derives the two key words of every stream; seed and hero keys must stand in the state. */
export function keyStreams(): void {
  for (let stream = 0; stream < STREAM_COUNT; stream++) {
    keyWords(STREAM_A + stream * HANDLES, Math.imul(stream + 1, 0x9e3779b9))
    keyWords(STREAM_B + stream * HANDLES, Math.imul(stream + 1, 0x85ebca6b) ^ 0x5bd1e995)
  }
}

/** One key word of a stream for each hero there is, from `at` on. */
function keyWords(at: number, purpose: number): void {
  const s = S
  const first = mix(s[SEED]! ^ purpose)
  for (let hero = 0; hero < HANDLES; hero++) {
    if (s[EXISTS + hero] === 0) continue
    let x = mix((first + s[SEED + 1]!) ^ s[KEY_A + hero]!)
    x = mix((x + s[SEED + 2]!) ^ s[KEY_B + hero]!)
    s[at + hero] = mix((x ^ s[SEED + 3]!) + purpose)
  }
}

/** The raw word number `counter` of a stream with keys a and b, unsigned. */
export function rawDraw(a: number, b: number, counter: number): number {
  // mix(mix(counter + a) ^ b), written out: it runs at every roll.
  let x = (counter + a) | 0
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  x = x ^ (x >>> 16) ^ b
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (x ^ (x >>> 16)) >>> 0
}
const wordOf = rawDraw

/** Below this every word is in a whole multiple of any bound up to 2^22. */
const SURELY_FAIR = 4_290_772_992

/** 0 … bound − 1, every value alike likely: words beyond the last whole multiple of `bound` are drawn again. */
export function draw(stream: number, hero: number, bound: number): number {
  const s = S
  const at = (stream & 7) * HANDLES + (hero & 15)
  const a = s[STREAM_A + at]!
  const b = s[STREAM_B + at]!
  const first = s[COUNTER + at]!
  let counter = (first + 1) | 0
  let word = wordOf(a, b, first)
  while (word > SURELY_FAIR && word >= 4294967296 - (4294967296 % bound)) {
    word = wordOf(a, b, counter)
    counter = (counter + 1) | 0
  }
  s[COUNTER + at] = counter
  s[DRAWS] = (s[DRAWS]! + 1) | 0
  // Both without a sign, or V8 divides floating-point numbers.
  const value = word % (bound >>> 0)
  return WATCHED[0] === 0 || watch === undefined ? value : tellWatch(watch, stream, hero, first, bound, value)
}

function tellWatch(
  each: DrawWatch,
  stream: number,
  hero: number,
  counter: number,
  bound: number,
  value: number,
): number {
  const needed = WATCHED[ASKED]!
  WATCHED[ASKED] = -1
  return each(STREAMS[stream]!, hero, counter, bound, value, needed)
}

const drawBelow = draw

/** True with `permille` in a thousand. */
export function chance(stream: number, hero: number, permille: number): boolean {
  if (WATCHED[0] !== 0) WATCHED[ASKED] = permille
  return drawBelow(stream, hero, 1000) < permille
}
