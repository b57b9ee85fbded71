import type { Stream } from '../chance/chance.ts'
import { shownTalent } from '../ruleset/ruleset-1/birth.ts'
import type { CeilingWord } from '../ruleset/ruleset-1/birth.ts'

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
