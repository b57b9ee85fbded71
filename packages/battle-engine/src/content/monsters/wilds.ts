import * as layout from '../../state/layout.ts'
import * as grounds from '../../field/ground.ts'
import * as logs from '../../log/write.ts'
import * as factors from '../../combat/factors.ts'
import * as states from '../../combat/status.ts'
import * as tricks from '../../combat/tricks.ts'
import * as abilityUse from '../../turn/ability.ts'
import type { MonsterContent } from './monster.ts'

const { apart } = grounds
const { NOBODY } = logs
const { alliesWithin, AS_AREA } = factors
const { gain, has, isImmune, resists, BLIND, POISON } = states
const { tell } = tricks
const { blowOn, foesAround } = abilityUse
const { HEALTH, MAX_HEALTH, S, STANDING, TRICKS } = layout

const PACK = { hit: 100 } as const
const FLIGHT = { below: 300, near: 3 } as const
const RUST = { wear: 3 } as const
const SWARM = { power: 500 } as const
const VENOM = { damage: 6, rounds: 3 } as const
const DAZZLE = { rounds: 1 } as const

/** Hedges, ditches and reeds: monsters of the first three dangers. */
export const WILDS = {
  'hedge-wolf': {
    name: 'Hedge Wolf',
    words: 'Hits surer (+10 %) with another of its side beside it.',
    worth: 400,
    like: 'berserker',
    power: 1080,
    health: 800,
    move: 4,
    numbers: PACK,
    hit: (monster) => (alliesWithin(monster, 1) > 0 ? PACK.hit : 0),
  },
  'ditch-goblin': {
    name: 'Ditch Goblin',
    words: 'Below 30 % health it runs from whoever comes within 3.',
    deed: 'runs',
    worth: 420,
    like: 'duelist',
    power: 1290,
    health: 850,
    numbers: FLIGHT,
    runs(monster) {
      if (S[HEALTH + monster]! * 1000 >= S[MAX_HEALTH + monster]! * FLIGHT.below) return false
      if (foesAround(monster, monster, FLIGHT.near) === 0) return false
      tell(monster, NOBODY)
      return true
    },
  },
  'rust-beetle': {
    name: 'Rust Beetle',
    words: 'Its hits rust: gear of a hero it hit wears three times as fast on this mission.',
    deed: 'eats at the gear of',
    worth: 480,
    like: 'guardian',
    power: 1370,
    health: 800,
    numbers: RUST,
    afterHit(monster, target) {
      S[TRICKS + target]! += 1
      tell(monster, target)
    },
  },
  'barrow-rat-swarm': {
    name: 'Barrow Rat Swarm',
    words: 'Bites every foe in its ring with 50 %.',
    deed: 'is everywhere at once',
    worth: 520,
    like: 'berserker',
    power: 1710,
    health: 900,
    numbers: SWARM,
    strike(monster) {
      tell(monster, NOBODY)
      const from = monster < 6 ? 6 : 0
      for (let f = from; f < from + 6; f++)
        if (S[STANDING + f] === 1 && apart(monster, f) <= 1) blowOn(monster, f, SWARM.power, AS_AREA)
    },
  },
  'reed-adder': {
    name: 'Reed Adder',
    words: 'Its bite poisons: 6 a round for 3 rounds.',
    deed: 'has bitten deep:',
    worth: 560,
    like: 'duelist',
    power: 960,
    health: 650,
    numbers: VENOM,
    afterHit(monster, target) {
      tell(monster, target)
      gain(monster, target, POISON, VENOM.rounds, VENOM.damage)
    },
  },
  'lantern-moth': {
    name: 'Lantern Moth',
    words: 'When its blow lands, foes in its ring test Resolve or are blind for a round.',
    deed: 'flares up',
    worth: 600,
    like: 'bard',
    power: 960,
    health: 850,
    range: 1,
    numbers: DAZZLE,
    afterHit(monster) {
      tell(monster, NOBODY)
      const from = monster < 6 ? 6 : 0
      for (let f = from; f < from + 6; f++) {
        if (S[STANDING + f] === 0 || apart(monster, f) > 1 || has(f, BLIND) || isImmune(f, BLIND)) continue
        if (!resists(monster, f, BLIND)) gain(monster, f, BLIND, DAZZLE.rounds, 0)
      }
    },
  },
} as const satisfies Record<string, MonsterContent>
