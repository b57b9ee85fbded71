import { chained, clamp } from '../ruleset/read-table.ts'
import { attributes } from '../ruleset/ruleset-1/attributes.ts'
import { condition } from '../ruleset/ruleset-1/condition.ts'
import { effective } from '../ruleset/ruleset-1/training.ts'
import { SEASON_MS, weekToPlay } from '../calendar/calendar.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import type { AttributeSet } from '../world/words.ts'
import { attributeSet, hundredths } from './attributes.ts'
import { actingForm, hasTrait } from './trait-effects.ts'

/** Active, not injured in that week of the world, and not too tired for the line-up. */
export function isFit(hero: Pick<Row<'hero'>, 'status' | 'injuredUntilWeek' | 'fatigue'>, worldWeek: number): boolean {
  return hero.status === 'active' && hero.injuredUntilWeek <= worldWeek && hero.fatigue < condition.refusesAtFatigue
}

export function isInjured(hero: Pick<Row<'hero'>, 'injuredUntilWeek'>, worldWeek: number): boolean {
  return hero.injuredUntilWeek > worldWeek
}

/**
 * Weeks whose matchday a wounded hero still misses: what the chronicle says on the day of the wound, one less from each
 * kick-off on. 0 while he only waits for the week to turn.
 */
export function weeksToMiss(hero: Pick<Row<'hero'>, 'injuredUntilWeek'>, now: GameInstant): number {
  return Math.max(0, hero.injuredUntilWeek - weekToPlay(now))
}

/** Full seasons a hero has served his guild. */
export function seasonsServed(hero: Pick<Row<'hero'>, 'joinedAt'>, now: GameInstant): number {
  return Math.trunc(Math.max(0, now - hero.joinedAt) / SEASON_MS)
}

/**
 * What every attribute of a hero gains or loses today, in hundredths, part by part. `hasScore`: he once lost to the guild that he
 * meets. Ruleset 1, sections 5 and 15.
 */
export function conditionParts(
  hero: Pick<Row<'hero'>, 'joinedAt' | 'form' | 'fatigue' | 'traits'>,
  now: GameInstant,
  week: number,
  hasScore = false,
): { readonly loyalty: number; readonly form: number; readonly fatigue: number } {
  const seasons = seasonsServed(hero, now) + (hasTrait(hero, 'homesick') ? 1 : 0)
  const form = clamp(actingForm(hero, week, hasScore), condition.least, condition.most)
  return {
    loyalty: Math.min(effective.loyaltyMost, seasons * effective.loyaltyPerSeason),
    form: (form - effective.formMiddle) * effective.perForm,
    fatigue: 0 - Math.max(0, hero.fatigue - effective.fatigueFreeTo) * effective.perFatigue,
  }
}

/** The attributes a hero fights with, in hundredths: own + loyalty + form + fatigue. */
export function effectiveAttributes(hero: Row<'hero'>, now: GameInstant, week: number, hasScore = false): AttributeSet {
  const { loyalty, form, fatigue } = conditionParts(hero, now, week, hasScore)
  return attributeSet((key) =>
    clamp(hundredths(hero[key]) + loyalty + form + fatigue, attributes.effectiveLeast, attributes.effectiveMost),
  )
}

/** Mean morale of a guild's active heroes, truncated; the middle when nobody is left. */
export function guildMorale(heroes: readonly Pick<Row<'hero'>, 'morale' | 'status'>[]): number {
  const active = heroes.filter(({ status }) => status === 'active')
  if (active.length === 0) return condition.moraleMiddle
  return Math.trunc(active.reduce((sum, { morale }) => sum + morale, 0) / active.length)
}

/** Weeks of an injury after the Infirmary (half beyond level 10) and a quick healer, rounded up, never below 1. */
export function shortenedWeeks(weeks: number, factors: readonly number[]): number {
  return Math.max(1, Math.trunc((chained(weeks * 1000, factors) + 999) / 1000))
}
