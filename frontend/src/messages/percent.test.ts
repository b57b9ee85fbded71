import { ABILITIES, MONSTERS, STATUSES, TRAITS } from '@mythic/battle-engine'
import { expect, test } from 'vitest'
import * as en from './en.ts'

/** Every text in a table of words, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(texts)
}

test('players read percent, never per mille', () => {
  const read = texts([ABILITIES, MONSTERS, STATUSES, TRAITS, en])
  expect(read.length).toBeGreaterThan(500)
  expect(read.filter((text) => text.includes('‰'))).toEqual([])
  expect([en.rules.permille(1200), en.rules.debtText(25)]).toEqual(['120 %', 'Debt costs 2.5 % a week.'])
})
