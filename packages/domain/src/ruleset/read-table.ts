/** A list by tier whose last entry is also for lower tiers. Tier 1 is the highest. */
export function atTier(byTier: readonly number[], tier: number): number {
  return at(byTier, Math.min(Math.max(tier, 1), byTier.length) - 1)
}

/** A row of a table; asking beyond it is a defect. */
export function at(table: readonly number[], index: number): number {
  const value = table[index]
  if (value === undefined) throw new RangeError(`a table of ${table.length} rows has no row ${index}`)
  return value
}

/** Reads a table of whole steps between them: `position` in units of `step`, linear, truncated; beyond its end, its last row. */
export function between(table: readonly number[], position: number, step: number): number {
  const whole = Math.trunc(position / step)
  if (whole < 0) return at(table, 0)
  if (whole >= table.length - 1) return at(table, table.length - 1)
  const low = at(table, whole)
  return low + Math.trunc(((at(table, whole + 1) - low) * (position - whole * step)) / step)
}

/**
 * A chain of permille factors: starts at the base times a million, multiplies and truncates by 1000 after each factor in the
 * order written, and takes the million off last. Source: ruleset 1, head.
 */
export function chained(base: number, factors: readonly number[]): number {
  let value = base * 1_000_000
  for (const factor of factors) value = Math.trunc((value * factor) / 1000)
  return Math.trunc(value / 1_000_000)
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
