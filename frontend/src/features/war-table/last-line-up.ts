import { unfitReason } from './fitness.ts'
import type { LineUpDraft } from './line-up-draft.ts'
import type { WarTableAnswer } from './war-table-query.ts'

type Last = NonNullable<WarTableAnswer['last']>

/** The places of the last match for those who can still fight; lanes stay as they are now. Counts who is missing. */
export function lastDraft(
  answer: Pick<WarTableAnswer, 'heroes'>,
  last: Last,
  now: LineUpDraft,
): { draft: LineUpDraft; missing: number } {
  const fit = new Set(answer.heroes.filter((hero) => unfitReason(hero) === null).map(({ id }) => id))
  const places = last.heroes
    .filter(({ heroId }) => fit.has(heroId))
    .map(({ heroId, place }) => ({
      heroId,
      column: place.column,
      row: place.row,
      lane: now.places.find((each) => each.heroId === heroId)?.lane ?? 'free',
    }))
  const standing = new Set(places.map(({ heroId }) => heroId))
  const draft = { ...now, places, reserves: now.reserves.filter((id) => !standing.has(id)) }
  return { draft, missing: last.heroes.length - places.length }
}
