import type { Stream } from '../chance/chance.ts'
import { isInjured } from '../hero/condition.ts'
import { hasTrait } from '../hero/trait-effects.ts'
import { clamp } from '../ruleset/read-table.ts'
import { condition } from '../ruleset/ruleset-1/condition.ts'
import { halls } from '../ruleset/ruleset-1/halls.ts'
import { intensities, training } from '../ruleset/ruleset-1/training.ts'
import type { Row } from '../world/tables.ts'

/** Fatigue after a week's training and rest. Ruleset 1, sections 5, 9, 12 and 15. */
export function restedFatigue(hero: Row<'hero'>, infirmaryLevel: number, worldWeek: number): number {
  const trained = isInjured(hero, worldWeek) ? 0 : intensities[hero.intensity].fatigue
  const recovered =
    condition.recoveryPerWeek +
    Math.trunc(infirmaryLevel / halls.infirmaryLevelsPerRecovery) +
    Math.trunc(hero.staminaSharePermille / training.staminaPerFatigue) +
    (hasTrait(hero, 'iron-lungs') ? condition.ironLungsRecovery : 0)
  return clamp(hero.fatigue + trained - recovered, 0, condition.fatigueMost)
}

/** Form drifts one towards a draw around morale. */
export function driftedForm(hero: Row<'hero'>, stream: Stream): number {
  const spread = condition.formDraw + (hasTrait(hero, 'moody') ? 1 : 0)
  const drawn = clamp(hero.morale + stream.between(-spread, spread), condition.least, condition.most)
  const least = hasTrait(hero, 'steady-hand') ? condition.steadyHandForm : condition.least
  return Math.max(least, stepTowards(hero.form, drawn))
}

/** Morale drifts one towards where it rests each fourth week. */
export function driftedMorale({ morale }: Pick<Row<'hero'>, 'morale'>, week: number, resting: number): number {
  if (week % condition.moraleDriftWeeks !== 0) return morale
  return stepTowards(morale, resting)
}

function stepTowards(from: number, to: number): number {
  return from + clamp(to - from, -1, 1)
}
