import { CLASSES } from '@mythic/battle-engine'
import { compareIds } from '../ids/ids.ts'
import type { HeroId } from '../ids/ids.ts'
import type { Row } from '../world/tables.ts'

export interface Candidate {
  readonly heroId: HeroId
  /** Worth in hundredths, weighed with how well his reach suits the place. */
  readonly score: number
}

/** `worth` in hundredths; `fit` for the line-up today. */
type Considered = Pick<Row<'hero'>, 'id' | 'classId'> & { readonly worth: number; readonly fit: boolean }

/** Those who strike at arm's length belong in front; one out of place counts so many permille of his worth. */
const REACH = 1
const OUT_OF_PLACE_PERMILLE = 850

/** The fit heroes of a guild for a home column (0 the rear, 1 the front), the best first; of equals the lower id. */
export function candidatesFor(column: 0 | 1, heroes: readonly Considered[]): Candidate[] {
  return heroes
    .filter(({ fit }) => fit)
    .map((hero) => ({
      heroId: hero.id,
      score: suits(hero, column) ? hero.worth : Math.trunc((hero.worth * OUT_OF_PLACE_PERMILLE) / 1000),
    }))
    .sort((a, b) => b.score - a.score || compareIds(a.heroId, b.heroId))
}

function suits({ classId }: Considered, column: 0 | 1): boolean {
  return CLASSES[classId].range <= REACH ? column === 1 : column === 0
}
