import { shownTalent } from '../ruleset/ruleset-1/birth.ts'

/** An interval of stars. */
export interface StarsShown {
  readonly least: number
  readonly most: number
}

const WIDEST = 3

/**
 * What a guild knows of a talent: an interval of three stars that holds the truth (two with Tavern 8, one with 16), one narrower
 * every 24 matches or trainings, each inside the one before. `lean` (0–5) says where in it the truth lies; it must be drawn so
 * that nobody can foretell it. Ruleset 1, section 4.
 */
export function talentShown(stars: number, lean: number, seen: number, tavernLevel = 0): StarsShown {
  const atSigning = shownTalent.widths.find(({ fromTavern }) => tavernLevel >= fromTavern)?.width ?? WIDEST
  const width = Math.max(1, atSigning - Math.trunc(seen / shownTalent.lessonsPerStep))
  const widest = Math.min(shownTalent.starsMost - WIDEST + 1, Math.max(1, stars - (lean % WIDEST)))
  if (width === WIDEST) return { least: widest, most: widest + WIDEST - 1 }
  if (width === 1) return { least: stars, most: stars }
  const narrower = Math.min(widest + 1, Math.max(widest, stars - (lean % 2)))
  return { least: narrower, most: narrower + 1 }
}
