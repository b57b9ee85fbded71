import * as layout from '../../state/layout.ts'
import * as numbers from '../numbers.ts'
import * as grounds from '../../field/ground.ts'
import * as damages from '../../combat/damage.ts'
import * as states from '../../combat/status.ts'
import * as logs from '../../log/write.ts'
import * as abilityUse from '../../turn/ability.ts'
import type { AbilityContent } from '../../turn/ability.ts'

const { HANDLES } = numbers
const { apart } = grounds
const { changeMorale, sideOf } = damages
const { gain, has, isImmune, resists, BALLAD, HASTE, SINGING, STUN } = states
const { emit, QUICKENED } = logs
const { blow, foesAround, friendsAround, greatestThreat, threatOf } = abilityUse
const { ABILITY, COOLDOWN, EXISTS, RANGE, S, STANDING } = layout

const WAR_SONG = { within: 2, damage: 1120 } as const
const VERSE = { power: 770, morale: -2 } as const
const QUICK = { range: 3, rounds: 1 } as const
const LULLABY = { range: 3, rounds: 1 } as const
const REFRAIN = { range: 3, rounds: 2 } as const
const BALLAD_OF = { within: 3, each: 4, rounds: 2 } as const

/** Slot of the longest running cooldown, the lower slot among equals; −1 when all is ready. */
function longestCooldown(target: number): number {
  const s = S
  let best = 0
  for (let slot = 0; slot < 4; slot++) {
    const at = slot * HANDLES + target
    // Nil for an empty slot, by its ability's sign; the first of equals has the greatest key.
    const key = ((s[COOLDOWN + at]! & ~(s[ABILITY + at]! >> 31)) << 2) | (3 - slot)
    best = key > best ? key : best
  }
  return best < 4 ? -1 : 3 - (best & 3)
}

function fallenFriends(hero: number): number {
  const s = S
  const from = hero < 6 ? 0 : 6
  let count = 0
  for (let a = from; a < from + 6; a++) if (s[EXISTS + a] === 1 && s[STANDING + a] === 0) count++
  return count
}

export const BARD_ABILITIES = {
  'war-song': {
    name: 'War Song',
    words: 'Allies within 2 deal 112 % while he sings: until stunned, silenced, fallen or the hour ends.',
    rank: 1,
    cooldown: 0,
    aim: 'self',
    range: 0,
    numbers: WAR_SONG,
    allow: (hero) => !has(hero, SINGING),
    worth: (hero) => (friendsAround(hero, hero, WAR_SONG.within) - 1) * 9000,
    use: (hero) => void gain(hero, hero, SINGING, 60, 0),
  },
  'cutting-verse': {
    name: 'Cutting Verse',
    words: "Strikes at 77 % and takes 2 of the foe's morale.",
    rank: 1,
    cooldown: 1,
    aim: 'foe',
    range: 'class',
    numbers: VERSE,
    worth: { power: VERSE.power, plus: 2500 },
    use(hero, target) {
      if (blow(hero, target, VERSE.power) >= 0) changeMorale(1 - sideOf(hero), VERSE.morale)
    },
  },
  quickstep: {
    name: 'Quickstep',
    words: 'An ally within 3 is hasted for a round.',
    rank: 3,
    cooldown: 2,
    aim: 'ally',
    range: QUICK.range,
    numbers: QUICK,
    allow: (hero, target) => hero !== target && !has(target, HASTE),
    worth: (hero, target) =>
      S[RANGE + target] === 1 && foesAround(hero, target, 1) === 0 && foesAround(hero, hero, 5) === 0 ? 6000 : 0,
    most: 6000,
    use: (hero, target) => void gain(hero, target, HASTE, QUICK.rounds, 0),
  },
  lullaby: {
    name: 'Lullaby',
    words: 'A foe within 3 loses a turn unless hit or his Resolve holds.',
    rank: 6,
    cooldown: 4,
    aim: 'foe',
    range: LULLABY.range,
    numbers: LULLABY,
    allow: (_, target) => !isImmune(target, STUN) && !has(target, STUN),
    worth: (hero, target) => (friendsAround(hero, target, 2) === 0 ? threatOf(target) : 0),
    most: greatestThreat,
    use(hero, target) {
      if (!resists(hero, target, STUN)) gain(hero, target, STUN, LULLABY.rounds, 1)
    },
  },
  refrain: {
    name: 'Refrain',
    words: "Shortens an ally's longest cooldown by 2.",
    rank: 10,
    cooldown: 3,
    aim: 'ally',
    range: REFRAIN.range,
    numbers: REFRAIN,
    allow: (hero, target) => hero !== target && longestCooldown(target) >= 0,
    worth: (hero, target) => {
      const slot = longestCooldown(target)
      return slot >= 0 && S[COOLDOWN + slot * HANDLES + target]! >= 2 && foesAround(hero, target, 4) > 0 ? 8000 : 0
    },
    most: 8000,
    use(hero, target) {
      const slot = longestCooldown(target)
      if (slot < 0) return
      const at = COOLDOWN + slot * HANDLES + target
      S[at] = Math.max(0, S[at]! - REFRAIN.rounds)
      emit(QUICKENED, hero, target, 0, REFRAIN.rounds)
    },
  },
  'ballad-of-the-fallen': {
    name: 'Ballad of the Fallen',
    words: 'Allies within 3 hit for 4 more a fallen friend, for 2 rounds.',
    rank: 15,
    cooldown: 4,
    aim: 'self',
    range: 0,
    numbers: BALLAD_OF,
    allow: (hero) => fallenFriends(hero) > 0,
    worth: (hero) => fallenFriends(hero) * friendsAround(hero, hero, BALLAD_OF.within) * 6000,
    use(hero) {
      const extra = BALLAD_OF.each * fallenFriends(hero)
      const from = hero < 6 ? 0 : 6
      for (let a = from; a < from + 6; a++)
        if (S[STANDING + a] === 1 && apart(hero, a) <= BALLAD_OF.within) gain(hero, a, BALLAD, BALLAD_OF.rounds, extra)
    },
  },
} as const satisfies Record<string, AbilityContent>
