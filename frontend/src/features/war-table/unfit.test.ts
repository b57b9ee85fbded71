import { expect, test } from 'vitest'
import { warTableMessages } from '../../messages/war-table.ts'
import { unfitText } from './unfit.tsx'

const injury = (weeksLeft: number) => ({ kind: 'bruised', weeksLeft }) as const

test('a hero who cannot fight says why, and when he is back', () => {
  expect(unfitText({ fit: true, injury: null })).toBeNull()
  expect(unfitText({ fit: false, injury: null })).toBe('Too tired')
  expect(unfitText({ fit: false, injury: injury(2) })).toBe('Bruised, 2 weeks')
  expect(unfitText({ fit: false, injury: injury(0) })).toBe('Bruised, back next week')
})

test('the save bar says what becomes of the places of the unfit', () => {
  expect(warTableMessages.unfitOnBoard(['Anna'])).toContain('Anna is not fit to fight. At the lock a reserve takes his')
  expect(warTableMessages.unfitOnBoard(['Anna', 'Bram'])).toContain('Anna, Bram. At the lock reserves take their')
})
