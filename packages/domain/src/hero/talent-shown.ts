/** An interval of stars. */
export interface StarsShown {
  readonly least: number
  readonly most: number
}

const WIDTH_AT_FIRST = 3
/** Matches and trainings after which an interval is one narrower. */
const NARROWER_EVERY = 24
const STARS_MOST = 5

/**
 * What a guild knows of a talent: an interval of three stars that holds the truth, one narrower every 24 matches or trainings,
 * each inside the one before. `lean` (0–5) says where in it the truth lies; it must be drawn so that nobody can foretell it.
 * Ruleset 1, section 4.
 */
export function talentShown(stars: number, lean: number, seen: number): StarsShown {
  const width = Math.max(1, WIDTH_AT_FIRST - Math.trunc(seen / NARROWER_EVERY))
  const widest = Math.min(STARS_MOST - WIDTH_AT_FIRST + 1, Math.max(1, stars - (lean % WIDTH_AT_FIRST)))
  if (width === WIDTH_AT_FIRST) return { least: widest, most: widest + WIDTH_AT_FIRST - 1 }
  if (width === 1) return { least: stars, most: stars }
  const narrower = Math.min(widest + 1, Math.max(widest, stars - (lean % 2)))
  return { least: narrower, most: narrower + 1 }
}
