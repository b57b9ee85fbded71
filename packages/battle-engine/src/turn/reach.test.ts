import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stage, type Actor } from '../../test/stage.ts'
import { ARENA_IDS } from '../content/ids.ts'
import { SURE_FOOT } from '../combat/status.ts'
import { RAISED_WALL } from '../field/effects.ts'
import { TOLL } from '../field/ground.ts'
import { CELLS, COLUMNS, distance, NEIGHBOURS, ROWS } from '../field/hex.ts'
import { BIT_OF, SET_WORDS, WORD_OF } from '../field/rows.ts'
import { CELL, FIELD_CELL, FIELD_KIND, FIELD_WALLS, OCCUPIED, S, TRAITS } from '../state/layout.ts'
import { floodOnce, lookWhatIsNear, NEAR } from './around.ts'
import { costTo, DIRECTIONS, listReached, movesOf, PATH, PATH_END, pathTo, REACHED } from './reach.ts'

const someone = fc.record({
  classId: fc.constantFrom('duelist', 'ranger', 'bard', 'guardian'),
  at: fc.tuple(fc.nat(COLUMNS - 1), fc.nat(ROWS - 1)),
  side: fc.constantFrom(0, 1),
})
const scenes = fc.record({
  arena: fc.constantFrom(...ARENA_IDS),
  one: someone,
  others: fc.array(someone, { maxLength: 5 }),
  extra: fc.integer({ min: -3, max: 8 }),
  isSureFooted: fc.boolean(),
  wall: fc.option(fc.nat(CELLS - 1)),
})

type Scene = typeof scenes extends fc.Arbitrary<infer T> ? T : never

/** Puts them up, and gives the first one's handle. */
function hero({ arena, one, others, isSureFooted, wall }: Scene): number {
  const actors = [one, ...others] as Actor[]
  fc.pre(new Set(actors.map(({ at }) => at.join(' '))).size === actors.length)
  const handles = stage(actors, arena)
  fc.pre(handles.every((handle) => TOLL[S[CELL + handle]!] !== 0))
  const [handle] = handles
  if (handle === undefined) throw new Error('nobody stands there')
  S[TRAITS + handle] = isSureFooted ? SURE_FOOT : 0
  if (wall !== null) {
    fc.pre(OCCUPIED[wall] === 0)
    S[FIELD_KIND] = RAISED_WALL
    S[FIELD_CELL] = wall
    S[FIELD_WALLS] = 1
  }
  return handle
}
function tollOf(cell: number, isSureFooted: boolean): number {
  return isSureFooted ? Math.min(1, TOLL[cell]!) : TOLL[cell]!
}
function neighboursOf(cell: number): number[] {
  return Array.from(NEIGHBOURS.slice(cell * 6, cell * 6 + 6)).filter((next) => next >= 0)
}

test('a flood reaches what a step after a step reaches, for the same moves; the way there costs them', () => {
  const seen = new Set<number>()
  fc.assert(
    fc.property(scenes, (scene) => {
      const handle = hero(scene)
      const start = S[CELL + handle]!
      const moves = movesOf(handle, scene.extra)
      const costs = new Map([[start, 0]])
      for (let cost = 0; cost < moves; cost++)
        for (const [cell, soFar] of [...costs])
          for (const next of neighboursOf(cell)) {
            const toll = tollOf(next, scene.isSureFooted)
            if (toll === 0 || OCCUPIED[next] !== 0 || next === scene.wall || soFar + toll > moves) continue
            costs.set(next, Math.min(costs.get(next) ?? 99, soFar + toll))
          }
      floodOnce(handle, scene.extra)
      const reached = Array.from(REACHED.slice(0, listReached()))
      expect(reached.toSorted((a, b) => a - b)).toEqual([...costs.keys()].toSorted((a, b) => a - b))
      for (const goal of reached) {
        expect(costTo(goal)).toBe(costs.get(goal))
        seen.add(costTo(goal))
        const way = PATH.slice(PATH_END - pathTo(handle, goal), PATH_END)
        let [cell, cost, ways] = [start, 0, DIRECTIONS[0]!]
        for (const next of way) {
          // A word holds ten directions, more than any walk is long.
          expect(NEIGHBOURS[cell * 6 + (ways & 7)]).toBe(next)
          cost += tollOf(next, scene.isSureFooted)
          cell = next
          ways >>= 3
        }
        expect([cell, cost]).toEqual([goal, costs.get(goal)])
      }
    }),
    { numRuns: 300, seed: 7 },
  )
  expect(Math.max(...seen)).toBe(9)
})

test('what is near is told as by measuring every foe from every cell', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const handle = hero(scene)
      const isLeft = handle < 6
      const foes = Array.from(OCCUPIED.slice(0, CELLS).entries())
        .filter(([, who]) => who !== 0 && who - 1 < 6 !== isLeft)
        .map(([cell]) => cell)
      lookWhatIsNear(handle)
      for (let n = 1; n < 4; n++)
        for (let cell = 0; cell < CELLS; cell++) {
          const isNear = (NEAR[n * SET_WORDS + WORD_OF[cell]!]! & BIT_OF[cell]!) !== 0
          expect(isNear).toBe(foes.some((foe) => distance(foe, cell) <= n))
        }
    }),
    { numRuns: 100, seed: 7 },
  )
})
