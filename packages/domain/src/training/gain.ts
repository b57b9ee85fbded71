import { intensities, training } from '../ruleset/ruleset-1/training.ts'
import { ancestries, attributes } from '../ruleset/ruleset-1/attributes.ts'
import { halls } from '../ruleset/ruleset-1/halls.ts'
import { at, chained, clamp } from '../ruleset/read-table.ts'
import { hundredths, keyAttributesOf } from '../hero/attributes.ts'
import { talentWith } from '../hero/birth.ts'
import { isInjured } from '../hero/condition.ts'
import { hasTrait, trainingByTraits } from '../hero/trait-effects.ts'
import type { Row } from '../world/tables.ts'
import type { AttributeKey, TrainingFactors } from '../world/words.ts'

/** What a week's training needs to know beside the hero. */
export interface TrainingGround {
  readonly hallLevel: number
  readonly worldWeek: number
  /** Mentors come later; without one the factor is 1000. */
  readonly mentorPermille: number
}

/** Every factor for one attribute, in the order in which it is applied. Ruleset 1, section 5. */
export function trainingFactors(hero: Row<'hero'>, attribute: AttributeKey, ground: TrainingGround): TrainingFactors {
  const own = hero[attribute]
  return {
    base: at(training.base, Math.trunc(own / attributes.level)),
    hall: at(halls.training, ground.hallLevel),
    mentor: ground.mentorPermille,
    intensity: intensities[hero.intensity].training,
    staminaShare: 1000 - hero.staminaSharePermille,
    age: Math.trunc(training.ageNumerator / (hero.age + training.ageOffset)),
    participation: participationOf(hero, ground.worldWeek),
    talent: talentWith(hero.talents[attribute]).training,
    ceiling: hundredths(own) >= hero.ceilings[attribute] ? training.aboveCeiling : 1000,
    ancestry: ancestries[hero.ancestry].training,
    traits: trainingByTraits(hero),
  }
}

/** Ten-thousandths of a level from base and factors, before the cap of a week. */
export function gainFrom(factors: TrainingFactors): number {
  const { base, hall, mentor, intensity, staminaShare, age, participation, talent, ceiling, ancestry, traits } = factors
  return chained(base, [hall, mentor, intensity, staminaShare, age, participation, talent, ceiling, ancestry, traits])
}

/** Full gain on the focus, an eighth on the class's other key attributes; never more than a week's cap or the top level. */
export function weeklyGains(hero: Row<'hero'>, ground: TrainingGround): Partial<Record<AttributeKey, number>> {
  const gains: Partial<Record<AttributeKey, number>> = {}
  const room = (key: AttributeKey): number => Math.max(0, Math.min(training.weeklyCap, attributes.cap - hero[key]))
  gains[hero.focus] = clamp(gainFrom(trainingFactors(hero, hero.focus, ground)), 0, room(hero.focus))
  for (const key of keyAttributesOf(hero.classId)) {
    if (key === hero.focus) continue
    const whole = gainFrom(trainingFactors(hero, key, ground))
    gains[key] = clamp(Math.trunc((whole * training.otherKeys) / 1000), 0, room(key))
  }
  return gains
}

/** The injured learn nothing; the bench learns in part; the line-up's share was noted at the reveal. */
function participationOf(hero: Row<'hero'>, worldWeek: number): number {
  if (isInjured(hero, worldWeek)) return 0
  const bench = hasTrait(hero, 'book-learned') ? training.bookLearnedParticipation : training.benchParticipation
  return Math.max(bench, hero.participationPermille)
}
