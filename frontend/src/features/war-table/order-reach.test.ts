import type { ConditionalOrder, Gambit } from '@mythic/battle-engine'
import { expect, test } from 'vitest'
import type { HeroSets } from './gambit-sets.ts'
import type { LineUpDraft } from './line-up-draft.ts'
import { followersOf, having, ordersTo, reachedBy, strangersOrdered } from './order-reach.ts'

const when = { kind: 'hour', atLeast: 2 } as const
const toB = (of: Extract<ConditionalOrder['then'], { kind: 'set' }>['of']): ConditionalOrder => ({
  when,
  then: { kind: 'set', set: 'b', of },
})
const draft: LineUpDraft = {
  places: [
    { heroId: 'ada', column: 1, row: 1, lane: 'north' },
    { heroId: 'bo', column: 1, row: 7, lane: 'south' },
  ],
  reserves: ['cy'],
  stance: 'steady',
  captainId: null,
  orders: [
    toB({ kind: 'lane', lane: 'north' }),
    { when, then: { kind: 'lanes', lanes: [{ hero: 'bo', lane: 'north' }] } },
    toB({ kind: 'hero', hero: 'cy' }),
    { when, then: { kind: 'set', set: 'c', of: { kind: 'all' } } },
  ],
}

test('an order reaches all, one, or a lane of those who stand', () => {
  expect(reachedBy({ kind: 'all' }, draft)).toEqual(['ada', 'bo'])
  expect(reachedBy({ kind: 'lane', lane: 'south' }, draft)).toEqual(['bo'])
  expect(reachedBy({ kind: 'hero', hero: 'cy' }, draft)).toEqual([])
})

test('an order for a lane counts for whom another order may send there', () => {
  expect(ordersTo('b', 'ada', draft)).toEqual([1])
  expect(ordersTo('b', 'bo', draft)).toEqual([1])
  expect(ordersTo('b', 'cy', draft)).toEqual([3])
  expect(ordersTo('c', 'bo', draft)).toEqual([4])
  expect(ordersTo('a', 'bo', draft)).toEqual([])
})

test('whoever is neither on the board nor a reserve cannot be ordered', () => {
  const order = toB({ kind: 'hero', hero: 'dee' })
  expect(strangersOrdered(order, draft)).toEqual(['dee'])
  expect(draft.orders.flatMap((each) => strangersOrdered(each, draft))).toEqual([])
  expect(strangersOrdered(draft.orders[1]!, { ...draft, places: [] })).toEqual(['bo'])
})

test('counts who has a set, and who looks to the captain in any of his', () => {
  const follow: Gambit = { onlyIf: [], do: { kind: 'attack' }, prefer: [{ kind: 'same-as-captain' }] }
  const setsOf = (heroId: string): HeroSets => ({ a: [], b: heroId === 'bo' ? [follow] : [], c: [] })
  expect(having('b', ['ada', 'bo'], setsOf)).toBe(1)
  expect(having('c', ['ada', 'bo'], setsOf)).toBe(0)
  expect(followersOf(draft, setsOf)).toBe(1)
})
