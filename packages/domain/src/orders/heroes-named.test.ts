import { expect, it } from 'vitest'
import { heroesNamed, heroesNamedInOrder } from './heroes-named.ts'

it('finds every hero that a gambit or an order names, and nobody in those that name none', () => {
  expect(
    heroesNamed({
      onlyIf: [
        { kind: 'foe-named-in-range', hero: 'foe' },
        { kind: 'foe-in-range' },
        { kind: 'ally-named-below', hero: 'ally', permille: 500 },
      ],
      do: { kind: 'guard-named', hero: 'ward' },
      prefer: [{ kind: 'nearest' }],
    }),
  ).toEqual(['foe', 'ally', 'ward'])
  expect(heroesNamed({ onlyIf: [{ kind: 'foe-singing' }], do: { kind: 'attack' }, prefer: [] })).toEqual([])

  const when = { kind: 'hour', atLeast: 2 } as const
  const lanes = [{ hero: 'a', lane: 'north' } as const, { hero: 'b', lane: 'free' } as const]
  expect(heroesNamedInOrder({ when, and: { kind: 'fallen', hero: 'foe' }, then: { kind: 'lanes', lanes } })).toEqual([
    'foe',
    'a',
    'b',
  ])
  expect(heroesNamedInOrder({ when, then: { kind: 'set', set: 'b', of: { kind: 'hero', hero: 'a' } } })).toEqual(['a'])
  expect(heroesNamedInOrder({ when, then: { kind: 'set', set: 'b', of: { kind: 'all' } } })).toEqual([])
})
