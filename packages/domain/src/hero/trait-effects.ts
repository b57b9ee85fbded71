import { condition } from '../ruleset/ruleset-1/condition.ts'
import type { Row } from '../world/tables.ts'
import type { DomainTraitId } from '../content/traits.ts'

type Traits = Pick<Row<'hero'>, 'traits'>

export function hasTrait(hero: Traits, trait: DomainTraitId): boolean {
  return hero.traits.includes(trait)
}

/** Permille on his own training. Ruleset 1, section 15. */
export function trainingByTraits(hero: Traits & Pick<Row<'hero'>, 'age'>): number {
  let permille = 1000
  const times = (factor: number): void => void (permille = Math.trunc((permille * factor) / 1000))
  if (hasTrait(hero, 'eager')) times(1040)
  if (hasTrait(hero, 'dreamer')) times(1060)
  if (hasTrait(hero, 'late-bloomer')) times(hero.age <= 22 ? 960 : hero.age >= 25 ? 1080 : 1000)
  if (hasTrait(hero, 'prodigy')) times(hero.age <= 20 ? 1080 : 970)
  if (hasTrait(hero, 'candle') && hero.age <= 25) times(1040)
  return permille
}

export function ageingByTraits(hero: Traits): number {
  return hasTrait(hero, 'old-oak') ? 850 : hasTrait(hero, 'candle') ? 1150 : 1000
}

export function salaryByTraits(hero: Traits): number {
  return hasTrait(hero, 'frugal') ? 930 : hasTrait(hero, 'vain') ? 1070 : 1000
}

/** Permille on the home gate; the same trait counts once however many bear it. */
export function gateByTraits(fielded: readonly Traits[]): number {
  const vain = fielded.some((hero) => hasTrait(hero, 'vain')) ? 10 : 0
  const darling = fielded.some((hero) => hasTrait(hero, 'crowds-darling')) ? 12 : 0
  return 1000 + vain + darling
}

/** Form as it acts this week: a slow starter lags before week 8 and leads from then on; an old score to settle lifts its keeper. */
export function actingForm(hero: Traits & Pick<Row<'hero'>, 'form'>, week: number, hasScore: boolean): number {
  const started = hasTrait(hero, 'slow-starter') ? (week < 8 ? -1 : 1) : 0
  return hero.form + started + (hasScore && hasTrait(hero, 'rival-keeper') ? condition.rivalForm : 0)
}
