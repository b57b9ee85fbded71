import * as layout from '../../state/layout.ts'
import * as numbers from '../numbers.ts'
import * as statusContent from '../statuses.ts'
import * as grounds from '../../field/ground.ts'
import * as hex from '../../field/hex.ts'
import * as damages from '../../combat/damage.ts'
import * as states from '../../combat/status.ts'
import * as tricks from '../../combat/tricks.ts'
import * as abilityUse from '../../turn/ability.ts'
import type { AbilityContent } from '../../turn/ability.ts'

const { HANDLES, NUMBERS } = numbers
const { BAD_STATUSES } = statusContent
const { apart, STANDARD_CELL } = grounds
const { heal } = damages
const { gain, has, lose, REGENERATION, SECOND_DAWN, WARD } = states
const { isUnholy } = tricks
const { blow, foesAround, friendsAround, worthOfBlow } = abilityUse
const { ATTRIBUTE, CELL, DAWN_HOUR, HEALTH, MAX_HEALTH, MONSTERS, S, STANDING, STATUS_MASK } = layout
const { DISTANCE, ROOM } = hex

const SPIRIT = 3
// A Cleric strikes harder and mends less than ruleset 1 says: heals on Guardians won 70 % of battles (docs/adr/0028).
const MEND = { range: 3, heal: 850 } as const
const WARDING = { range: 3, base: 10, perSpirit: 1, rounds: 3 } as const
const CLEANSE = { range: 3, statuses: 2, heal: 400 } as const
const SUN = { range: 4, ring: 1, value: 5, rounds: 3 } as const
const SMITE = { range: 3, power: 1150, unholy: 1600 } as const
const DAWN = { range: 3, health: 250 } as const

function smiteOn(target: number): number {
  return S[MONSTERS] !== 0 && isUnholy(target) ? SMITE.unholy : SMITE.power
}

/** Healing at 1000 ‰: 8 + 13 · Spirit / 1000. */
function healing(hero: number, permille: number): number {
  const full = NUMBERS.healBase + (((NUMBERS.healPerSpirit * S[ATTRIBUTE + SPIRIT * HANDLES + hero]!) / 1000) | 0)
  return ((full * permille) / 1000) | 0
}
function missing(hero: number): number {
  return S[MAX_HEALTH + hero]! - S[HEALTH + hero]!
}
/** Bit of the ailment that Cleanse takes first: the lowest handle. */
function firstAilment(target: number): number {
  const bad = S[STATUS_MASK + target]! & BAD_STATUSES
  return bad === 0 ? -1 : 31 - Math.clz32(bad & -bad)
}

export const CLERIC_ABILITIES = {
  mend: {
    name: 'Mend',
    words: 'Heals an ally within 3 by Spirit.',
    rank: 1,
    cooldown: 0,
    aim: 'ally',
    range: MEND.range,
    numbers: MEND,
    allow: (_, target) => missing(target) > 0,
    worth: (hero, target) => {
      const amount = Math.min(healing(hero, MEND.heal), missing(target))
      const urgent =
        S[HEALTH + target]! * 3 < S[MAX_HEALTH + target]!
          ? 1200
          : S[HEALTH + target]! * 3 < S[MAX_HEALTH + target]! * 2
            ? 800
            : 300
      return ((amount * urgent * (foesAround(hero, target, 5) > 0 ? 10 : 7)) / 10) | 0
    },
    use: (hero, target) => void heal(hero, target, healing(hero, MEND.heal), true),
  },
  ward: {
    name: 'Ward',
    words: 'A ward of 10 and 1 a level of Spirit on an ally within 3.',
    rank: 1,
    cooldown: 2,
    aim: 'ally',
    range: WARDING.range,
    numbers: WARDING,
    allow: (_, target) => !has(target, WARD),
    // More than its points: it stops the blow that would have come.
    worth: (hero, target) =>
      foesAround(hero, target, 2) * 7000 + (foesAround(hero, target, 2) > 0 ? missing(target) * 60 : 0),
    use(hero, target) {
      gain(
        hero,
        target,
        WARD,
        WARDING.rounds,
        WARDING.base + (((WARDING.perSpirit * S[ATTRIBUTE + SPIRIT * HANDLES + hero]!) / 100) | 0),
      )
    },
  },
  cleanse: {
    name: 'Cleanse',
    words: 'Takes two bad statuses from an ally within 3 and heals at 40 %.',
    rank: 3,
    cooldown: 2,
    aim: 'ally',
    range: CLEANSE.range,
    numbers: CLEANSE,
    allow: (_, target) => firstAilment(target) >= 0,
    worth: (hero, target) => {
      const bad = S[STATUS_MASK + target]! & BAD_STATUSES
      return ((bad & (bad - 1)) !== 0 ? 16_000 : 8000) + Math.min(healing(hero, CLEANSE.heal), missing(target)) * 800
    },
    use(hero, target) {
      for (let n = 0; n < CLEANSE.statuses; n++) {
        const ailment = firstAilment(target)
        if (ailment >= 0) lose(target, ailment)
      }
      heal(hero, target, healing(hero, CLEANSE.heal), true)
    },
  },
  'sun-ground': {
    name: 'Sun Ground',
    words: 'Allies in the ring of a hero within 4 (of the standard, if he stands on it) regenerate 5 for 3 rounds.',
    rank: 6,
    cooldown: 4,
    aim: 'ally',
    range: SUN.range,
    numbers: SUN,
    worth: (hero, target) =>
      foesAround(hero, target, 3) > 0 ? friendsAround(hero, target, SUN.ring) * 9000 - 9000 : 0,
    use(hero, target) {
      const center = sunCenter(target)
      const from = hero < 6 ? 0 : 6
      for (let a = from; a < from + 6; a++)
        if (S[STANDING + a] === 1 && DISTANCE[center * ROOM + S[CELL + a]!]! <= SUN.ring)
          gain(hero, a, REGENERATION, SUN.rounds, SUN.value)
    },
  },
  smite: {
    name: 'Smite',
    words: 'Strikes at 115 % within 3; the summoned and the undead at 160 %.',
    rank: 10,
    cooldown: 2,
    aim: 'foe',
    range: SMITE.range,
    numbers: SMITE,
    worth: (hero, target) => worthOfBlow(hero, target, smiteOn(target)),
    use: (hero, target) => void blow(hero, target, smiteOn(target)),
  },
  'second-dawn': {
    name: 'Second Dawn',
    words: 'An ally who would fall before his next turn stands with 25 % health instead; once an hour.',
    rank: 15,
    cooldown: 0,
    aim: 'ally',
    range: DAWN.range,
    numbers: DAWN,
    allow: (hero, target) => hero !== target && S[DAWN_HOUR + hero] === 0 && !has(target, SECOND_DAWN),
    worth: (hero, target) =>
      S[HEALTH + target]! * 4 < S[MAX_HEALTH + target]! && foesAround(hero, target, 2) > 0 && apart(hero, target) <= 6
        ? 30_000
        : 0,
    use(hero, target) {
      S[DAWN_HOUR + hero] = 1
      gain(hero, target, SECOND_DAWN, 2, 0)
    },
  },
} as const satisfies Record<string, AbilityContent>

function sunCenter(target: number): number {
  const s = S
  const distances = DISTANCE
  const cell = s[CELL + target]!
  for (let i = 0; i < 2; i++) {
    const standard = STANDARD_CELL[i]!
    if (distances[cell * ROOM + standard]! <= 1) return standard
  }
  return cell
}
