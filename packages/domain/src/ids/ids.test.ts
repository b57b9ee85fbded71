import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gameInstant } from '../time/game-instant.ts'
import { compareIds, deriveId, deriveWorldId, isUuid } from './ids.ts'

const world = deriveWorldId('7')
const at = gameInstant(1_234_567)

describe('derived ids', () => {
  it('are UUIDs of version 8 that begin with their instant', () => {
    const id = deriveId(world, at, { kind: 'match', parent: 'p', ordinal: 1 })
    expect(isUuid(id)).toBe(true)
    expect(id.replaceAll('-', '').slice(0, 12)).toBe((1_234_567).toString(16).padStart(12, '0'))
    expect(id.charAt(14)).toBe('8')
    expect('89ab').toContain(id.charAt(19))
    expect(isUuid(world)).toBe(true)
  })

  it('follow from world, kind, parent and ordinal, and differ when one of them does', () => {
    const origin = { kind: 'hero', parent: 'guild', ordinal: 3 } as const
    const ids = [
      deriveId(world, at, origin),
      deriveId(deriveWorldId('8'), at, origin),
      deriveId(world, at, { ...origin, kind: 'seat' }),
      deriveId(world, at, { ...origin, parent: 'guilds' }),
      deriveId(world, at, { ...origin, ordinal: 33 }),
    ]
    expect(deriveId(world, at, origin)).toBe(ids[0])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('sort by their instant first', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.string(), fc.string(), (a, b, one, other) => {
        const [x, y] = [
          deriveId(world, gameInstant(a), { kind: 'due', parent: one, ordinal: 0 }),
          deriveId(world, gameInstant(b), { kind: 'due', parent: other, ordinal: 0 }),
        ]
        expect(a === b ? 0 : Math.sign(compareIds(x, y))).toBe(Math.sign(a - b))
      }),
    )
  })
})
