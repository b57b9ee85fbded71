import * as layout from '../../state/layout.ts'
import * as numbers from '../numbers.ts'
import * as gapsBetween from '../../field/gaps.ts'
import * as grounds from '../../field/ground.ts'
import * as states from '../../combat/status.ts'
import * as abilityUse from '../../turn/ability.ts'
import type { AbilityContent } from '../../turn/ability.ts'
import * as walks from '../../turn/walk.ts'

const { HANDLES } = numbers
const { firstOf, gapsTo, within, without } = gapsBetween
const { apart, toNearestStandard } = grounds
const { gain, has, resists, BLIND, LINKED, POISON, SILENCE, SLOW, WEAKEN } = states
const { blow, foesAround, friendsAround, greatestThreat, threatOf, worthOfBlow } = abilityUse
const { displace } = walks
const { ATTRIBUTE, CELL, S, STANDING, STATUS_MASK } = layout

const INTELLECT = 2
const WITHER = { power: 850, rounds: 2 } as const
const ROT = { base: 4, perIntellect: 3, rounds: 3, slow: 1 } as const
const BLINDFOLD = { rounds: 2 } as const
const LEASH = { pull: 2, power: 600 } as const
const HUSH = { rounds: 1, ring: 1 } as const
const KNOT = { rounds: 3, within: 4 } as const

/** More than any key of one who is not linked. */
const TIED = 256
/** The other end of a knot: the nearest unlinked foe to the target; −1 when there is none. */
function otherEnd(hero: number, target: number): number {
  const s = S
  const from = hero < 6 ? 6 : 0
  const gaps = without(gapsTo(target, hero < 6 ? 1 : 0), target - from)
  let least = TIED
  for (let near = within(gaps, KNOT.within); near !== 0; near &= near - 1) {
    const i = firstOf(near)
    const tied = (s[STATUS_MASK + ((from + i) & 15)]! >>> LINKED) & 1
    const key = ((gaps >>> (5 * i)) & 15) * 16 + from + i + tied * TIED
    least = key < least ? key : least
  }
  return least >= TIED ? -1 : least & 15
}

/** Poison a round of his Rot. */
function rotOf(hero: number): number {
  return ROT.base + (((ROT.perIntellect * S[ATTRIBUTE + INTELLECT * HANDLES + hero]!) / 1000) | 0)
}
/** What Rot is worth, on whomever. */
function worthOfRot(hero: number): number {
  return ROT.rounds * 600 * rotOf(hero) + 1500
}

export const HEXER_ABILITIES = {
  wither: {
    name: 'Wither',
    words: 'Strikes at 85 % and weakens for 2 rounds.',
    rank: 1,
    cooldown: 1,
    aim: 'foe',
    range: 'class',
    numbers: WITHER,
    worth: (hero, target) =>
      worthOfBlow(hero, target, WITHER.power) + (has(target, WEAKEN) ? 0 : (threatOf(target) / 3) | 0),
    use(hero, target) {
      if (blow(hero, target, WITHER.power) >= 0 && S[STANDING + target] === 1)
        gain(hero, target, WEAKEN, WITHER.rounds, 0)
    },
  },
  rot: {
    name: 'Rot',
    words: 'Poisons for 3 rounds by Intellect and slows for one.',
    rank: 1,
    cooldown: 2,
    aim: 'foe',
    range: 'class',
    numbers: ROT,
    allow: (_, target) => !has(target, POISON),
    // Six tenths of what it will do: by then he may have fallen, or the hour be over.
    worth: worthOfRot,
    most: worthOfRot,
    use(hero, target) {
      gain(hero, target, POISON, ROT.rounds, rotOf(hero))
      gain(hero, target, SLOW, ROT.slow, 0)
    },
  },
  blindfold: {
    name: 'Blindfold',
    words: 'Blinds for 2 rounds unless Resolve holds.',
    rank: 3,
    cooldown: 3,
    aim: 'foe',
    range: 'class',
    numbers: BLINDFOLD,
    allow: (_, target) => !has(target, BLIND),
    // A quarter above the threat it takes away: else some blow is always worth as much, and instinct never blinds.
    worth: (_, target) => ((threatOf(target) * 5) / 4) | 0,
    most: (hero) => ((greatestThreat(hero) * 5) / 4) | 0,
    use(hero, target) {
      if (!resists(hero, target, BLIND)) gain(hero, target, BLIND, BLINDFOLD.rounds, 0)
    },
  },
  'soul-leash': {
    name: 'Soul Leash',
    words: 'Strikes at 60 % and pulls by 2.',
    rank: 6,
    cooldown: 2,
    aim: 'foe',
    range: 'class',
    numbers: LEASH,
    worth: (hero, target) =>
      toNearestStandard(S[CELL + target]!) <= 1 && apart(hero, target) >= 3
        ? worthOfBlow(hero, target, LEASH.power) + 9000
        : 0,
    use(hero, target) {
      if (blow(hero, target, LEASH.power) >= 0 && S[STANDING + target] === 1) displace(hero, target, LEASH.pull, false)
    },
  },
  hush: {
    name: 'Hush',
    words: 'Silences the target and foes beside it for a round.',
    rank: 10,
    cooldown: 4,
    aim: 'foe',
    range: 'class',
    numbers: HUSH,
    worth: (hero, target) =>
      foesAround(hero, target, HUSH.ring) >= 2 ? foesAround(hero, target, HUSH.ring) * 5000 : 0,
    use(hero, target) {
      const from = hero < 6 ? 6 : 0
      for (let f = from; f < from + 6; f++)
        if (S[STANDING + f] === 1 && apart(target, f) <= HUSH.ring) gain(hero, f, SILENCE, HUSH.rounds, 0)
    },
  },
  'doom-knot': {
    name: 'Doom Knot',
    words: "Two foes are linked for 3 rounds: each takes 50 % of the other's damage.",
    rank: 15,
    cooldown: 5,
    aim: 'foe',
    range: 'class',
    numbers: KNOT,
    allow: (hero, target) => !has(target, LINKED) && otherEnd(hero, target) >= 0,
    worth: (hero, target) => friendsAround(hero, target, 3) * 5000,
    use(hero, target) {
      const other = otherEnd(hero, target)
      if (other < 0) return
      gain(hero, target, LINKED, KNOT.rounds, other)
      gain(hero, other, LINKED, KNOT.rounds, target)
    },
  },
} as const satisfies Record<string, AbilityContent>
