import * as layout from '../../state/layout.ts'
import * as logs from '../../log/write.ts'
import * as states from '../../combat/status.ts'
import * as gaps from '../../field/gaps.ts'
import * as grounds from '../../field/ground.ts'
import * as abilityUse from '../../turn/ability.ts'
import type { AbilityContent } from '../../turn/ability.ts'

const { emit, PAID } = logs
const { gain, has, isImmune, lose, resists, BLOOD_PRICE, FEAR, ROOT, SLOW, STUN, UNSTOPPABLE } = states
const { firstOf, gapsTo, within, without } = gaps
const { apart } = grounds
const { blow, foesAround, threatOf, worthOfBlow } = abilityUse
const { CELL, HEALTH, MAX_HEALTH, S, STANDING, STATUS_MASK } = layout

const ARC = { power: 880, second: 480 } as const
const RUSH = { power: 620, moves: 2 } as const
const PRICE = { health: 8, damage: 1600 } as const
const HOWL = { within: 1, rounds: 1 } as const
const FURY = { power: 780, below: 300 } as const

const NOBODY_BESIDE = 0x7fff_ffff
/** Another foe beside the hero, the weakest first; −1 when there is none. */
function secondFoe(hero: number, first: number): number {
  const s = S
  const from = hero < 6 ? 6 : 0
  let least = NOBODY_BESIDE
  for (let near = within(without(gapsTo(hero, hero < 6 ? 1 : 0), first - from), 1); near !== 0; near &= near - 1) {
    const f = (from + firstOf(near)) & 15
    const key = (s[HEALTH + f]! << 4) | f
    least = key < least ? key : least
  }
  return least === NOBODY_BESIDE ? -1 : least & 15
}

export const BERSERKER_ABILITIES = {
  'reavers-arc': {
    name: "Reaver's Arc",
    words: 'Strikes at 88 % and one more foe beside him at 48 %.',
    rank: 1,
    cooldown: 1,
    aim: 'foe',
    range: 1,
    numbers: ARC,
    worth: (hero, target) => worthOfBlow(hero, target, ARC.power) + (secondFoe(hero, target) >= 0 ? 7000 : 300),
    use(hero, target) {
      blow(hero, target, ARC.power)
      const other = S[STANDING + hero] === 1 ? secondFoe(hero, target) : -1
      if (other >= 0) blow(hero, other, ARC.second)
    },
  },
  bloodrush: {
    name: 'Bloodrush',
    words: 'Two moves more, then strikes at 62 %.',
    rank: 1,
    cooldown: 3,
    aim: 'foe',
    range: 1,
    extraMoves: RUSH.moves,
    numbers: RUSH,
    worth: { power: RUSH.power, from: 3 },
    use: (hero, target) => void blow(hero, target, RUSH.power),
  },
  'blood-price': {
    name: 'Blood Price',
    words: 'Loses 8 health; his next hit does 160 %.',
    rank: 3,
    cooldown: 2,
    aim: 'self',
    range: 0,
    numbers: PRICE,
    allow: (hero) => S[HEALTH + hero]! > PRICE.health && !has(hero, BLOOD_PRICE),
    // Worth it on the way to the foe, when nobody can be struck anyway.
    worth: (hero) =>
      foesAround(hero, hero, 4) === 0 && foesAround(hero, hero, 7) > 0 && S[HEALTH + hero]! * 2 > S[MAX_HEALTH + hero]!
        ? 2500
        : 0,
    most: 2500,
    use(hero) {
      S[HEALTH + hero]! -= PRICE.health
      emit(PAID, hero, 15, 0, PRICE.health)
      gain(hero, hero, BLOOD_PRICE, 3, 0)
    },
  },
  howl: {
    name: 'Howl',
    words: 'Foes beside him test Resolve or fear for a round.',
    rank: 6,
    cooldown: 6,
    aim: 'self',
    range: 0,
    numbers: HOWL,
    worth: (hero) => {
      const foes = foesAround(hero, hero, HOWL.within)
      return foes >= 2 ? foes * 6500 : 0
    },
    use(hero) {
      const from = hero < 6 ? 6 : 0
      for (let f = from; f < from + 6; f++) {
        if (S[STANDING + f] === 0 || apart(hero, f) > HOWL.within || isImmune(f, FEAR)) continue
        if (!resists(hero, f, FEAR)) gain(hero, f, FEAR, HOWL.rounds, 0)
      }
    },
  },
  unstoppable: {
    name: 'Unstoppable',
    words: 'Free of root, slow and stun for 2 rounds.',
    rank: 10,
    cooldown: 4,
    aim: 'self',
    range: 0,
    numbers: { rounds: 2 },
    worth: (hero) =>
      (S[STATUS_MASK + hero]! & ((1 << ROOT) | (1 << SLOW))) !== 0 && foesAround(hero, hero, 1) === 0
        ? threatOf(hero)
        : 0,
    most: threatOf,
    use(hero) {
      lose(hero, ROOT)
      lose(hero, SLOW)
      lose(hero, STUN)
      gain(hero, hero, UNSTOPPABLE, 2, 0)
    },
  },
  'last-fury': {
    name: 'Last Fury',
    words: 'Below 30 % health: strikes twice at 78 %.',
    rank: 15,
    cooldown: 3,
    aim: 'foe',
    range: 1,
    numbers: FURY,
    allow: (hero) => S[HEALTH + hero]! * 1000 < S[MAX_HEALTH + hero]! * FURY.below,
    worth: { power: 2 * FURY.power },
    use(hero, target) {
      blow(hero, target, FURY.power)
      const next = S[STANDING + target] === 1 ? target : secondFoe(hero, target)
      if (next >= 0 && S[CELL + hero]! >= 0) blow(hero, next, FURY.power)
    },
  },
} as const satisfies Record<string, AbilityContent>
