import * as layout from '../../state/layout.ts'
import * as numbers from '../numbers.ts'
import * as logs from '../../log/write.ts'
import * as states from '../../combat/status.ts'
import * as gaps from '../../field/gaps.ts'
import * as grounds from '../../field/ground.ts'
import * as abilityUse from '../../turn/ability.ts'
import type { AbilityContent } from '../../turn/ability.ts'
import * as walks from '../../turn/walk.ts'

const { HANDLES } = numbers
const { emit, SWAPPED } = logs
const { gain, has, BULWARK, HOLDING_LINE, INTERPOSED, TAUNTED, WARD } = states
const { measureAgain } = gaps
const { apart, toNearestStandard } = grounds
const { blow, foesAround, friendsAround, threatOf, worthOfBlow } = abilityUse
const { displace, enterCell } = walks
const { ATTRIBUTE, CELL, HEALTH, MAX_HEALTH, OCCUPIED, S, STANDING } = layout

const RESOLVE = 5
const BASH = { power: 800, push: 1 } as const
const LINE = { presence: 2, rounds: 2 } as const
const TAUNT = { within: 2, rounds: 1 } as const
const OATH = { base: 4, perResolve: 1, rounds: 3 } as const
const WALL = { within: 1, rounds: 2 } as const

export const GUARDIAN_ABILITIES = {
  'shield-bash': {
    name: 'Shield Bash',
    words: 'Strikes at 80 % and pushes the foe one hex.',
    rank: 1,
    cooldown: 3,
    aim: 'foe',
    range: 1,
    numbers: BASH,
    worth: (hero, target) =>
      worthOfBlow(hero, target, BASH.power) + (toNearestStandard(S[CELL + target]!) <= 1 ? 4000 : 0),
    use(hero, target) {
      if (blow(hero, target, BASH.power) >= 0 && S[STANDING + target] === 1) displace(hero, target, BASH.push, true)
    },
  },
  'hold-the-line': {
    name: 'Hold the Line',
    words: 'Counts twice on a standard and cannot be pushed or pulled, for 2 rounds or until he moves.',
    rank: 1,
    cooldown: 4,
    aim: 'self',
    range: 0,
    still: true,
    numbers: LINE,
    allow: (hero) => !has(hero, HOLDING_LINE),
    worth: (hero) => (toNearestStandard(S[CELL + hero]!) <= 1 && foesAround(hero, hero, 3) > 0 ? 16_000 : 0),
    use: (hero) => void gain(hero, hero, HOLDING_LINE, LINE.rounds, 0),
  },
  taunt: {
    name: 'Taunt',
    words: 'Foes within 2 must choose him if they can, for a round.',
    rank: 3,
    cooldown: 5,
    aim: 'self',
    range: 0,
    numbers: TAUNT,
    worth: (hero) => {
      const foes = foesAround(hero, hero, TAUNT.within)
      return foes >= 2 && S[HEALTH + hero]! * 2 > S[MAX_HEALTH + hero]! ? foes * 5000 : 0
    },
    use(hero) {
      const from = hero < 6 ? 6 : 0
      for (let f = from; f < from + 6; f++)
        if (S[STANDING + f] === 1 && apart(hero, f) <= TAUNT.within) gain(hero, f, TAUNTED, TAUNT.rounds, hero)
    },
  },
  'stone-oath': {
    name: 'Stone Oath',
    words: 'A ward of 4 and 1 a level of Resolve on himself.',
    rank: 6,
    cooldown: 7,
    aim: 'self',
    range: 0,
    numbers: OATH,
    allow: (hero) => !has(hero, WARD),
    worth: (hero) => foesAround(hero, hero, 2) * 5000,
    use(hero) {
      const strength = OATH.base + (((OATH.perResolve * S[ATTRIBUTE + RESOLVE * HANDLES + hero]!) / 100) | 0)
      gain(hero, hero, WARD, OATH.rounds, strength)
    },
  },
  interpose: {
    name: 'Interpose',
    words: 'Swaps places with an ally within 2 and takes the next hit meant for him.',
    rank: 10,
    cooldown: 2,
    aim: 'ally',
    range: 2,
    still: true,
    numbers: { range: 2 },
    allow: (hero, target) => hero !== target && !has(hero, HOLDING_LINE),
    worth: (hero, target) => {
      if (S[HEALTH + target]! * 3 > S[MAX_HEALTH + target]! || S[HEALTH + hero]! < S[HEALTH + target]!) return 0
      return foesAround(hero, target, 1) * 8000
    },
    use(hero, target) {
      const mine = S[CELL + hero]!
      S[CELL + hero] = S[CELL + target]!
      S[CELL + target] = mine
      OCCUPIED[S[CELL + hero]!] = hero + 1
      OCCUPIED[mine] = target + 1
      measureAgain(hero)
      measureAgain(target)
      emit(SWAPPED, hero, target, 0, mine | (S[CELL + hero]! << 8))
      gain(hero, target, INTERPOSED, 1, hero)
      enterCell(hero)
      if (S[STANDING + target] === 1) enterCell(target)
    },
  },
  bulwark: {
    name: 'Bulwark',
    words: 'Allies within one hex, and he, soak 15 % more for 2 rounds.',
    rank: 15,
    cooldown: 4,
    aim: 'self',
    range: 0,
    numbers: WALL,
    worth: (hero) => (foesAround(hero, hero, 3) >= 2 ? friendsAround(hero, hero, 1) * ((threatOf(hero) / 2) | 0) : 0),
    use(hero) {
      const from = hero < 6 ? 0 : 6
      for (let a = from; a < from + 6; a++)
        if (S[STANDING + a] === 1 && apart(hero, a) <= WALL.within) gain(hero, a, BULWARK, WALL.rounds, 0)
    },
  },
} as const satisfies Record<string, AbilityContent>
