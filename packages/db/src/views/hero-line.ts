import type { AncestryId, ClassId } from '@mythic/battle-engine'
import { calendarPlace, gameInstant, isFit, isInjured, weeksToMiss, worthOf } from '@mythic/domain'
import type { AttributeKey, AttributeSet, Coins, HeroId, InjuryKind, Row } from '@mythic/domain'

export interface HeroLine {
  readonly id: HeroId
  readonly name: string
  readonly classId: ClassId
  readonly ancestry: AncestryId
  readonly age: number
  readonly rank: number
  readonly worth: number
  readonly attributes: AttributeSet
  readonly changes: Partial<Record<AttributeKey, number>>
  readonly form: number
  readonly fatigue: number
  readonly morale: number
  /** `weeksLeft`: weeks whose matchday he still misses; 0 until the week turns after the last of them. */
  readonly injury: { readonly kind: InjuryKind; readonly weeksLeft: number } | null
  readonly fit: boolean
  readonly salaryPerWeek: Coins
  readonly traits: readonly string[]
}

/** A hero with his newest training, as `HERO_ROW` selects him. */
export type HeroRow = Pick<
  Row<'hero'>,
  | 'id'
  | 'guildId'
  | 'name'
  | 'classId'
  | 'ancestry'
  | 'status'
  | 'age'
  | 'rank'
  | 'form'
  | 'fatigue'
  | 'morale'
  | 'injury'
  | 'injuredUntilWeek'
  | 'salaryPerWeek'
  | 'traits'
  | AttributeKey
> & { readonly trained: AttributeKey | null; readonly gain: number | null }

/** Columns of the alias `h`, with the newest training of the alias `t`. */
export const HERO_ROW = `h.id, h.guild_id AS "guildId", h.name, h.class_id AS "classId", h.ancestry, h.status, h.age, h.rank,
  h.might, h.agility, h.intellect, h.spirit, h.vitality, h.resolve, h.form, h.fatigue, h.morale, h.injury,
  h.injured_until_week AS "injuredUntilWeek", h.salary_per_week AS "salaryPerWeek", h.traits, t.attribute AS trained, t.gain`

export const NEWEST_TRAINING = `LEFT JOIN LATERAL (
    SELECT attribute, gain FROM game.training_report AS r
    WHERE r.world_id = h.world_id AND r.hero_id = h.id ORDER BY r.season DESC, r.week DESC LIMIT 1
  ) AS t ON true`

export function heroLineOf(row: HeroRow, gameNow: number): HeroLine {
  const now = gameInstant(gameNow)
  const { worldWeek } = calendarPlace(now)
  const { id, name, classId, ancestry, age, rank, form, fatigue, morale, injury, salaryPerWeek, traits } = row
  const { might, agility, intellect, spirit, vitality, resolve, trained, gain } = row
  return {
    id,
    name,
    classId,
    ancestry,
    age,
    rank,
    worth: worthOf(row),
    attributes: { might, agility, intellect, spirit, vitality, resolve },
    changes: trained === null || gain === null || gain === 0 ? {} : { [trained]: gain },
    form,
    fatigue,
    morale,
    injury: injury === null || !isInjured(row, worldWeek) ? null : { kind: injury, weeksLeft: weeksToMiss(row, now) },
    fit: isFit(row, worldWeek),
    salaryPerWeek,
    traits,
  }
}
