import { expect, test } from 'vitest'
import { titleOf } from './page-title.ts'

test('names the page, its guild and the league, each once', () => {
  expect(titleOf('Roster', 'Ashen Foxes')).toBe('Roster – Ashen Foxes – Mythic League')
  expect(titleOf('Rules', null)).toBe('Rules – Mythic League')
  expect(titleOf('Ashen Foxes', 'Ashen Foxes')).toBe('Ashen Foxes – Mythic League')
})
