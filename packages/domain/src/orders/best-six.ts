import { worthOf } from '../hero/attributes.ts'
import { compareIds } from '../ids/ids.ts'
import { league } from '../ruleset/ruleset-1/league.ts'
import type { Row } from '../world/tables.ts'
import type { AttributeKey } from '../world/words.ts'

/** As much of a hero as his worth needs. */
type Weighed = Pick<Row<'hero'>, 'id' | 'classId' | AttributeKey>

/** By worth, the best first; of equals the lower id. Total, so every choice made from it is the same everywhere. */
export function byWorth<H extends Weighed>(heroes: readonly H[]): H[] {
  return heroes
    .map((hero) => ({ hero, worth: worthOf(hero) }))
    .sort((a, b) => b.worth - a.worth || compareIds(a.hero.id, b.hero.id))
    .map(({ hero }) => hero)
}

/** The best six of fit heroes with at most two of a class; fewer when there are fewer. */
export function bestSix<H extends Weighed>(fit: readonly H[]): H[] {
  const ofClass = new Map<string, number>()
  const chosen: H[] = []
  for (const hero of byWorth(fit)) {
    if (chosen.length === league.lineUp) break
    const alike = ofClass.get(hero.classId) ?? 0
    if (alike === league.sameClassMost) continue
    ofClass.set(hero.classId, alike + 1)
    chosen.push(hero)
  }
  return chosen
}

/** Mean worth in hundredths of the best six fit heroes with at most two of a class; 0 without any. */
export function squadWorth(fit: readonly Weighed[]): number {
  const six = bestSix(fit)
  return six.length === 0 ? 0 : Math.trunc(six.reduce((sum, hero) => sum + worthOf(hero), 0) / six.length)
}
