import type { HeroInput } from '@mythic/battle-engine'
import { shareAhead } from '../odds.ts'

/** Expected share of points in permille of a line-up against another, by the gap of their mean worths. Ruleset 1, section 3. */
export function expectedPermille(own: readonly HeroInput[], foe: readonly HeroInput[]): number {
  const gap = meanWorth(own) - meanWorth(foe)
  const ahead = shareAhead(Math.abs(gap))
  return gap >= 0 ? ahead : 1000 - ahead
}

function meanWorth(heroes: readonly HeroInput[]): number {
  return Math.trunc(heroes.reduce((sum, { worth }) => sum + worth, 0) / Math.max(1, heroes.length))
}
