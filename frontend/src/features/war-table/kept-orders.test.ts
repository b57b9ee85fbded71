import { describe, expect, test } from 'vitest'
import { dropOrders, fitToRoster, keepOrders, ordersKey, readOrders } from './kept-orders.ts'

function storage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

const orders = {
  draft: {
    places: [
      { heroId: 'a', column: 0, row: 1, lane: 'north' },
      { heroId: 'gone', column: 1, row: 4, lane: 'free' },
    ],
    reserves: ['gone', 'b'],
    stance: 'storm',
    orders: [],
    captainId: 'gone',
  },
  lineUpVersion: 4,
  gambits: [
    { heroId: 'a', version: 2, sets: { a: [], b: [], c: [] } },
    { heroId: 'gone', version: 1, sets: { a: [], b: [], c: [] } },
  ],
} as const

describe('orders kept over a reload', () => {
  test('come back as they were, for their match alone, until they are dropped', () => {
    const tab = storage()
    const key = ordersKey('w', 'g', 'm')
    keepOrders(key, orders, tab)
    expect(readOrders(key, tab)).toEqual({ form: 2, ...orders })
    expect(readOrders(ordersKey('w', 'g', 'other'), tab)).toBeNull()
    dropOrders(key, tab)
    expect(readOrders(key, tab)).toBeNull()
  })

  test('of another form, or broken, are left alone', () => {
    const tab = storage()
    const key = ordersKey('w', 'g', null)
    tab.setItem(key, JSON.stringify({ form: 1, places: [] }))
    expect(readOrders(key, tab)).toBeNull()
    tab.setItem(key, '{"form":2')
    expect(readOrders(key, tab)).toBeNull()
  })

  test('lose the heroes that have left the roster', () => {
    const heroes = [{ id: 'a' }, { id: 'b' }] as Parameters<typeof fitToRoster>[1]['heroes']
    const left = fitToRoster({ form: 2, ...orders }, { heroes })
    expect(left.draft.places.map(({ heroId }) => heroId)).toEqual(['a'])
    expect(left.draft.reserves).toEqual(['b'])
    expect(left.draft.captainId).toBeNull()
    expect(left.gambits.map(({ heroId }) => heroId)).toEqual(['a'])
  })
})
