import { decode, headerOf, randomInput, simulate } from '@mythic/battle-engine'
import { expect, test } from 'vitest'
import { readMoment } from './moment.ts'
import { momentAddress, tickOf } from './moment-url.ts'

function fought(seed: number) {
  const input = randomInput(seed)
  return { header: headerOf(input), events: [...decode(simulate(input).log)] }
}

test('a moment is read from the address, whatever else stands there', () => {
  expect(readMoment({ tick: 412, hero: 'aldric' })).toEqual({ tick: 412, hero: 'aldric' })
  expect(readMoment({ tick: '412' })).toEqual({ tick: 412 })
  expect(readMoment({ tick: 'soon', hero: 7 })).toEqual({})
  expect(readMoment({ tick: -1 })).toEqual({})
  expect(readMoment({ round: 7 })).toEqual({ round: 7 })
  expect(readMoment({ round: 25 })).toEqual({})
  expect(readMoment({})).toEqual({})
})

test('the link of a moment keeps the rest of the address', () => {
  const link = momentAddress('https://league.example/battles/7?world=1&round=3', 412, 'aldric')
  expect(link).toBe('https://league.example/battles/7?world=1&tick=412&hero=aldric')
  expect(momentAddress(link, 5, null)).toBe('https://league.example/battles/7?world=1&tick=5')
})

test('a round of the address is the tick at which it begins', () => {
  const battle = fought(4)
  const tick = tickOf({ round: 7 }, battle)
  expect(battle.events[(tick ?? 0) - 1]).toMatchObject({ kind: 'round-began', round: 7 })
  expect(tickOf({ tick: 3, round: 7 }, battle)).toBe(3)
  expect(tickOf({}, battle)).toBeUndefined()
  expect(tickOf({ round: 7 }, { ...battle, events: [] })).toBeUndefined()
})

test('a deed of the address is the last of its kind that the hero did or suffered', () => {
  const battle = fought(4)
  const fall = battle.events.findLast((event) => event.kind === 'fell' && event.by !== null)
  if (fall?.kind !== 'fell') throw new Error('nobody fell by a hand')
  const keyOf = (handle: number | null) => battle.header.heroes.find((hero) => hero.handle === handle)?.key
  expect(tickOf({ hero: keyOf(fall.by), deed: 'felled' }, battle)).toBe(fall.tick)
  const fallen = tickOf({ hero: keyOf(fall.target), deed: 'fallen' }, battle)
  expect(battle.events[(fallen ?? 0) - 1]).toMatchObject({ kind: 'fell', target: fall.target })
  expect(tickOf({ hero: 'nobody', deed: 'felled' }, battle)).toBeUndefined()
  expect(tickOf({ hero: keyOf(fall.by) }, battle)).toBeUndefined()
  expect(readMoment({ hero: 'a', deed: 'felled' })).toEqual({ hero: 'a', deed: 'felled' })
  expect(readMoment({ deed: 'sold' })).toEqual({})
})
