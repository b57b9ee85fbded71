import { atTier } from '../ruleset/read-table.ts'
import { legacy } from '../ruleset/ruleset-1/legacy.ts'
import type { LegacyTier } from '../ruleset/ruleset-1/legacy.ts'
import type { Row } from '../world/tables.ts'

/** Honours of a hero's season. Seasons are not yet rolled over, so nobody has any; the formula waits for them. */
export interface Honours {
  readonly champion: boolean
  readonly mostValuable: boolean
  readonly cup: boolean
  readonly bestNewcomer: boolean
}
export const noHonours: Honours = { champion: false, mostValuable: false, cup: false, bestNewcomer: false }

type Line = Pick<Row<'heroSeason'>, 'tier' | 'matches' | 'wins' | 'fallsDealt' | 'standardsTaken'>

/** Points of one season line: what he did, weighted by tier, truncated once. Ruleset 1, section 20. */
export function seasonPoints(line: Line, honours: Honours = noHonours): number {
  const done =
    line.matches * legacy.perMatch +
    line.wins * legacy.perWin +
    line.fallsDealt * legacy.perFallDealt +
    line.standardsTaken * legacy.perStandardTaken +
    honourPoints(honours, line.tier)
  return Math.trunc((done * atTier(legacy.tierWeights, line.tier)) / 100)
}

function honourPoints({ champion, mostValuable, cup, bestNewcomer }: Honours, tier: number): number {
  return (
    (champion ? atTier(legacy.honours.championByTier, tier) : 0) +
    (mostValuable ? atTier(legacy.honours.mostValuableByTier, tier) : 0) +
    (cup ? legacy.honours.cup : 0) +
    (bestNewcomer ? legacy.honours.bestNewcomer : 0)
  )
}

export interface Career {
  readonly score: number
  readonly total: number
  readonly bestFive: number
  readonly tier: LegacyTier
}

/**
 * Score of a career: half the total, the best five seasons, and titles of the first tier. A season in which he served two guilds
 * is one season. Counts for the Hall once he is retired or dead.
 */
export function careerOf(lines: readonly (Line & Pick<Row<'heroSeason'>, 'season'>)[], firstTierTitles = 0): Career {
  const bySeason = new Map<number, number>()
  for (const line of lines) bySeason.set(line.season, (bySeason.get(line.season) ?? 0) + seasonPoints(line))
  const points = [...bySeason.values()].sort((a, b) => b - a)
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const total = sum(points)
  const bestFive = sum(points.slice(0, legacy.bestSeasons))
  const score = Math.trunc(total / 2) + bestFive + firstTierTitles * legacy.perFirstTierTitle
  return { score, total, bestFive, tier: legacyTierOf(score) }
}

export function legacyTierOf(score: number): LegacyTier {
  return legacy.tiers.find(({ from }) => score >= from)?.tier ?? 'Forgotten'
}

/** Whether a retired hero of this score enters the Hall of Fame. */
export function isHallWorthy(score: number): boolean {
  return score >= legacy.hallOfFameFrom
}
