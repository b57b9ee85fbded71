import type { ArenaId } from './ids.ts'

/** (column, row) of the left half and column 6; the loader mirrors them. Source: ruleset 1, section 16. */
export type Place = readonly [column: number, row: number]
export type ArenaContent = {
  name: string
  words: string
  rough: readonly Place[]
  wall: readonly Place[]
  water: readonly Place[]
  brush: readonly Place[]
  height: readonly Place[]
  standards: readonly [north: Place, south: Place]
  /** The standard that pays most in hour three. */
  bright: 'north' | 'south'
}

const bare = {
  rough: [],
  wall: [],
  water: [],
  brush: [],
  height: [],
  standards: [
    [6, 1],
    [6, 7],
  ],
  bright: 'south',
} as const

export const ARENAS = {
  'the-level': { ...bare, name: 'The Level', words: 'Nothing but grass: pure formation and wide lanes.' },
  'twin-groves': {
    ...bare,
    name: 'Twin Groves',
    words: 'Archers own the lanes, the middle road is bare.',
    brush: [
      [3, 1],
      [4, 2],
      [3, 7],
      [4, 6],
      [5, 4],
    ],
    rough: [
      [5, 1],
      [5, 7],
    ],
  },
  'the-ford': {
    ...bare,
    name: 'The Ford',
    words: 'A river: no walking between the standards except behind.',
    water: [
      [6, 3],
      [6, 4],
      [6, 5],
      [5, 4],
    ],
    rough: [
      [6, 2],
      [6, 6],
    ],
  },
  'broken-wall': {
    ...bare,
    name: 'Broken Wall',
    words: 'A hill watches both lanes; lines and storms are blunted.',
    wall: [
      [6, 4],
      [5, 2],
      [5, 6],
    ],
    height: [[4, 4]],
  },
  'kings-steps': {
    ...bare,
    name: "King's Steps",
    words: 'Far flanks against a high centre.',
    height: [
      [6, 3],
      [6, 4],
      [6, 5],
      [5, 4],
    ],
    standards: [
      [6, 0],
      [6, 8],
    ],
  },
  'the-mire': {
    ...bare,
    name: 'The Mire',
    words: 'South is quick, North is slow.',
    rough: [
      [4, 0],
      [4, 1],
      [4, 2],
      [5, 0],
      [5, 1],
      [5, 2],
    ],
    brush: [
      [4, 7],
      [5, 8],
    ],
  },
  cloister: {
    ...bare,
    name: 'Cloister',
    words: 'Two standards near each other, five hexes of quarrel.',
    wall: [
      [4, 2],
      [4, 6],
      [6, 4],
    ],
    brush: [
      [5, 3],
      [5, 5],
    ],
    standards: [
      [6, 2],
      [6, 6],
    ],
  },
  'lantern-isle': {
    ...bare,
    name: 'Lantern Isle',
    words: 'One high standard worth a fight, one low and open.',
    water: [
      [3, 4],
      [4, 4],
      [5, 0],
      [5, 8],
    ],
    height: [[6, 1]],
    standards: [
      [6, 2],
      [6, 7],
    ],
  },
} as const satisfies Record<ArenaId, ArenaContent>
