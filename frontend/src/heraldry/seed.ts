import { crestFor } from '@mythic/domain/heraldry'
import type { CrestSpec, DrawBelow } from '@mythic/domain/heraldry'

/** FNV-1a: the same text gives the same number on every machine. Decoration only, never a rule. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

/** A stream of draws from a seed (mulberry32). */
export function drawFrom(seed: number): DrawBelow {
  let state = seed | 0
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

export function crestOfSeed(seed: string): CrestSpec {
  return crestFor(drawFrom(hashText(seed)))
}
