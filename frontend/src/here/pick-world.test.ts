import { expect, test } from 'vitest'
import type { Me, WorldLine } from '../api/types.ts'
import { pickWorld } from './pick-world.ts'

const world = (id: string, status: 'open' | 'archived' = 'open'): WorldLine => ({
  id,
  name: id,
  status,
  season: 1,
  tiers: 1,
  guilds: 8,
  people: 0,
  seatsFree: 8,
  clock: { gameNow: 0, ratePermille: 1000, driven: false, paused: false },
  at: { season: 1, week: 1, day: 1 },
})
const visitor: Me = { account: null, guilds: [], devMode: false }
const crest = {
  shape: 'heater',
  division: 'plain',
  ordinary: 'none',
  charge: 'none',
  tinctures: { field: 'or', second: null, ordinary: null, charge: null },
} as const
const owner: Me = { ...visitor, guilds: [{ worldId: 'b', worldName: 'b', guild: { id: 'g', name: 'g', crest } }] }

test('keeps the chosen world while it exists', () => {
  expect(pickWorld([world('a'), world('b')], owner, 'a')?.id).toBe('a')
  expect(pickWorld([world('a'), world('b')], owner, 'gone')?.id).toBe('b')
})

test('shows the world of the address before the chosen one, unless there is no such world', () => {
  expect(pickWorld([world('a'), world('b')], visitor, 'a', 'b')?.id).toBe('b')
  expect(pickWorld([world('a'), world('b')], visitor, 'b', 'gone')?.id).toBe('b')
})

test('shows a visitor the first open world, an archived one only for want of another', () => {
  expect(pickWorld([world('old', 'archived'), world('a')], visitor, null)?.id).toBe('a')
  expect(pickWorld([world('old', 'archived')], visitor, null)?.id).toBe('old')
  expect(pickWorld([], visitor, null)).toBeNull()
})
