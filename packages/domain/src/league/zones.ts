import { league } from '../ruleset/ruleset-1/league.ts'

export type Zone = 'up' | 'qualifier' | 'down'

/**
 * What a place of a division means for the next season where each tier has twice the divisions of the one above: winners rise,
 * runners-up play the qualifier at 5th and 6th of the tier above, the last two go down. Ruleset 1, section 18.
 */
export function zoneOf(place: number, tier: number, tiers: number): Zone | null {
  const seats = league.seatsInDivision
  if (tier > 1 && place === 1) return 'up'
  if (tier > 1 && place === 2) return 'qualifier'
  if (tier < tiers && place > seats - 2) return 'down'
  if (tier < tiers && place > seats - 4) return 'qualifier'
  return null
}

export type StakeKind = 'rise' | 'qualifier' | 'stay' | 'safe'
export interface Stake {
  readonly kind: StakeKind
  /** Points between this guild and the place it hunts (below 0) or holds (0 and more). */
  readonly points: number
}

/** What a guild plays for: the nearest line of the table above it or below it. `points` are of the whole table, best first. */
export function stakeOf(place: number, points: readonly number[], tier: number, tiers: number): Stake {
  const own = points[place - 1] ?? 0
  const gapTo = (line: number): number => own - (points[line - 1] ?? own)
  const downFrom = league.seatsInDivision - 1
  if (tier > 1 && place <= 4)
    return { kind: place <= 1 ? 'rise' : 'qualifier', points: place <= 1 ? gapTo(2) : gapTo(place === 2 ? 3 : 2) }
  if (tier === 1 && place <= 3) return { kind: 'rise', points: place === 1 ? gapTo(2) : gapTo(1) }
  if (tier < tiers) return { kind: 'stay', points: place >= downFrom ? gapTo(downFrom - 1) : gapTo(downFrom) }
  return { kind: 'safe', points: 0 }
}
