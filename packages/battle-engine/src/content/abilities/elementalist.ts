import * as layout from '../../state/layout.ts'
import * as fieldEffects from '../../field/effects.ts'
import * as gaps from '../../field/gaps.ts'
import * as betweens from '../../field/between.ts'
import * as hex from '../../field/hex.ts'
import * as grounds from '../../field/ground.ts'
import * as factors from '../../combat/factors.ts'
import * as states from '../../combat/status.ts'
import * as abilityUse from '../../turn/ability.ts'
import type { AbilityContent } from '../../turn/ability.ts'
import * as memory from '../../state/memory.ts'

const { int16s } = memory

const { EMBER, fieldOn, layField, RAISED_WALL, STORM } = fieldEffects
const { firstOf } = gaps
const { isBetween } = betweens
const { CELLS, DISTANCE, NEIGHBOURS, ROOM } = hex
const { apart, STANDARD_CELL, TOLL } = grounds
const { AS_AREA } = factors
const { gain, SLOW } = states
const { blow, blowOn, foesAround, foesNear, friendsAround, worthOfBlow } = abilityUse
const { CELL, OCCUPIED, S, STANDING } = layout

const BLOOM = { power: 780, ring: 1 } as const
const FROST = { power: 950, rounds: 2 } as const
const LINE = { power: 750, length: 5 } as const
const WALL = { range: 4, hexes: 3, rounds: 3 } as const
const EMBERS = { range: 5, damage: 8, rounds: 2 } as const
export const STORMCALL = { range: 6, radius: 2, power: 1050, delay: 1 } as const

/** Sums the worth of an area's blow over the foes of a mask (field/gaps.ts, within). */
function worthOver(hero: number, permille: number, foes: number): number {
  const from = hero < 6 ? 6 : 0
  let worth = 0
  for (let left = foes; left !== 0; left &= left - 1) worth += worthOfBlow(hero, (from + firstOf(left)) | 0, permille)
  return worth
}

/** A bit each foe on the line of five from hero through target, the target too (field/gaps.ts, within). It runs through every hex it touches. */
function foesOnLine(hero: number, target: number): number {
  const s = S
  const from = hero < 6 ? 6 : 0
  const origin = s[CELL + hero]!
  const there = s[CELL + target]!
  const gap = DISTANCE[origin * ROOM + there]!
  let struck = 16 << (5 * (target - from))
  for (let near = foesNear(hero, hero, LINE.length) & ~struck; near !== 0; near &= near - 1) {
    const cell = s[CELL + from + firstOf(near)]!
    const farther = DISTANCE[origin * ROOM + cell]! > gap
    if (isBetween(cell, origin, there) || (farther && isBetween(there, origin, cell))) struck |= near & -near
  }
  return struck
}

/** Hexes for a wall in front of the target, towards the hero: at most 3, free, never on a standard. */
const WALL_HEXES = int16s(6)
function wallHexes(hero: number, target: number): number {
  const s = S
  const distances = DISTANCE
  const occupied = OCCUPIED
  const neighbours = NEIGHBOURS
  const frame = (hero < 6 ? 0 : CELLS) + s[CELL + target]!
  const now = apart(hero, target)
  let count = 0
  for (let d = 0; d < 6 && count < WALL.hexes; d++) {
    const cell = neighbours[frame * 6 + d]!
    if (cell < 0 || occupied[cell] !== 0 || TOLL[cell] === 0) continue
    if (cell === STANDARD_CELL[0] || cell === STANDARD_CELL[1]) continue
    if (distances[cell * ROOM + s[CELL + hero]!]! <= now) WALL_HEXES[count++] = cell
  }
  return count
}

export const ELEMENTALIST_ABILITIES = {
  flamebloom: {
    name: 'Flamebloom',
    words: 'Burns the target and every foe beside it with 78 %.',
    rank: 1,
    cooldown: 2,
    aim: 'foe',
    range: 'class',
    numbers: BLOOM,
    worth: (hero, target) => worthOver(hero, BLOOM.power, foesNear(hero, target, BLOOM.ring)),
    use(hero, target) {
      const center = S[CELL + target]!
      const from = hero < 6 ? 6 : 0
      for (let f = from; f < from + 6; f++)
        if (S[STANDING + f] === 1 && DISTANCE[center * ROOM + S[CELL + f]!]! <= BLOOM.ring)
          blowOn(hero, f, BLOOM.power, AS_AREA)
    },
  },
  'frost-lance': {
    name: 'Frost Lance',
    words: 'Strikes at 95 % and slows for 2 rounds.',
    rank: 1,
    cooldown: 1,
    aim: 'foe',
    range: 'class',
    numbers: FROST,
    worth: { power: FROST.power, plus: 2200, unless: SLOW },
    use(hero, target) {
      if (blow(hero, target, FROST.power) >= 0 && S[STANDING + target] === 1) gain(hero, target, SLOW, FROST.rounds, 0)
    },
  },
  'lightning-line': {
    name: 'Lightning Line',
    words: 'A line of 5 hexes: every foe on it takes 75 %.',
    rank: 3,
    cooldown: 3,
    aim: 'foe',
    range: 'class',
    numbers: LINE,
    worth: (hero, target) => worthOver(hero, LINE.power, foesOnLine(hero, target)),
    use(hero, target) {
      const from = hero < 6 ? 6 : 0
      for (let struck = foesOnLine(hero, target); struck !== 0; struck &= struck - 1)
        blowOn(hero, from + firstOf(struck), LINE.power, AS_AREA)
    },
  },
  'stone-wall': {
    name: 'Stone Wall',
    words: 'Three hexes of wall before a foe within 4, for 3 rounds; never on a standard.',
    rank: 6,
    cooldown: 5,
    aim: 'foe',
    range: 4,
    numbers: WALL,
    allow: (hero, target) => wallHexes(hero, target) > 0,
    worth: (hero, target) =>
      apart(hero, target) >= 2 && friendsAround(hero, target, 2) === 0 && foesAround(hero, target, 1) >= 2 ? 17_000 : 0,
    most: 17_000,
    use(hero, target) {
      const count = wallHexes(hero, target)
      for (let i = 0; i < count; i++) layField(hero, RAISED_WALL, WALL_HEXES[i]!, WALL.rounds, 0)
    },
  },
  'ember-field': {
    name: 'Ember Field',
    words: 'A ring burns for 2 rounds: 8 a round to whoever enters or stays.',
    rank: 10,
    cooldown: 4,
    aim: 'foe',
    range: EMBERS.range,
    numbers: EMBERS,
    worth: (hero, target) => (foesAround(hero, target, 1) - friendsAround(hero, target, 1)) * 9000,
    use(hero, target) {
      const center = S[CELL + target]!
      ember(hero, center)
      const frame = (hero < 6 ? 0 : CELLS) + center
      for (let d = 0; d < 6; d++) {
        const cell = NEIGHBOURS[frame * 6 + d]!
        if (cell >= 0 && TOLL[cell] !== 0) ember(hero, cell)
      }
    },
  },
  stormcall: {
    name: 'Stormcall',
    words: 'At the next round’s end a storm strikes radius 2 with 105 %; all see it coming.',
    rank: 15,
    cooldown: 5,
    aim: 'foe',
    range: STORMCALL.range,
    numbers: STORMCALL,
    worth: (hero, target) =>
      foesAround(hero, target, 2) >= 3 ? worthOver(hero, 500, foesNear(hero, target, STORMCALL.radius)) : 0,
    use: (hero, target) => void layField(hero, STORM, S[CELL + target]!, STORMCALL.delay + 1, STORMCALL.power),
  },
} as const satisfies Record<string, AbilityContent>

function ember(hero: number, cell: number): void {
  if (fieldOn(EMBER, cell, -1) < 0) layField(hero, EMBER, cell, EMBERS.rounds, EMBERS.damage)
}
