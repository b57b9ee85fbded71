import * as layout from '../../state/layout.ts'
import * as numbers from '../numbers.ts'
import * as gaps from '../../field/gaps.ts'
import * as grounds from '../../field/ground.ts'
import * as hex from '../../field/hex.ts'
import * as betweens from '../../field/between.ts'
import * as logs from '../../log/write.ts'
import * as damages from '../../combat/damage.ts'
import * as factors from '../../combat/factors.ts'
import * as states from '../../combat/status.ts'
import * as tricks from '../../combat/tricks.ts'
import * as abilityUse from '../../turn/ability.ts'
import * as walks from '../../turn/walk.ts'
import type { MonsterContent } from './monster.ts'

const { HANDLES } = numbers
const { firstOf } = gaps
const { apart } = grounds
const { DISTANCE, ROOM } = hex
const { isBetween } = betweens
const { NOBODY } = logs
const { heal } = damages
const { AS_AREA } = factors
const { gain, has, isImmune, lose, resists, valueOf, BURN, FEAR, REGENERATION, ROOT, WARD } = states
const { tell } = tricks
const { blow, blowOn, foesAround, foesNear } = abilityUse
const { displace } = walks
const { CELL, HEALTH, MAX_HEALTH, S, STANDING, STATUS_WORD, TRICKS } = layout

const CHOIR = { every: 3, rounds: 1 } as const
const ARC = { power: 1000, second: 600 } as const
const SALT = { bodyDamage: 500 } as const
const BREATH = { length: 4, power: 1000, burn: 2 } as const
const GLASS = { blows: 3 } as const
const CHAIN = { pull: 3, root: 1, range: 4 } as const
const VESPERS = { every: 2, heals: 18 } as const
const THEFT = { rounds: 3 } as const

/** Another foe beside the monster, the weakest first; −1 when there is none. */
function secondFoe(monster: number, first: number): number {
  const s = S
  const from = monster < 6 ? 6 : 0
  let best = -1
  for (let f = from; f < from + 6; f++) {
    if (f === first || s[STANDING + f] === 0 || apart(monster, f) > 1) continue
    if (best < 0 || s[HEALTH + f]! < s[HEALTH + best]!) best = f
  }
  return best
}

/** A bit each foe on the line of four from the monster through the target, the target too (field/gaps.ts, within). */
function foesInBreath(monster: number, target: number): number {
  const s = S
  const from = monster < 6 ? 6 : 0
  const origin = s[CELL + monster]!
  const there = s[CELL + target]!
  const gap = DISTANCE[origin * ROOM + there]!
  let struck = 16 << (5 * (target - from))
  for (let near = foesNear(monster, monster, BREATH.length) & ~struck; near !== 0; near &= near - 1) {
    const cell = s[CELL + from + firstOf(near)]!
    const farther = DISTANCE[origin * ROOM + cell]! > gap
    if (isBetween(cell, origin, there) || (farther && isBetween(there, origin, cell))) struck |= near & -near
  }
  return struck
}

/** Takes a status from the target for what rounds it had left, unless the thief has as much already. */
function steal(thief: number, target: number, status: number): void {
  const value = valueOf(target, status)
  if (!has(target, status) || valueOf(thief, status) >= value) return
  const left = S[STATUS_WORD + status * HANDLES + target]! & 63
  tell(thief, target)
  lose(target, status)
  gain(thief, thief, status, Math.min(left, THEFT.rounds), value)
}

function isAnyoneHurt(monster: number): boolean {
  const s = S
  const from = monster < 6 ? 0 : 6
  for (let a = from; a < from + 6; a++) if (s[STANDING + a] === 1 && s[HEALTH + a]! < s[MAX_HEALTH + a]!) return true
  return false
}

/** Heights, cloisters and deeps: monsters of the last dangers before the bosses. */
export const HEIGHTS = {
  'gallows-choir': {
    name: 'Gallows Choir',
    words: 'Each third round foes in its ring test Resolve or fear for a round.',
    deed: 'sings',
    worth: 980,
    like: 'bard',
    power: 960,
    health: 850,
    range: 1,
    undead: true,
    traits: ['cold-blood'],
    numbers: CHOIR,
    stirs(monster, round) {
      if (round % CHOIR.every !== 0 || foesAround(monster, monster, 1) === 0) return
      tell(monster, NOBODY)
      const from = monster < 6 ? 6 : 0
      for (let f = from; f < from + 6; f++) {
        if (S[STANDING + f] === 0 || apart(monster, f) > 1 || isImmune(f, FEAR)) continue
        if (!resists(monster, f, FEAR)) gain(monster, f, FEAR, CHOIR.rounds, 0)
      }
    },
  },
  'mountain-reaver': {
    name: 'Mountain Reaver',
    words: "Reaver's Arc each round: 100 %, and 60 % to one more foe beside it.",
    deed: 'swings on at',
    worth: 1020,
    like: 'berserker',
    power: 1010,
    health: 850,
    numbers: ARC,
    strike(monster, target) {
      blow(monster, target, ARC.power)
      const other = S[STANDING + monster] === 1 ? secondFoe(monster, target) : -1
      if (other < 0) return
      tell(monster, other)
      blow(monster, other, ARC.second)
    },
  },
  'salt-wraith': {
    name: 'Salt Wraith',
    words: 'Blows of body do it half their damage.',
    worth: 1060,
    like: 'elementalist',
    power: 1180,
    health: 650,
    range: 2,
    bodyDamage: SALT.bodyDamage,
    undead: true,
    traits: ['cold-blood'],
    numbers: SALT,
  },
  'cinder-drake': {
    name: 'Cinder Drake',
    words: 'Breathes a line of 4 hexes: every foe on it is hit and burns for 2 rounds.',
    deed: 'breathes fire at',
    worth: 1100,
    like: 'elementalist',
    power: 750,
    health: 700,
    range: BREATH.length,
    numbers: BREATH,
    strike(monster, target) {
      tell(monster, target)
      const from = monster < 6 ? 6 : 0
      for (let struck = foesInBreath(monster, target); struck !== 0; struck &= struck - 1)
        blowOn(monster, from + firstOf(struck), BREATH.power, AS_AREA)
    },
    afterHit: (monster, target) => void gain(monster, target, BURN, BREATH.burn, 0),
  },
  'glass-stag': {
    name: 'Glass Stag',
    words: 'The first three blows that would land on it miss.',
    deed: 'is but a glint of light',
    worth: 1120,
    like: 'duelist',
    power: 980,
    health: 650,
    move: 4,
    numbers: GLASS,
    slips(monster) {
      if (S[TRICKS + monster]! >= GLASS.blows) return false
      S[TRICKS + monster]! += 1
      tell(monster, NOBODY)
      return true
    },
  },
  'chain-warden': {
    name: 'Chain Warden',
    words: 'Strikes with its chain within 4: whom it hits is pulled by 3 and rooted for a round.',
    deed: 'drags',
    worth: 1160,
    like: 'berserker',
    power: 1140,
    health: 650,
    range: CHAIN.range,
    numbers: CHAIN,
    afterHit(monster, target) {
      tell(monster, target)
      displace(monster, target, CHAIN.pull, false)
      if (S[STANDING + target] === 1) gain(monster, target, ROOT, CHAIN.root, 0)
    },
  },
  'night-abbot': {
    name: 'Night Abbot',
    words: 'Each second round it heals all of its side by 18.',
    deed: 'reads vespers',
    worth: 1200,
    like: 'cleric',
    power: 330,
    health: 500,
    undead: true,
    traits: ['cold-blood'],
    most: 1,
    numbers: VESPERS,
    stirs(monster, round) {
      if (round % VESPERS.every !== 0 || !isAnyoneHurt(monster)) return
      tell(monster, NOBODY)
      const from = monster < 6 ? 0 : 6
      for (let a = from; a < from + 6; a++) heal(monster, a, VESPERS.heals, false)
    },
  },
  'void-lamprey': {
    name: 'Void Lamprey',
    words: 'Its hits take ward and regeneration for itself.',
    deed: 'drinks from',
    worth: 1240,
    like: 'duelist',
    power: 1230,
    health: 700,
    numbers: THEFT,
    afterHit(monster, target) {
      steal(monster, target, WARD)
      steal(monster, target, REGENERATION)
    },
  },
} as const satisfies Record<string, MonsterContent>
