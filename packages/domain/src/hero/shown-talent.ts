import type { Stream } from '../chance/chance.ts'
import { shownTalent } from '../ruleset/ruleset-1/birth.ts'
import type { CeilingWord } from '../ruleset/ruleset-1/birth.ts'

export interface TalentInterval {
  readonly low: number
  readonly high: number
}

/**
 * The interval of stars that a guild is shown. `lessons` are his matches and trainings since he was signed. A stream keyed by hero
 * and attribute says to which side it widens, so a narrower interval always lies within the wider one shown before.
 */
export function talentInterval(stars: number, tavernLevel: number, lessons: number, stream: Stream): TalentInterval {
  const atSigning =
    shownTalent.widths.find(({ fromTavern }) => tavernLevel >= fromTavern)?.width ?? shownTalent.starsMost
  const width = Math.max(1, atSigning - Math.trunc(lessons / shownTalent.lessonsPerStep))
  let [low, high] = [stars, stars]
  while (high - low + 1 < width) {
    const downwards = stream.below(2) === 0
    if ((downwards && low > 1) || high === shownTalent.starsMost) low -= 1
    else high += 1
  }
  return { low, high }
}

/** A soft ceiling (hundredths) as a word, which is its neighbour's with the chance that is shown beside it. */
export function ceilingWord(
  ceiling: number,
  tavernLevel: number,
  stream: Stream,
): { readonly word: CeilingWord; readonly errorPermille: number } {
  const words = shownTalent.ceilingWords
  const errorPermille = Math.max(0, shownTalent.errorPermille - shownTalent.errorPerTavern * tavernLevel)
  const truth = words.findIndex(({ below }) => ceiling < below)
  const errs = stream.permille() < errorPermille
  const upwards = stream.below(2) === 0
  const shown = !errs ? truth : (upwards && truth < words.length - 1) || truth === 0 ? truth + 1 : truth - 1
  const word = words[shown]?.word
  if (word === undefined) throw new RangeError(`no word for a ceiling of ${ceiling}`)
  return { word, errorPermille }
}
