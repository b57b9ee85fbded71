import type { DueId, Effect, GameInstant, GuildId, Row, WorldId } from '@mythic/domain'
import { describe, expect, it } from 'vitest'

import { applyEffects } from './apply-effects.ts'
import { createMemoryWorld } from './memory-world.ts'

const worldId = '00000000-0000-8000-8000-000000000001' as WorldId
const guildIdOf = (n: number): GuildId => `00000000-0000-8000-8000-0000000001${String(n).padStart(2, '0')}` as GuildId
const dueIdOf = (n: number): DueId => `00000000-0000-8000-8000-0000000002${String(n).padStart(2, '0')}` as DueId

const hall = (n: number, kind: Row<'hall'>['kind'], level: number): Effect => ({
  do: 'insert',
  table: 'hall',
  row: { guildId: guildIdOf(n), kind, level },
})
const run = (n: number, week: number, total: number): Effect => ({
  do: 'insert',
  table: 'salaryRun',
  row: { guildId: guildIdOf(n), season: 1, week, heroes: 12, total: total as Row<'salaryRun'>['total'] },
})
const due = (n: number): Effect => ({
  do: 'insert',
  table: 'due',
  row: {
    id: dueIdOf(n),
    at: 5 as GameInstant,
    phase: 1,
    orderKey: 'a',
    shard: 0,
    verb: 'train-guild',
    payload: { season: 1, week: 1 },
  },
})

describe('a world in memory', () => {
  it('lists rows in the order of their key, however they came', () => {
    const world = createMemoryWorld(worldId)
    applyEffects(world, [hall(3, 'vault', 1), hall(1, 'vault', 2), hall(1, 'arena', 3), hall(2, 'arena', 4)])
    expect(world.list('hall').map((row) => row.level)).toEqual([3, 2, 4, 1])
  })

  it('sorts number keys by value, not by their digits', () => {
    const world = createMemoryWorld(worldId)
    applyEffects(world, [run(1, 10, 1), run(1, 9, 2), run(1, 2, 3)])
    expect(world.list('salaryRun', { guildId: guildIdOf(1) }).map((row) => row.week)).toEqual([2, 9, 10])
  })

  it('answers conditions on several columns, arrays meaning any of them', () => {
    const world = createMemoryWorld(worldId)
    applyEffects(world, [hall(1, 'vault', 1), hall(2, 'vault', 2), hall(3, 'vault', 3), hall(3, 'arena', 4)])
    const found = world.list('hall', { guildId: [guildIdOf(3), guildIdOf(1), guildIdOf(3)], kind: 'vault' })
    expect(found.map((row) => row.level)).toEqual([1, 3])
    expect(world.find('hall', { guildId: guildIdOf(3), kind: 'arena' })?.level).toBe(4)
    expect(world.find('hall', { guildId: guildIdOf(3), kind: 'tavern' })).toBeNull()
  })

  it('keeps an index right when rows change and go', () => {
    const world = createMemoryWorld(worldId)
    applyEffects(world, [hall(1, 'vault', 1), hall(2, 'vault', 1)])
    expect(world.list('hall', { level: 1 })).toHaveLength(2)
    applyEffects(world, [
      { do: 'update', table: 'hall', key: { guildId: guildIdOf(1), kind: 'vault' }, set: { level: 2 } },
    ])
    expect(world.list('hall', { level: 1 }).map((row) => row.guildId)).toEqual([guildIdOf(2)])
    expect(world.list('hall', { level: 2 }).map((row) => row.guildId)).toEqual([guildIdOf(1)])
    applyEffects(world, [{ do: 'delete', table: 'hall', key: { guildId: guildIdOf(2), kind: 'vault' } }])
    expect(world.list('hall', { level: 1 })).toEqual([])
  })

  it('refuses a condition on a column that does not exist', () => {
    const world = createMemoryWorld(worldId)
    expect(() => world.list('hall', { colour: 1 } as never)).toThrow('no column colour')
  })
})

describe('the memory applier', () => {
  it('adds to what stands in the row', () => {
    const world = createMemoryWorld(worldId)
    applyEffects(world, [hall(1, 'vault', 4)])
    applyEffects(world, [
      { do: 'add', table: 'hall', key: { guildId: guildIdOf(1), kind: 'vault' }, by: { level: -1 } },
    ])
    expect(world.find('hall', { guildId: guildIdOf(1), kind: 'vault' })?.level).toBe(3)
  })

  it('does an update and an add of one row together, and an insert after a delete', () => {
    const world = createMemoryWorld(worldId)
    const key = { id: dueIdOf(1) }
    applyEffects(world, [due(1)])
    applyEffects(world, [
      { do: 'update', table: 'due', key, set: { orderKey: 'b' } },
      { do: 'add', table: 'due', key, by: { phase: 3 } },
    ])
    expect(world.find('due', key)).toMatchObject({ orderKey: 'b', phase: 4 })
    applyEffects(world, [{ do: 'delete', table: 'due', key }, due(1)])
    expect(world.find('due', key)).toMatchObject({ orderKey: 'a', phase: 1 })
  })

  it('refuses what Postgres would refuse, and then changes nothing', () => {
    const world = createMemoryWorld(worldId)
    applyEffects(world, [hall(1, 'vault', 4), run(1, 1, 100)])
    expect(() => applyEffects(world, [hall(2, 'vault', 1), hall(1, 'vault', 4)])).toThrow('exists already')
    expect(() =>
      applyEffects(world, [
        hall(2, 'vault', 1),
        { do: 'delete', table: 'hall', key: { guildId: guildIdOf(9), kind: 'vault' } },
      ]),
    ).toThrow('no row to delete')
    expect(() =>
      applyEffects(world, [
        {
          do: 'update',
          table: 'salaryRun',
          key: { guildId: guildIdOf(1), season: 1, week: 1 },
          set: { heroes: 3 },
        },
      ]),
    ).toThrow('append-only')
    expect(() => applyEffects(world, [hall(2, 'vault', 1.5)])).toThrow('is no 32-bit integer')
    expect(() => applyEffects(world, [hall(2, 'vault', 2 ** 31)])).toThrow('is no 32-bit integer')
    expect(() =>
      applyEffects(world, [
        { do: 'insert', table: 'hall', row: { guildId: guildIdOf(2), kind: 'vault' } as Row<'hall'> },
      ]),
    ).toThrow('has no level')
    expect(() =>
      applyEffects(world, [
        {
          do: 'update',
          table: 'hall',
          key: { guildId: guildIdOf(1), kind: 'vault' },
          set: { level: null as never },
        },
      ]),
    ).toThrow('may not be null')
    expect(world.list('hall')).toHaveLength(1)
  })

  it('freezes rows down to their json, so that no decision can edit its slice', () => {
    const world = createMemoryWorld(worldId)
    applyEffects(world, [due(1)])
    const row = world.find('due', { id: dueIdOf(1) }) as { phase: number; payload: { week: number } }
    expect(() => (row.phase = 9)).toThrow(TypeError)
    expect(() => (row.payload.week = 9)).toThrow(TypeError)
  })
})
