import { expect, test } from 'vitest'
import { searchEntries } from './search-entries.ts'
import type { PaletteEntry } from './search-entries.ts'

const entries: PaletteEntry[] = [
  { group: 'hero', label: 'Åsa Thornwall', href: '/heroes/1' },
  { group: 'guild', label: 'House Thorn', href: '/guilds/1' },
  { group: 'page', label: 'Roster', href: '/roster' },
  { group: 'guild', label: 'Hawthorne', href: '/guilds/2' },
]

test('finds names without their accents, beginnings before middles', () => {
  expect(searchEntries(entries, 'asa').map(({ label }) => label)).toEqual(['Åsa Thornwall'])
  expect(searchEntries(entries, 'Thorn').map(({ label }) => label)).toEqual([
    'Åsa Thornwall',
    'House Thorn',
    'Hawthorne',
  ])
})

test('offers pages and guilds before anything is typed', () => {
  expect(searchEntries(entries, ' ').map(({ group }) => group)).toEqual(['guild', 'page', 'guild'])
})

test('says nothing when nothing answers', () => {
  expect(searchEntries(entries, 'zzz')).toEqual([])
})
