import * as mixing from '../chance/mix.ts'
import * as layout from './layout.ts'
import { STATUS_IDS } from '../content/ids.ts'
import * as numbers from '../content/numbers.ts'
import * as memory from './memory.ts'

const { int32s, uint32s } = memory

const { mix } = mixing
const { HANDLES } = numbers
const {
  CONSTANT_WORDS,
  DRAWS,
  FIELD_BY,
  FIELD_CELL,
  FIELD_KIND,
  FIELD_LEFT,
  FIELD_LIVE,
  FIELD_SLOTS,
  FIELD_VALUE,
  FIELD_WALLS,
  S,
  SCRATCH,
  SECTIONS,
  STATUS_MASK,
  STATUS_WORD,
} = layout
/** Digest words a round: chain low and high, draw count, then one a section that changes. */
export const DIGEST_SECTIONS = SECTIONS.filter((s) => s.from >= CONSTANT_WORDS)
export const DIGEST_WORDS = 3 + DIGEST_SECTIONS.length

/** Where a section is hashed only where something is: what it leaves out is nil by the rules of the state. */
const STATUSES = 'statuses'
const FIELD = 'field'
const PLAIN_SECTION = 0
const STATUS_SECTION = 1
const FIELD_SECTION = 2

const sectionKind = int32s(SCRATCH)
const sectionFrom = int32s(SCRATCH)
const sectionTo = int32s(SCRATCH)
DIGEST_SECTIONS.forEach(({ name, from, to }, i) => {
  sectionKind[i] = name === STATUSES ? STATUS_SECTION : name === FIELD ? FIELD_SECTION : PLAIN_SECTION
  sectionFrom[i] = from
  sectionTo[i] = to
})
const sectionCount = DIGEST_SECTIONS.length

/** Hash of the state's words from … to (exclusive), a multiple of four of them, as sections are: four lanes, so that a processor can overlap them. */
export function hashWords(from: number, to: number, salt: number): number {
  const words = S
  let a = salt ^ 0x243f6a88
  let b = salt ^ 0x13198a2e
  let c = salt ^ 0x03707344
  let d = salt ^ 0x299f31d0
  for (let i = from | 0; i < to; i = (i + 4) | 0) {
    a = Math.imul(a ^ words[i]!, 0x9e3779b1)
    b = Math.imul(b ^ words[i + 1]!, 0x85ebca77)
    c = Math.imul(c ^ words[i + 2]!, 0xc2b2ae3d)
    d = Math.imul(d ^ words[i + 3]!, 0x27d4eb2f)
    // Turned around, which is one instruction: so high bits reach low ones at the next product.
    a = (a << 15) | (a >>> 17)
    b = (b << 13) | (b >>> 19)
    c = (c << 16) | (c >>> 16)
    d = (d << 14) | (d >>> 18)
  }
  const left = (Math.imul(a ^ (b >>> 15), 0x7feb352d) + b) | 0
  const right = (Math.imul(c ^ (d >>> 15), 0x846ca68b) + d) | 0
  return mix(left ^ Math.imul(right ^ (right >>> 16), 0x9e3779b1) ^ (to - from))
}
const hash = hashWords

/** Words of statuses one after the other, and room for one of nobody's. */
const BORNE = int32s(HANDLES * STATUS_IDS.length + 1)
/** The lowest bit of nil must not be asked for: some status. */
const LAST = 1 << (STATUS_IDS.length - 1)
/** Masks, then the word of each status that somebody bears: the others are nil (combat/status.ts, forget). */
function hashStatuses(salt: number): number {
  const words = S
  const borne = BORNE
  let count = 0
  for (let h = 0; h < HANDLES; h = (h + 1) | 0) {
    const mask = words[STATUS_MASK + h]!
    // Who bears none is not asked, since that is guessed wrong: what is put down for him, the next one puts away.
    borne[count] = words[STATUS_WORD + (31 - Math.clz32((mask | LAST) & -(mask | LAST))) * HANDLES + h]!
    count = (count + ((mask | (0 - mask)) >>> 31)) | 0
    for (let more = mask & (mask - 1); more !== 0; more &= more - 1) {
      borne[count] = words[STATUS_WORD + (31 - Math.clz32(more & -more)) * HANDLES + h]!
      count = (count + 1) | 0
    }
  }
  let a = hash(STATUS_MASK, STATUS_MASK + HANDLES, salt)
  for (let i = 0; i < count; i = (i + 1) | 0) a = Math.imul(a ^ borne[i]!, 0x9e3779b1) ^ (a >>> 15)
  return mix(a)
}

/** Counts, then each slot in use with its place: empty ones are nil (field/effects.ts, clearSlot). */
function hashField(salt: number): number {
  const words = S
  let a = mix(salt ^ Math.imul(words[FIELD_LIVE]!, 0x85ebca77) ^ words[FIELD_WALLS]!)
  if (words[FIELD_LIVE] === 0) return a
  for (let slot = 0; slot < FIELD_SLOTS; slot = (slot + 1) | 0) {
    const kind = words[FIELD_KIND + slot]!
    if (kind === 0) continue
    a = Math.imul(a ^ (kind | (slot << 8) | (words[FIELD_CELL + slot]! << 16)), 0x9e3779b1) ^ (a >>> 15)
    a = Math.imul(a ^ (words[FIELD_BY + slot]! | (words[FIELD_LEFT + slot]! << 8)), 0x85ebca77) ^ (a >>> 13)
    a = Math.imul(a ^ words[FIELD_VALUE + slot]!, 0xc2b2ae3d) ^ (a >>> 16)
  }
  return mix(a)
}

/** Digest of section number `s` of DIGEST_SECTIONS as the state is now. */
export function sectionDigest(s: number): number {
  if (sectionKind[s] === STATUS_SECTION) return hashStatuses(s + 3)
  if (sectionKind[s] === FIELD_SECTION) return hashField(s + 3)
  return hash(sectionFrom[s]!, sectionTo[s]!, s + 3)
}
const digestOf = sectionDigest

/** Digests that one battle leaves: reused, so that a battle allocates nothing for them. */
export const ROUND_DIGESTS = uint32s(DIGEST_WORDS * 25)
/** The chain's two words as they stand. */
const CHAIN = int32s(SCRATCH)
const LOW = 0
const HIGH = 1

/** Starts the chain with everything that does not change: two words of the input's hash, and what is made from it. */
export function beginChain(first: number, second: number): void {
  CHAIN[LOW] = first
  CHAIN[HIGH] = mix(second ^ hash(SECTIONS[1]!.from, CONSTANT_WORDS, first))
}

/** Adds the whole changing state as round `round` (1–24) to the chain. */
export function chainRound(round: number): void {
  const at = (round - 1) * DIGEST_WORDS
  let low = CHAIN[LOW]!
  let high = CHAIN[HIGH]!
  for (let s = 0; s < sectionCount; s++) {
    const digest = digestOf(s)
    ROUND_DIGESTS[at + 3 + s] = digest
    low = mix(low ^ digest)
    // A whole number of 32 bits again: what is wider, V8 keeps on the heap.
    high = (Math.imul(high ^ (high >>> 15), 0x85ebca6b) + digest) | 0
  }
  high = mix(high)
  CHAIN[LOW] = low
  CHAIN[HIGH] = high
  ROUND_DIGESTS[at] = low
  ROUND_DIGESTS[at + 1] = high
  ROUND_DIGESTS[at + 2] = S[DRAWS]!
}

/** The chain's words as they stand. */
export function chainWords(): [low: number, high: number] {
  return [CHAIN[LOW]!, CHAIN[HIGH]!]
}
