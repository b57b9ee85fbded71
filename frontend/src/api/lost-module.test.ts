import { expect, test } from 'vitest'
import { isLostModule, mayReload } from './lost-module.ts'

test('a page loads itself anew once a minute at most', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  const start = Date.UTC(2026, 0, 1)
  expect([0, 5_000, 59_000, 61_000, 90_000].map((later) => mayReload(storage, start + later))).toEqual([
    true,
    false,
    false,
    true,
    false,
  ])
})

test('a page whose storage is closed never loads itself anew', () => {
  const closed = () => {
    throw new Error('closed')
  }
  expect(mayReload({ getItem: closed, setItem: closed }, 1e12)).toBe(false)
})

test('only failed imports are lost modules', () => {
  expect(isLostModule(new TypeError('Failed to fetch'))).toBe(false)
  expect(isLostModule(Object.assign(new Error('x'), { name: 'LostModule' }))).toBe(true)
})
