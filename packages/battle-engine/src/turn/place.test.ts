import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stage, type Actor } from '../../test/stage.ts'
import { ARENA_IDS } from '../content/ids.ts'
import { sees, TOLL } from '../field/ground.ts'
import { CELLS, COLUMNS, DISTANCE, OWN, ROOM, ROWS } from '../field/hex.ts'
import { CELL, S } from '../state/layout.ts'
import { cellToReach, worthOfCell } from './place.ts'
import { costTo, listReached, REACHED } from './reach.ts'
import { reachFrom } from './target.ts'

const place = fc.tuple(fc.nat(COLUMNS - 1), fc.nat(ROWS - 1))
const someone = fc.record({ classId: fc.constantFrom('duelist', 'ranger', 'bard', 'guardian'), at: place })
const scenes = fc.record({
  arena: fc.constantFrom(...ARENA_IDS),
  us: fc.array(someone, { minLength: 1, maxLength: 5 }),
  them: fc.array(someone, { minLength: 1, maxLength: 5 }),
  goal: fc.nat(1),
  range: fc.integer({ min: 1, max: 6 }),
  extra: fc.nat(8),
  mirrored: fc.boolean(),
})

test('the cell to act from is the best by the worth of a cell, asked one by one; equals by the own index', () => {
  const costs = new Set<number>()
  fc.assert(
    fc.property(scenes, ({ arena, us, them, goal, range, extra, mirrored }) => {
      const sideOfUs = mirrored ? 1 : 0
      const actors = [
        ...us.map((one) => ({ ...one, side: sideOfUs })),
        ...them.map((one) => ({ ...one, side: 1 - sideOfUs })),
      ] as Actor[]
      fc.pre(new Set(actors.map(({ at }) => at.join(' '))).size === actors.length)
      const handles = stage(actors, arena)
      fc.pre(handles.every((hero) => TOLL[S[CELL + hero]!] !== 0))
      const [hero] = handles
      const target = handles[us.length]
      if (hero === undefined || target === undefined) throw new Error('nobody stands there')
      const [here, there] = [S[CELL + hero]!, S[CELL + target]!]
      fc.pre(DISTANCE[here * ROOM + there]! > range + 1)
      const chosen = cellToReach(hero, target, range, 1, false, extra, goal)
      const frame = mirrored ? CELLS : 0
      const best = Array.from(REACHED.slice(0, listReached()))
        .filter((cell) => DISTANCE[cell * ROOM + there]! <= reachFrom(hero, cell, range) && sees(cell, there))
        .map((cell) => ({ cell, worth: worthOfCell(hero, cell, goal), own: OWN[frame + cell]! }))
        .sort((a, b) => b.worth - a.worth || a.own - b.own)[0]
      if (chosen >= 0) costs.add(costTo(chosen))
      expect(chosen).toBe(best?.cell ?? -1)
    }),
    { numRuns: 1500, seed: 7 },
  )
  expect(Math.max(...costs)).toBe(9)
})
