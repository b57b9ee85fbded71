import * as layout from '../state/layout.ts'
import * as gaps from '../field/gaps.ts'
import * as grounds from '../field/ground.ts'
import * as states from '../combat/status.ts'

const { closedUp, gapsTo, within, without } = gaps
const { apart, isHigh } = grounds
const { valueOf, BLIND, HIDDEN, TAUNTED } = states
const { S, STANDING, STATUS_MASK } = layout

/** Reach of an attack or ability from a cell: blind eyes see 2, height carries a shot one further. */
export function reachFrom(hero: number, cell: number, range: number): number {
  if ((S[STATUS_MASK + (hero & 15)]! & (1 << BLIND)) !== 0 && range > 2) return 2
  return range > 1 && isHigh(cell) ? range + 1 : range
}

/** Could he be chosen at all? The hidden cannot, beyond one hex. */
export function isTarget(hero: number, foe: number): boolean {
  const f = foe & 15
  return S[STANDING + f] === 1 && ((S[STATUS_MASK + f]! & (1 << HIDDEN)) === 0 || apart(hero, f) <= 1)
}

/** The gaps to the foes, those of the hidden 15 unless they are beside him. */
export function gapsToSeen(hero: number): number {
  const s = S
  const foes = hero < 6 ? 6 : 0
  const gaps = gapsTo(hero, hero < 6 ? 1 : 0)
  // Mostly nobody hides, and one look says so.
  let masks = 0
  for (let i = 0; i < 6; i++) masks |= s[STATUS_MASK + foes + i]!
  return (masks & (1 << HIDDEN)) === 0 ? gaps : withoutHidden(gaps, foes)
}
function withoutHidden(all: number, foes: number): number {
  const beside = closedUp(within(all, 1))
  let gaps = all
  for (let i = 0; i < 6; i++)
    if ((S[STATUS_MASK + foes + i]! & (1 << HIDDEN)) !== 0 && (beside & (1 << i)) === 0) gaps = without(gaps, i)
  return gaps
}

/** A bit each of the six from `from` who stand within reach and, if foes, can be chosen. */
export function choosable(hero: number, from: number, reach: number, isFoe: boolean): number {
  return closedUp(within(isFoe ? gapsToSeen(hero) : gapsTo(hero, from < 6 ? 0 : 1), reach))
}

/** The taunter, if he must be chosen and stands within `reach`; else −1. */
export function forcedTarget(hero: number, reach: number): number {
  if ((S[STATUS_MASK + (hero & 15)]! & (1 << TAUNTED)) === 0) return -1
  const taunter = valueOf(hero, TAUNTED)
  return isTarget(hero, taunter) && apart(hero, taunter) <= reach ? taunter : -1
}

/** Does a foe stand within `hexes` of him, hidden or not? */
export function isFoeWithin(hero: number, hexes: number): boolean {
  return within(gapsTo(hero, hero < 6 ? 1 : 0), hexes) !== 0
}
