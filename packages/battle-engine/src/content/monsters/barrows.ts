import * as layout from '../../state/layout.ts'
import * as numbers from '../numbers.ts'
import * as grounds from '../../field/ground.ts'
import * as logs from '../../log/write.ts'
import * as damages from '../../combat/damage.ts'
import * as states from '../../combat/status.ts'
import * as tricks from '../../combat/tricks.ts'
import * as calling from '../../turn/call-up.ts'
import * as walks from '../../turn/walk.ts'
import type { MonsterContent } from './monster.ts'

const { HANDLES } = numbers
const { apart } = grounds
const { HIT, NOBODY } = logs
const { settleFall, takeHealth, throughWard } = damages
const { gain, POISON, SLOW } = states
const { tell } = tricks
const { raiseFallen } = calling
const { displace } = walks
const { ATTRIBUTE, S, STANDING, TRICKS } = layout

const INTELLECT = 2
const GRAVE = { raises: 1, health: 250 } as const
const BARK = { move: 1, health: 1600 } as const
const SHOVE = { push: 2 } as const
const BURST = { damage: 30 } as const
const ROT = { base: 3, perIntellect: 3, rounds: 3, slow: 1 } as const
const HUSK = { body: 400, magic: 0 } as const

/** Barrows, bridges and bogs: monsters of the middle dangers. */
export const BARROWS = {
  'grave-sexton': {
    name: 'Grave Sexton',
    words: 'Once a battle it raises one fallen of its side with 25 % health.',
    deed: 'digs up',
    worth: 660,
    like: 'cleric',
    power: 720,
    health: 700,
    most: 1,
    numbers: GRAVE,
    stirs(monster) {
      if (S[TRICKS + monster]! < GRAVE.raises && raiseFallen(monster, GRAVE.health)) S[TRICKS + monster]! += 1
    },
  },
  stonebark: {
    name: 'Stonebark',
    words: 'One hex a turn, twice the health of others; cannot be pushed or pulled.',
    worth: 720,
    like: 'guardian',
    power: 705,
    health: BARK.health,
    move: BARK.move,
    soak: { body: 0, magic: 0 },
    traits: ['stubborn'],
    numbers: BARK,
  },
  'tollbridge-ogre': {
    name: 'Tollbridge Ogre',
    words: 'Its hits push by two hexes.',
    deed: 'sends off',
    worth: 800,
    like: 'berserker',
    power: 1120,
    health: 850,
    numbers: SHOVE,
    afterHit(monster, target) {
      tell(monster, target)
      displace(monster, target, SHOVE.push, true)
    },
  },
  'ash-imp': {
    name: 'Ash Imp',
    words: 'Bursts when it falls: 30 damage to every foe in its ring.',
    deed: 'bursts',
    worth: 840,
    like: 'elementalist',
    power: 1000,
    health: 750,
    range: 2,
    numbers: BURST,
    afterFall(monster) {
      tell(monster, NOBODY)
      const from = monster < 6 ? 6 : 0
      for (let f = from; f < from + 6; f++) {
        if (S[STANDING + f] === 0 || apart(monster, f) > 1) continue
        const through = throughWard(f, BURST.damage)
        if (through > 0) takeHealth(f, through, monster, HIT, 0, 0)
        settleFall(f, monster)
      }
    },
  },
  'bog-hag': {
    name: 'Bog Hag',
    words: 'Her hits rot: poison by Intellect for 3 rounds, slow for one.',
    deed: 'lays rot on',
    worth: 900,
    like: 'hexer',
    power: 870,
    health: 700,
    numbers: ROT,
    afterHit(monster, target) {
      const damage = ROT.base + (((ROT.perIntellect * S[ATTRIBUTE + INTELLECT * HANDLES + monster]!) / 1000) | 0)
      tell(monster, target)
      gain(monster, target, POISON, ROT.rounds, damage)
      gain(monster, target, SLOW, ROT.slow, 0)
    },
  },
  'iron-husk': {
    name: 'Iron Husk',
    words: 'Soaks 40 % of blows of body and nothing of magic.',
    worth: 950,
    like: 'guardian',
    power: 1205,
    health: 800,
    soak: HUSK,
    traits: ['cold-blood'],
    numbers: HUSK,
  },
} as const satisfies Record<string, MonsterContent>
