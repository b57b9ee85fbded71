import { expect, test } from 'vitest'
import { momentAddress, readMoment } from './moment-url.ts'

test('a moment is read from the address, whatever else stands there', () => {
  expect(readMoment({ tick: 412, hero: 'aldric' })).toEqual({ tick: 412, hero: 'aldric' })
  expect(readMoment({ tick: '412' })).toEqual({ tick: 412 })
  expect(readMoment({ tick: 'soon', hero: 7 })).toEqual({})
  expect(readMoment({ tick: -1 })).toEqual({})
  expect(readMoment({})).toEqual({})
})

test('the link of a moment keeps the rest of the address', () => {
  const link = momentAddress('https://league.example/battles/7?world=1&tick=3', 412, 'aldric')
  expect(link).toBe('https://league.example/battles/7?world=1&tick=412&hero=aldric')
  expect(momentAddress(link, 5, null)).toBe('https://league.example/battles/7?world=1&tick=5')
})
