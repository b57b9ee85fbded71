import { expect, test } from 'vitest'
import { lastDraft } from './last-line-up.ts'
import type { LineUpDraft } from './line-up-draft.ts'
import type { HeroAnswer } from './war-table-query.ts'

const hero = (id: string, fit = true) => ({ id, fit, injury: null }) as Partial<HeroAnswer> as HeroAnswer
const now: LineUpDraft = {
  places: [{ heroId: 'a', column: 1, row: 4, lane: 'south' }],
  reserves: ['b', 'c'],
  stance: 'storm',
  orders: [],
  captainId: 'a',
}
const last = {
  matchId: 'm',
  heroes: [
    { heroId: 'a', place: { column: 0 as const, row: 1 } },
    { heroId: 'b', place: { column: 1 as const, row: 2 } },
    { heroId: 'gone', place: { column: 1 as const, row: 3 } },
    { heroId: 'sick', place: { column: 1 as const, row: 5 } },
  ],
}

test('the last places come back for those who can fight; stance and lanes stay as they are', () => {
  const { draft, missing } = lastDraft({ heroes: [hero('a'), hero('b'), hero('c'), hero('sick', false)] }, last, now)
  expect(draft.places).toEqual([
    { heroId: 'a', column: 0, row: 1, lane: 'south' },
    { heroId: 'b', column: 1, row: 2, lane: 'free' },
  ])
  expect(draft.reserves).toEqual(['c'])
  expect(draft.stance).toBe('storm')
  expect(missing).toBe(2)
})
