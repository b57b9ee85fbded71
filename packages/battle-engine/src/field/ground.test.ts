import { expect, test } from 'vitest'
import { ARENA_IDS } from '../content/ids.ts'
import { arenaOf } from './arena.ts'
import { PLACE_KEYS, standOn } from './ground.ts'
import { CELLS, OWN, ROOM } from './hex.ts'
import { BIT_PLACE } from './rows.ts'

test.each(ARENA_IDS.map((id, i) => [id, i] as const))(
  '%s: the key of a place holds its worth and its own index, wherever one can stand',
  (_, index) => {
    const { cost, place } = arenaOf(index)
    standOn(index)
    for (let row = 0; row < 8; row++)
      for (let cell = 0; cell < CELLS; cell++) {
        if (cost[cell] === 0) continue
        const key = PLACE_KEYS[row * ROOM + BIT_PLACE[cell]!]!
        expect((key + 127) >> 7).toBe(place[(row & 3) * CELLS + cell])
        expect(-key & 127).toBe(OWN[(row >> 2) * CELLS + cell])
      }
  },
)
