import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stage, type Actor } from '../../test/stage.ts'
import { ARENA_IDS } from '../content/ids.ts'
import { BLIND, gain } from '../combat/status.ts'
import { EMBER, layField, RAISED_WALL, STORM } from '../field/effects.ts'
import { sees, TOLL, WAY } from '../field/ground.ts'
import { CELLS, COLUMNS, DISTANCE, OWN, ROOM, ROWS } from '../field/hex.ts'
import { CELL, OCCUPIED, RANGE, S } from '../state/layout.ts'
import { AROUND, floodOnce, hazardOf, HAZARDS, nearestFoe, strikesInvited } from './around.ts'
import { cellToReach, cellTowards, worthOfCell } from './place.ts'
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
  least: fc.integer({ min: 1, max: 3 }),
  isBlind: fc.boolean(),
  laid: fc.array(fc.record({ kind: fc.constantFrom(RAISED_WALL, EMBER, STORM), cell: fc.nat(CELLS - 1) }), {
    maxLength: 3,
  }),
})

type Scene = typeof scenes extends fc.Arbitrary<infer T> ? T : never

/** Puts them up, and gives the first of each side. */
function pairOf({ arena, us, them, mirrored, isBlind, laid }: Scene): [hero: number, target: number] {
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
  for (const { kind, cell } of laid) if (OCCUPIED[cell] === 0) layField(target, kind, cell, 3, 0)
  if (isBlind) gain(target, hero, BLIND, 2, 0)
  return [hero, target]
}

test('the cell to act from is the best by the worth of a cell, asked one by one; equals by the own index', () => {
  const costs = new Set<number>()
  fc.assert(
    fc.property(scenes, (scene) => {
      const { range, extra, goal, mirrored } = scene
      const least = Math.min(scene.least, range)
      const [hero, target] = pairOf(scene)
      const [here, there] = [S[CELL + hero]!, S[CELL + target]!]
      fc.pre(DISTANCE[here * ROOM + there]! > range + 1)
      const chosen = cellToReach(hero, target, range, least, false, extra, goal)
      const frame = mirrored ? CELLS : 0
      const best = Array.from(REACHED.slice(0, listReached()))
        .filter((cell) => {
          const hexes = DISTANCE[cell * ROOM + there]!
          return hexes >= least && hexes <= reachFrom(hero, cell, range) && sees(cell, there)
        })
        .map((cell) => ({ cell, worth: worthOfCell(hero, cell, goal), own: OWN[frame + cell]! }))
        .sort((a, b) => b.worth - a.worth || a.own - b.own)[0]
      if (chosen >= 0) costs.add(costTo(chosen))
      expect(chosen).toBe(best?.cell ?? -1)
    }),
    { numRuns: 1500, seed: 7 },
  )
  expect(Math.max(...costs)).toBe(9)
})

test('the cell to go to is the best by its way to the goal, its cost and its dangers; equals by the own index', () => {
  const costs = new Set<number>()
  fc.assert(
    fc.property(scenes, (scene) => {
      const { extra, goal, mirrored } = scene
      const [hero] = pairOf(scene)
      floodOnce(hero, extra)
      const worthOf = (cell: number) => {
        const way = WAY[goal * CELLS + cell]!
        const close = S[RANGE + hero]! > 2 && nearestFoe(cell) <= 2 ? 7 : 0
        const hazard = AROUND[HAZARDS] === 0 ? 0 : hazardOf(cell)
        return (way <= 1 ? 0 : -8 * way) - costTo(cell) - 12 * strikesInvited(cell) - close - hazard
      }
      const frame = mirrored ? CELLS : 0
      const best = Array.from(REACHED.slice(0, listReached()))
        .map((cell) => ({ cell, worth: worthOf(cell), own: OWN[frame + cell]! }))
        .sort((a, b) => b.worth - a.worth || a.own - b.own)[0]
      const chosen = cellTowards(hero, goal)
      costs.add(costTo(chosen))
      expect(chosen).toBe(best?.cell)
    }),
    { numRuns: 1000, seed: 7 },
  )
  expect(Math.max(...costs)).toBe(9)
})
