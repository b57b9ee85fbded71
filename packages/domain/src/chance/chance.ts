import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** What a draw is for. Two purposes never share a stream, so a new draw somewhere shifts nothing elsewhere. */
export type Purpose =
  | 'hero-birth'
  | 'hero-name'
  | 'guild-founding'
  | 'schedule'
  | 'form'
  | 'injury'
  | 'gate'
  | 'input-salt'

/** One stream of draws: a counter under a key. The n-th draw is a function of key and n alone. */
export interface Stream {
  /** Uniform over 0 … bound−1, without bias. `bound` is 1 … 2^31. */
  below(bound: number): number
  /** Uniform over low … high, both included. */
  between(low: number, high: number): number
  /** 0 … 999. */
  permille(): number
  /** `mean` plus six uniform draws of ±spread/2: a bell within ±3 spreads (ruleset 1, section 4). Whole units. */
  bell(mean: number, spread: number): number
  pick<T>(from: readonly T[]): T
}

/** Chance keyed by a secret, a purpose and what it is about (entity, step, due instant), never by attempt. */
export interface Chance {
  stream(purpose: Purpose, ...about: readonly (string | number)[]): Stream
}

export function createChance(secret: string): Chance {
  return {
    stream(purpose, ...about) {
      const digest = sha256(utf8ToBytes([secret, purpose, ...about.map(String)].join('\u001f')))
      const words = new DataView(digest.buffer, digest.byteOffset, 32)
      return createStream(words.getUint32(0), words.getUint32(4), words.getUint32(8))
    },
  }
}

function mix(word: number): number {
  let x = word | 0
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return (x ^ (x >>> 15)) >>> 0
}

function createStream(key0: number, key1: number, key2: number): Stream {
  let counter = 0
  const draw32 = (): number => {
    const word = mix(mix(mix(counter ^ key0) ^ key1) ^ key2)
    counter += 1
    return word
  }
  const below = (bound: number): number => {
    if (!Number.isInteger(bound) || bound < 1 || bound > 0x8000_0000)
      throw new RangeError(`a bound is 1 … 2^31, not ${bound}`)
    const limit = 0x1_0000_0000 - (0x1_0000_0000 % bound)
    let word = draw32()
    while (word >= limit) word = draw32()
    return word % bound
  }
  const between = (low: number, high: number): number => low + below(high - low + 1)
  return {
    below,
    between,
    permille: () => below(1000),
    bell(mean, spread) {
      const half = Math.trunc(spread / 2)
      let sum = mean
      for (let i = 0; i < 6; i++) sum += between(-half, half)
      return sum
    },
    pick(from) {
      if (from.length === 0) throw new RangeError('nothing to pick from')
      return from[below(from.length)] as (typeof from)[number]
    },
  }
}
