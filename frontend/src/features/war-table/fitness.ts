import type { HeroAnswer, WarTableAnswer } from './war-table-query.ts'

export type Candidate = {
  readonly hero: HeroAnswer
  readonly score: number | null
  readonly unfit: 'wounded' | 'tired' | null
}

/** Why the league would refuse a hero in the line-up. */
export function unfitReason(hero: Pick<HeroAnswer, 'fit' | 'injury'>): Candidate['unfit'] {
  if (hero.fit) return null
  return hero.injury === null ? 'tired' : 'wounded'
}

/** Everyone of the roster for a column, the fittest first; who cannot fight comes last, by name. */
export function candidatesFor(table: Pick<WarTableAnswer, 'heroes' | 'candidates'>, column: 0 | 1): Candidate[] {
  const scores = new Map(
    table.candidates.find((each) => each.column === column)?.ranked.map(({ heroId, score }) => [heroId, score]),
  )
  return table.heroes
    .map((hero) => ({ hero, score: scores.get(hero.id) ?? null, unfit: unfitReason(hero) }))
    .toSorted((a, b) => rank(b) - rank(a) || (a.hero.name < b.hero.name ? -1 : 1))
}

function rank({ score, unfit }: Candidate): number {
  return unfit === null ? (score ?? 0) : -1
}
