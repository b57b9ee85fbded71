import * as layout from '../../state/layout.ts'
import * as states from '../../combat/status.ts'
import * as hex from '../../field/hex.ts'
import * as grounds from '../../field/ground.ts'
import * as abilityUse from '../../turn/ability.ts'
import type { AbilityContent } from '../../turn/ability.ts'
import * as reaching from '../../turn/reach.ts'
import * as walks from '../../turn/walk.ts'

const { gain, has, BLEED, FEINTED, RIPOSTE, SLOW } = states
const { apart, TOLL } = grounds
const { blow, foesAround, worthOfBlow } = abilityUse
const { floodFrom, listReached, movesOf, REACHED } = reaching
const { displaceSelf, walk } = walks
const { CELL, HEALTH, MAX_HEALTH, OCCUPIED, S, STANDING } = layout
const { CELLS, DISTANCE, NEIGHBOURS, OWN, ROOM } = hex

const LUNGE = { power: 1100, distance: 2 } as const
const FEINT = { dodge: 400, power: 870 } as const
const HAMSTRING = { power: 800, rounds: 2 } as const
const MIRROR = { moves: 2 } as const
const THREAD = { power: 780, bleeding: 1050, rounds: 2 } as const

/** The free hex between hero and target, in the hero's own frame. */
function stepBetween(hero: number, target: number): number {
  const s = S
  const distances = DISTANCE
  const occupied = OCCUPIED
  const neighbours = NEIGHBOURS
  const at = ((hero < 6 ? 0 : CELLS) + s[CELL + hero]!) * 6
  for (let d = 0; d < 6; d++) {
    const cell = neighbours[at + d]!
    if (cell >= 0 && occupied[cell] === 0 && TOLL[cell] !== 0 && distances[cell * ROOM + s[CELL + target]!] === 1)
      return cell
  }
  return -1
}

/** The reached cell farthest from all foes. */
function safestCell(hero: number): number {
  const s = S
  const distances = DISTANCE
  const reached = REACHED
  const from = hero < 6 ? 6 : 0
  let best = s[CELL + hero]!
  const frame = hero < 6 ? 0 : CELLS
  let bestKey = -1000
  const count = listReached()
  for (let i = 0; i < count; i++) {
    const cell = reached[i]!
    let gap = 99
    for (let f = from; f < from + 6; f++)
      if (s[STANDING + f] === 1) gap = Math.min(gap, distances[cell * ROOM + s[CELL + f]!]!)
    const key = gap * 128 - OWN[frame + cell]!
    if (key > bestKey) {
      best = cell
      bestKey = key
    }
  }
  return best
}

export const DUELIST_ABILITIES = {
  lunge: {
    name: 'Lunge',
    words: 'From distance 2: steps in and strikes at 110 %.',
    rank: 1,
    cooldown: 1,
    aim: 'foe',
    range: 2,
    least: 2,
    numbers: LUNGE,
    allow: (hero, target) => apart(hero, target) !== 2 || stepBetween(hero, target) >= 0,
    worth: { power: LUNGE.power, plus: -2500, from: LUNGE.distance },
    use(hero, target) {
      const step = stepBetween(hero, target)
      if (step < 0) return
      displaceSelf(hero, step)
      if (S[STANDING + hero] === 1) blow(hero, target, LUNGE.power)
    },
  },
  riposte: {
    name: 'Riposte',
    words: 'Counters at 60 % until his next turn.',
    rank: 1,
    cooldown: 1,
    aim: 'self',
    range: 0,
    numbers: { counter: 600 },
    worth: (hero) => (foesAround(hero, hero, 1) >= 3 ? 15_000 : 0),
    most: 15_000,
    use: (hero) => void gain(hero, hero, RIPOSTE, 2, 0),
  },
  feint: {
    name: 'Feint',
    words: "The target's dodge sinks by 400 against this hit of 87 %.",
    rank: 3,
    cooldown: 2,
    aim: 'foe',
    range: 1,
    numbers: FEINT,
    worth: { power: FEINT.power, plus: 900 },
    use(hero, target) {
      gain(hero, target, FEINTED, 1, FEINT.dodge)
      blow(hero, target, FEINT.power)
    },
  },
  hamstring: {
    name: 'Hamstring',
    words: 'Strikes at 80 % and slows for 2 rounds.',
    rank: 6,
    cooldown: 2,
    aim: 'foe',
    range: 1,
    numbers: HAMSTRING,
    worth: (hero, target) => (has(target, SLOW) ? 0 : worthOfBlow(hero, target, HAMSTRING.power) + 2600),
    use(hero, target) {
      if (blow(hero, target, HAMSTRING.power) >= 0 && S[STANDING + target] === 1)
        gain(hero, target, SLOW, HAMSTRING.rounds, 0)
    },
  },
  'mirror-step': {
    name: 'Mirror Step',
    words: 'Leaves reach unpunished, two moves more.',
    rank: 10,
    cooldown: 2,
    aim: 'self',
    range: 0,
    numbers: MIRROR,
    worth: (hero) =>
      S[HEALTH + hero]! * 1000 < S[MAX_HEALTH + hero]! * 350 && foesAround(hero, hero, 1) > 0 ? 14_000 : 0,
    most: 14_000,
    use(hero) {
      floodFrom(hero, movesOf(hero, MIRROR.moves))
      walk(hero, safestCell(hero), true)
    },
  },
  'red-thread': {
    name: 'Red Thread',
    words: 'Strikes at 78 % and bleeds for 2 rounds; 105 % if the target bleeds.',
    rank: 15,
    cooldown: 3,
    aim: 'foe',
    range: 1,
    numbers: THREAD,
    worth: (hero, target) => worthOfBlow(hero, target, has(target, BLEED) ? THREAD.bleeding : THREAD.power) + 6000,
    use(hero, target) {
      const bleeds = has(target, BLEED)
      if (blow(hero, target, bleeds ? THREAD.bleeding : THREAD.power) >= 0 && S[STANDING + target] === 1)
        gain(hero, target, BLEED, THREAD.rounds, 0)
    },
  },
} as const satisfies Record<string, AbilityContent>
