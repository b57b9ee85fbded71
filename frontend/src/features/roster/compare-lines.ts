import type { HeroLine } from '../../api/types.ts'
import { ATTRIBUTES } from '../hero/attribute-names.ts'

export type Side = 'left' | 'right'
export type StatId = 'worth' | (typeof ATTRIBUTES)[number] | 'rank' | 'form' | 'morale' | 'fatigue' | 'salary' | 'age'

export type ComparedLine = {
  readonly stat: StatId
  readonly left: number
  readonly right: number
  /** Who has the better of it; null where they are equal or neither is better. */
  readonly better: Side | null
}

/** Levels are ten-thousandths, as the rules keep them. */
const values: Readonly<
  Record<'worth' | 'rank' | 'form' | 'morale' | 'fatigue' | 'salary' | 'age', (hero: HeroLine) => number>
> = {
  worth: (hero) => hero.worth * 100,
  rank: (hero) => hero.rank,
  form: (hero) => hero.form,
  morale: (hero) => hero.morale,
  fatigue: (hero) => hero.fatigue,
  salary: (hero) => hero.salaryPerWeek,
  age: (hero) => hero.age,
}
const LOW_IS_GOOD: ReadonlySet<StatId> = new Set(['fatigue', 'salary'])
/** A young hero has time, an old one skill: neither is better. */
const NEITHER: ReadonlySet<StatId> = new Set(['age'])

/** Two heroes stat by stat, worth first, then what it is made of, then his condition and what he costs. */
export function comparedLines(left: HeroLine, right: HeroLine): ComparedLine[] {
  const line = (stat: StatId, of: (hero: HeroLine) => number): ComparedLine => {
    const [own, other] = [of(left), of(right)]
    const better = own === other || NEITHER.has(stat) ? null : own > other === LOW_IS_GOOD.has(stat) ? 'right' : 'left'
    return { stat, left: own, right: other, better }
  }
  return [
    line('worth', values.worth),
    ...ATTRIBUTES.map((attribute) => line(attribute, (hero) => hero.attributes[attribute])),
    ...(['rank', 'form', 'morale', 'fatigue', 'salary', 'age'] as const).map((stat) => line(stat, values[stat])),
  ]
}

/** Whom to show: those asked for if they are here, the worthiest others in their place. Null with fewer than two heroes. */
export function pairOf(
  heroes: readonly HeroLine[],
  asked: { readonly left: string | undefined; readonly right: string | undefined },
): readonly [HeroLine, HeroLine] | null {
  const byWorth = heroes.toSorted((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1))
  const left = heroes.find(({ id }) => id === asked.left) ?? byWorth.find(({ id }) => id !== asked.right)
  const right =
    heroes.find(({ id }) => id === asked.right && id !== left?.id) ?? byWorth.find(({ id }) => id !== left?.id)
  return left === undefined || right === undefined ? null : [left, right]
}
