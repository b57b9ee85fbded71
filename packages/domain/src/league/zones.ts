import { league } from '../ruleset/ruleset-1/league.ts'

/** How many divisions a tier has for each of the tier above: the rules know these. Ruleset 1, section 18. */
export const pyramidFactors = [2, 4] as const
export type PyramidFactor = (typeof pyramidFactors)[number]

/** The factor of a season, told by the divisions of its second tier; a pyramid of one tier has none, and needs none. */
export function factorOf(divisionsOfSecondTier: number): PyramidFactor {
  if (divisionsOfSecondTier === 0) return 2
  const factor = pyramidFactors.find((each) => each === divisionsOfSecondTier)
  if (factor === undefined) throw new RangeError(`the rules know no pyramid of factor ${divisionsOfSecondTier}`)
  return factor
}

/** `contender`: rises, or plays the qualifier, as his points compare with those of the tier's other winners. */
export type Zone = 'up' | 'contender' | 'qualifier' | 'down'

/** A division's tier, 1 the highest, in a pyramid. */
export interface PyramidPlace {
  readonly tier: number
  readonly tiers: number
  readonly factor: PyramidFactor
}

/**
 * What a place of a division means for the next season. The last two go down, 5th and 6th await the qualifier. From below come
 * with factor 2 all winners, while the runners-up play the qualifier; with factor 4 the better half of the winners, while the
 * others play it. Ruleset 1, section 18.
 */
export function zoneOf(place: number, { tier, tiers, factor }: PyramidPlace): Zone | null {
  const seats = league.seatsInDivision
  if (tier > 1 && place === 1) return factor === 2 ? 'up' : 'contender'
  if (tier > 1 && place === 2 && factor === 2) return 'qualifier'
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
export function stakeOf(place: number, points: readonly number[], { tier, tiers, factor }: PyramidPlace): Stake {
  const own = points[place - 1] ?? 0
  const gapTo = (line: number): number => own - (points[line - 1] ?? own)
  const downFrom = league.seatsInDivision - 1
  if (tier > 1 && place <= 4 && factor === 4) return { kind: 'rise', points: gapTo(place === 1 ? 2 : 1) }
  if (tier > 1 && place <= 4)
    return { kind: place <= 1 ? 'rise' : 'qualifier', points: place <= 1 ? gapTo(2) : gapTo(place === 2 ? 3 : 2) }
  if (tier === 1 && place <= 3) return { kind: 'rise', points: place === 1 ? gapTo(2) : gapTo(1) }
  if (tier < tiers) return { kind: 'stay', points: place >= downFrom ? gapTo(downFrom - 1) : gapTo(downFrom) }
  return { kind: 'safe', points: 0 }
}
