import * as mixing from '../chance/mix.ts'
import * as layout from './layout.ts'

const { mix } = mixing
const { CONSTANT_WORDS, DRAWS, S, SCRATCH, SECTIONS } = layout
/** Digest words a round: chain low and high, draw count, then one a section that changes. */
export const DIGEST_SECTIONS = SECTIONS.filter((s) => s.from >= CONSTANT_WORDS)
export const DIGEST_WORDS = 3 + DIGEST_SECTIONS.length

const sectionFrom = new Int32Array(SCRATCH)
const sectionTo = new Int32Array(SCRATCH)
DIGEST_SECTIONS.forEach(({ from, to }, i) => {
  sectionFrom[i] = from
  sectionTo[i] = to
})
const sectionCount = DIGEST_SECTIONS.length

/** Hash of the state's words from … to (exclusive): four lanes, so that a processor can overlap them. */
export function hashWords(from: number, to: number, salt: number): number {
  const words = S
  let a = salt ^ 0x243f6a88
  let b = salt ^ 0x13198a2e
  let c = salt ^ 0x03707344
  let d = salt ^ 0x299f31d0
  const end = (to - 3) | 0
  let i = from | 0
  for (; i < end; i = (i + 4) | 0) {
    a = Math.imul(a ^ words[i]!, 0x9e3779b1) ^ (a >>> 15)
    b = Math.imul(b ^ words[i + 1]!, 0x85ebca77) ^ (b >>> 13)
    c = Math.imul(c ^ words[i + 2]!, 0xc2b2ae3d) ^ (c >>> 16)
    d = Math.imul(d ^ words[i + 3]!, 0x27d4eb2f) ^ (d >>> 14)
  }
  for (; i < to; i = (i + 1) | 0) a = Math.imul(a ^ words[i]!, 0x9e3779b1) ^ (a >>> 15)
  return mix(mix(mix(mix(a) + b) + c) + d) ^ (to - from)
}
const hash = hashWords

/** Digests that one battle leaves: reused, so that a battle allocates nothing for them. */
export const ROUND_DIGESTS = new Uint32Array(DIGEST_WORDS * 25)
let low = 0
let high = 0

/** Starts the chain with everything that does not change. */
export function beginChain(): void {
  low = hash(0, CONSTANT_WORDS, 1)
  high = hash(0, CONSTANT_WORDS, 2)
}

/** Adds the whole changing state as round `round` (1–24) to the chain. */
export function chainRound(round: number): void {
  const at = (round - 1) * DIGEST_WORDS
  for (let s = 0; s < sectionCount; s++) {
    const digest = hash(sectionFrom[s]!, sectionTo[s]!, s + 3)
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
