import { decode, randomInput, simulate } from '@mythic/battle-engine'
import { expect, test } from 'vitest'
import { momentAddress, readMoment, tickOf } from './moment-url.ts'

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
  const { log } = simulate(randomInput(4))
  const events = [...decode(log)]
  const tick = tickOf({ round: 7 }, events)
  expect(events[(tick ?? 0) - 1]).toMatchObject({ kind: 'round-began', round: 7 })
  expect(tickOf({ tick: 3, round: 7 }, events)).toBe(3)
  expect(tickOf({}, events)).toBeUndefined()
  expect(tickOf({ round: 7 }, [])).toBeUndefined()
})
