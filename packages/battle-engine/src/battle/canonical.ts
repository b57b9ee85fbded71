import { hashText, hex32 } from '../chance/mix.ts'
import { hashWords } from '../state/digest.ts'
import { S, SECTIONS } from '../state/layout.ts'
import type { UnsealedInput } from '../input.ts'
import { ENGINE_VERSION } from '../version.ts'
import { inPlaceOrder, loadUnsealed } from './load.ts'

const INPUT_END = SECTIONS[0]!.to

/**
 * Canonical bytes of an input without its seed: the compiled words, little-endian, then engine and hero keys as UTF-16 code
 * units with their lengths. Two inputs that mean the same battle give the same bytes. For commitments: SHA-256 of these.
 */
export function canonicalBytes(input: UnsealedInput): Uint8Array {
  loadUnsealed(input)
  const texts = textsOf(input)
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
  return hashLoaded(input)
}

/** The same, for an input that stands in the state. */
export function hashLoaded(input: UnsealedInput): string {
  let texts = 0
  for (const text of textsOf(input)) texts = (Math.imul(texts, 0x9e3779b1) + hashText(text, 7)) | 0
  let hash = ''
  for (let lane = 0; lane < 4; lane++) hash += hex32(hashWords(0, INPUT_END, texts ^ (lane + 17)))
  return hash
}

function textsOf(input: UnsealedInput): string[] {
  const keys = input.sides.flatMap((side) => inPlaceOrder(side.heroes).map((hero) => hero.key))
  return [ENGINE_VERSION, ...keys]
}
