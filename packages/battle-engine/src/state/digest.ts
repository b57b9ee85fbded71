import * as mixing from '../chance/mix.ts'
import * as layout from './layout.ts'

const { mix } = mixing
const { CONSTANT_WORDS, DRAWS, S, SECTIONS } = layout
/** Digest words a round: chain low and high, draw count, then one a section that changes. */
export const DIGEST_SECTIONS = SECTIONS.filter((s) => s.from >= CONSTANT_WORDS)
export const DIGEST_WORDS = 3 + DIGEST_SECTIONS.length

const sectionFrom = Int32Array.from(DIGEST_SECTIONS, (s) => s.from)
const sectionTo = Int32Array.from(DIGEST_SECTIONS, (s) => s.to)

/** Hash of words from … to (exclusive): four lanes, so that a processor can overlap them. */
export function hashWords(words: Int32Array, from: number, to: number, salt: number): number {
  let a = salt ^ 0x243f6a88
  let b = salt ^ 0x13198a2e
  let c = salt ^ 0x03707344
  let d = salt ^ 0x299f31d0
  let i = from
  for (; i + 3 < to; i += 4) {
    a = Math.imul(a ^ words[i]!, 0x9e3779b1) ^ (a >>> 15)
    b = Math.imul(b ^ words[i + 1]!, 0x85ebca77) ^ (b >>> 13)
    c = Math.imul(c ^ words[i + 2]!, 0xc2b2ae3d) ^ (c >>> 16)
    d = Math.imul(d ^ words[i + 3]!, 0x27d4eb2f) ^ (d >>> 14)
  }
  for (; i < to; i++) a = Math.imul(a ^ words[i]!, 0x9e3779b1) ^ (a >>> 15)
  return mix(mix(mix(mix(a) + b) + c) + d) ^ (to - from)
}

/** Digests that one battle leaves: reused, so that a battle allocates nothing for them. */
export const ROUND_DIGESTS = new Uint32Array(DIGEST_WORDS * 25)
let low = 0
let high = 0

/** Starts the chain with everything that does not change. */
export function beginChain(): void {
  low = hashWords(S, 0, CONSTANT_WORDS, 1)
  high = hashWords(S, 0, CONSTANT_WORDS, 2)
}

/** Adds the whole changing state as round `round` (1–24) to the chain. */
export function chainRound(round: number): void {
  const at = (round - 1) * DIGEST_WORDS
  for (let s = 0; s < sectionFrom.length; s++) {
    const digest = hashWords(S, sectionFrom[s]!, sectionTo[s]!, s + 3)
    ROUND_DIGESTS[at + 3 + s] = digest
    low = mix(low ^ digest)
    high = mix(Math.imul(high, 0x85ebca6b) + digest)
  }
  ROUND_DIGESTS[at] = low
  ROUND_DIGESTS[at + 1] = high
  ROUND_DIGESTS[at + 2] = S[DRAWS]!
}

/** The chain's words as they stand. */
export function chainWords(): [low: number, high: number] {
  return [low, high]
}
