import { expect, test } from 'vitest'
import { ARENA_IDS } from '../content/ids.ts'
import { arenaOf, WALL } from './arena.ts'
import { CELLS, cellOf, distance, mirrorOf, NEIGHBOURS, OWN, standsBetween } from './hex.ts'

const cells = [...Array(CELLS).keys()]

test('the mirror keeps neighbours and distances', () => {
  for (const a of cells) {
    expect(mirrorOf(mirrorOf(a))).toBe(a)
    for (let d = 0; d < 6; d++) {
      const near = NEIGHBOURS[a * 6 + d]!
      const seen = NEIGHBOURS[(CELLS + mirrorOf(a)) * 6 + d]!
      expect(seen).toBe(near < 0 ? -1 : mirrorOf(near))
      if (near >= 0) expect(NEIGHBOURS[near * 6 + 5 - d]).toBe(a)
    }
    for (const b of cells) expect(distance(mirrorOf(a), mirrorOf(b))).toBe(distance(a, b))
    expect(OWN[CELLS + a]).toBe(mirrorOf(a))
  }
})

test('neighbours are one hex away, and distance is the shortest way', () => {
  const start = cellOf(6, 4)
  const seen = new Map([[start, 0]])
  for (const cell of seen.keys())
    for (let d = 0; d < 6; d++) {
      const next = NEIGHBOURS[cell * 6 + d]!
      if (next >= 0 && !seen.has(next)) seen.set(next, seen.get(cell)! + 1)
    }
  for (const cell of cells) expect(distance(start, cell)).toBe(seen.get(cell))
})

test('sight is the same from both ends and in the mirror', () => {
  for (const w of [cellOf(6, 4), cellOf(5, 2)])
    for (const a of cells)
      for (const b of cells) {
        const blocked = standsBetween(w, a, b)
        expect(standsBetween(w, b, a)).toBe(blocked)
        expect(standsBetween(mirrorOf(w), mirrorOf(a), mirrorOf(b))).toBe(blocked)
      }
})

test.each(ARENA_IDS.map((id, i) => [id, i] as const))(
  '%s is its own mirror, and every home can walk to both standards',
  (_, index) => {
    const arena = arenaOf(index)
    for (const cell of cells) expect(arena.terrain[mirrorOf(cell)]).toBe(arena.terrain[cell])
    for (const standard of arena.standards) {
      expect(mirrorOf(standard)).toBe(standard)
      expect(arena.cost[standard]).toBeGreaterThan(0)
      for (let row = 0; row < 9; row++) expect(arena.walk[standard * CELLS + cellOf(0, row)]).toBeLessThan(30)
    }
    const walls = cells.filter((c) => arena.terrain[c] === WALL)
    expect(arena.hasWalls).toBe(walls.length > 0)
  },
)
