import { expectedByWorthGap } from '../ruleset/ruleset-1/condition.ts'

export interface Odds {
  readonly hostPermille: number
  readonly drawPermille: number
  readonly guestPermille: number
  /** Host's worth minus guest's, hundredths. */
  readonly worthGap: number
}

/** Equals draw so often (ruleset 1, section 21); the more one-sided, the rarer. */
const DRAW_AT_PAR = 65

/** What the worth of two line-ups alone foretells, in permille that sum to 1000. Ruleset 1, section 3. */
export function oddsOf(hostWorth: number, guestWorth: number): Odds {
  const worthGap = hostWorth - guestWorth
  const ahead = shareAhead(Math.abs(worthGap))
  const hostShare = worthGap >= 0 ? ahead : 1000 - ahead
  const drawPermille = Math.trunc((DRAW_AT_PAR * 4 * hostShare * (1000 - hostShare)) / 1_000_000)
  const hostPermille = hostShare - Math.trunc(drawPermille / 2)
  return { hostPermille, drawPermille, guestPermille: 1000 - drawPermille - hostPermille, worthGap }
}

/** Share of points in permille of the line-up that is ahead by so many hundredths; between two rows of the table, in proportion. */
export function shareAhead(gap: number): number {
  let low: { readonly gap: number; readonly permille: number } = expectedByWorthGap[0]
  for (const high of expectedByWorthGap) {
    if (gap < high.gap)
      return low.permille + Math.trunc(((high.permille - low.permille) * (gap - low.gap)) / (high.gap - low.gap))
    low = high
  }
  return low.permille
}
