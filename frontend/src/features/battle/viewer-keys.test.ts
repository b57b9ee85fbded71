import { expect, test } from 'vitest'
import { battleMessages } from '../../messages/battle.ts'
import { actOfKey } from './viewer-keys.ts'

const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
  actOfKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held })

test('arrows step by event, with shift by round', () => {
  expect(press('ArrowLeft')).toBe('back')
  expect(press('ArrowRight', { shiftKey: true })).toBe('round-forward')
})

test('letters work in either case, and never with a command key', () => {
  expect(press('V', { shiftKey: true })).toBe('verify')
  expect(press('f')).toBe('flip')
  expect(press('f', { ctrlKey: true })).toBeNull()
  expect(press('f', { metaKey: true })).toBeNull()
})

test('the help names only keys that do something', () => {
  const named: Record<string, string> = { Space: ' ', '←': 'ArrowLeft', '→': 'ArrowRight' }
  for (const [keys] of battleMessages.keys) {
    const silent = keys.split(' ').filter((key) => key !== 'Shift' && key !== '+' && press(named[key] ?? key) === null)
    expect(silent).toEqual([])
  }
})
