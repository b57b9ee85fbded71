import { hashText, hex32, mix } from '../chance/mix.ts'
import { HANDLES } from '../content/numbers.ts'
import * as layout from '../state/layout.ts'
import type { UnsealedInput } from '../input.ts'
import { ENGINE_VERSION } from '../version.ts'
import { loadedLine, loadUnsealed } from './load.ts'

const { GAMBIT, GAMBIT_COUNT, GAMBIT_WORDS, GAMBITS, GAMBITS_A_SET, ORDER, ORDER_COUNT, ORDER_WORDS, S, SECTIONS } =
  layout
const INPUT_END = SECTIONS[0]!.to

/**
 * Canonical bytes of an input without its seed: the compiled words, little-endian, then engine and hero keys as UTF-16 code
 * units with their lengths. Two inputs that mean the same battle give the same bytes. For commitments: SHA-256 of these.
 */
export function canonicalBytes(input: UnsealedInput): Uint8Array {
  loadUnsealed(input)
  const texts = [ENGINE_VERSION, ...loadedLine(0).map((hero) => hero.key), ...loadedLine(1).map((hero) => hero.key)]
  const size = INPUT_END * 4 + texts.reduce((sum, text) => sum + 2 + text.length * 2, 0)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < INPUT_END; i++) view.setInt32(i * 4, S[i]!, true)
  let at = INPUT_END * 4
  for (const text of texts) {
    view.setUint16(at, text.length, true)
    at += 2
    for (let i = 0; i < text.length; i++, at += 2) view.setUint16(at, text.charCodeAt(i), true)
  }
  return bytes
}

/** 32 hex characters for everything but the seed. Names an input; to commit to one, hash canonicalBytes with SHA-256. */
export function hashInput(input: UnsealedInput): string {
  loadUnsealed(input)
  hashLoaded()
  return loadedHash()
}

const VERSION = hashText(ENGINE_VERSION, 7)
const SETS_OF_GAMBITS = GAMBITS / GAMBITS_A_SET

let a = 0
let b = 0
let c = 0
let d = 0

/** The hash of the input that hashLoaded last read, and of the engine that it asks for, as text. */
export function loadedHash(): string {
  return hex32(mix(a ^ VERSION)) + hex32(mix(b + VERSION)) + hex32(mix(c ^ VERSION)) + hex32(mix(d + VERSION))
}
/** One of its words without the version: two engines that play alike have alike digests. */
export function wordOfHash(word: 0 | 1): number {
  return word === 0 ? a : b
}

/** Hashes the input that stands in the state, once: its gambits and orders as far as there are any, what lies behind is nil. */
export function hashLoaded(): void {
  a = 0x243f6a88
  b = 0x13198a2e
  c = 0x03707344
  d = 0x299f31d0
  // The keys' texts are in these words too: KEY_A and KEY_B are two hashes of each.
  addWords(0, GAMBIT)
  for (let h = 0; h < HANDLES; h++)
    for (let set = 0; set < SETS_OF_GAMBITS; set++) {
      const count = S[GAMBIT_COUNT + set * HANDLES + h]!
      if (count === 0) continue
      const at = GAMBIT + (h * GAMBITS + set * GAMBITS_A_SET) * GAMBIT_WORDS
      addWords(at, at + count * GAMBIT_WORDS)
    }
  for (let side = 0; side < 2; side++) {
    const at = ORDER + side * 5 * ORDER_WORDS
    addWords(at, at + S[ORDER_COUNT + side]! * ORDER_WORDS)
  }
  const all = mix(mix(mix(mix(a) + b) + c) + d)
  a = mix(a ^ all)
  b = mix(b + all)
  c = mix(c ^ Math.imul(all, 0x9e3779b1))
  d = mix(d + Math.imul(all, 0x85ebca6b))
}

/** Each word goes into two of the four lanes: one that loses a difference does not lose it for both. */
function addWords(from: number, to: number): void {
  const words = S
  let e = a
  let f = b
  let g = c
  let h = d
  let i = from | 0
  for (const end = (to - 1) | 0; i < end; i = (i + 2) | 0) {
    const one = words[i]!
    const two = words[i + 1]!
    e = Math.imul(e ^ one, 0x9e3779b1) ^ (e >>> 15)
    f = Math.imul(f ^ two, 0x85ebca77) ^ (f >>> 13)
    g = Math.imul(g + one, 0xc2b2ae3d) ^ (g >>> 16)
    h = Math.imul(h + two, 0x27d4eb2f) ^ (h >>> 14)
  }
  if (i < to) {
    e = Math.imul(e ^ words[i]!, 0x9e3779b1) ^ (e >>> 15)
    g = Math.imul(g + words[i]!, 0xc2b2ae3d) ^ (g >>> 16)
  }
  a = e
  b = f
  c = g
  d = h
}
