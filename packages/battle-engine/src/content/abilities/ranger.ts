import * as layout from '../../state/layout.ts'
import * as fieldEffects from '../../field/effects.ts'
import * as gaps from '../../field/gaps.ts'
import * as hex from '../../field/hex.ts'
import * as grounds from '../../field/ground.ts'
import * as states from '../../combat/status.ts'
import * as abilityUse from '../../turn/ability.ts'
import type { AbilityContent } from '../../turn/ability.ts'
import * as targets from '../../turn/target.ts'

const { fieldOn, layField, TRAP } = fieldEffects
const { firstOf, within, without } = gaps
const { gapsToSeen } = targets
const { apart, sees, toNearestStandard, TOLL } = grounds
const { gain, has, HIDDEN, MARKED, ROOT } = states
const { blow, foesAround, friendsAround, worthOfBlow } = abilityUse
const { CELL, HEALTH, MAX_HEALTH, OCCUPIED, RANGE, S, STANDING, FIELD_BY, FIELD_KIND, FIELD_SLOTS } = layout
const { CELLS, DISTANCE, NEIGHBOURS, ROOM } = hex

const AIMED = { power: 1250 } as const
const PIN = { power: 700, rounds: 1 } as const
const TWIN = { power: 570 } as const
const SNARE = { range: 4, damage: 20, most: 2, rounds: 8 } as const
const FADE = { rounds: 2 } as const
const MARK = { range: 8, rounds: 3 } as const

/** A second foe in bowshot, the weakest; −1 when there is none. */
function otherInShot(hero: number, first: number): number {
  const s = S
  const from = hero < 6 ? 6 : 0
  const others = without(gapsToSeen(hero), first - from)
  let best = -1
  for (let near = within(others, s[RANGE + hero]!); near !== 0; near &= near - 1) {
    const f = from + firstOf(near)
    if (best >= 0 && s[HEALTH + f]! >= s[HEALTH + best]!) continue
    if (sees(s[CELL + hero]!, s[CELL + f]!)) best = f
  }
  return best
}

function trapsOf(hero: number): number {
  const s = S
  let count = 0
  for (let slot = 0; slot < FIELD_SLOTS; slot++)
    if (s[FIELD_KIND + slot] === TRAP && s[FIELD_BY + slot] === hero) count++
  return count
}

/** The free hex before the target that lies on his way to a standard, without a trap of ours. */
function snareHex(hero: number, target: number): number {
  const s = S
  const distances = DISTANCE
  const occupied = OCCUPIED
  const neighbours = NEIGHBOURS
  const at = ((hero < 6 ? 0 : CELLS) + s[CELL + target]!) * 6
  let best = -1
  let bestGap = 99
  for (let d = 0; d < 6; d++) {
    const cell = neighbours[at + d]!
    if (cell < 0 || occupied[cell] !== 0 || TOLL[cell] === 0 || fieldOn(TRAP, cell, -1) >= 0) continue
    if (distances[cell * ROOM + s[CELL + hero]!]! > SNARE.range) continue
    const gap = toNearestStandard(cell)
    if (gap < bestGap) {
      best = cell
      bestGap = gap
    }
  }
  return best
}

export const RANGER_ABILITIES = {
  'aimed-shot': {
    name: 'Aimed Shot',
    words: 'A shot of 125 %, if he has not moved this turn.',
    rank: 1,
    cooldown: 2,
    aim: 'foe',
    range: 'class',
    still: true,
    numbers: AIMED,
    worth: { power: AIMED.power },
    use: (hero, target) => void blow(hero, target, AIMED.power),
  },
  pin: {
    name: 'Pin',
    words: 'A shot of 70 % that roots for a round.',
    rank: 1,
    cooldown: 3,
    aim: 'foe',
    range: 'class',
    numbers: PIN,
    worth: (hero, target) => {
      const fighter = S[RANGE + target] === 1 && friendsAround(hero, target, 1) === 0
      return fighter && toNearestStandard(S[CELL + target]!) > 1 ? worthOfBlow(hero, target, PIN.power) + 9000 : 0
    },
    use(hero, target) {
      if (blow(hero, target, PIN.power) >= 0 && S[STANDING + target] === 1) gain(hero, target, ROOT, PIN.rounds, 0)
    },
  },
  'twin-arrows': {
    name: 'Twin Arrows',
    words: 'Two foes, 57 % each.',
    rank: 3,
    cooldown: 2,
    aim: 'foe',
    range: 'class',
    numbers: TWIN,
    worth: (hero, target) => {
      const other = otherInShot(hero, target)
      return other < 0 ? 0 : worthOfBlow(hero, target, TWIN.power) + worthOfBlow(hero, other, TWIN.power)
    },
    use(hero, target) {
      const other = otherInShot(hero, target)
      blow(hero, target, TWIN.power)
      if (other >= 0) blow(hero, other, TWIN.power)
    },
  },
  snare: {
    name: 'Snare',
    words: 'A trap beside a foe within 4: the first foe on it takes 20 damage and is rooted.',
    rank: 6,
    cooldown: 3,
    aim: 'foe',
    range: 4,
    numbers: SNARE,
    allow: (hero, target) => trapsOf(hero) < SNARE.most && snareHex(hero, target) >= 0,
    worth: (hero, target) => (toNearestStandard(S[CELL + target]!) > 2 && S[RANGE + target] === 1 ? 11_000 : 0),
    most: 11_000,
    use(hero, target) {
      const cell = snareHex(hero, target)
      if (cell >= 0) layField(hero, TRAP, cell, SNARE.rounds, SNARE.damage)
    },
  },
  fade: {
    name: 'Fade',
    words: 'Hidden until he attacks, at most 2 rounds; not with a foe beside him.',
    rank: 10,
    cooldown: 4,
    aim: 'self',
    range: 0,
    numbers: FADE,
    allow: (hero) => foesAround(hero, hero, 1) === 0,
    worth: (hero) =>
      S[HEALTH + hero]! * 1000 < S[MAX_HEALTH + hero]! * 300 && foesAround(hero, hero, 6) > 0 ? 16_000 : 0,
    most: 16_000,
    use: (hero) => void gain(hero, hero, HIDDEN, FADE.rounds, 0),
  },
  'hawks-mark': {
    name: "Hawk's Mark",
    words: 'A foe within 8 is hit 8 % more often by all, for 3 rounds.',
    rank: 15,
    cooldown: 3,
    aim: 'foe',
    range: MARK.range,
    numbers: MARK,
    allow: (_, target) => !has(target, MARKED),
    worth: (hero, target) =>
      foesAround(hero, hero, 6) === 0
        ? 3000
        : friendsAround(hero, target, 4) * 2500 + (apart(hero, target) > 6 ? 3000 : 0),
    most: 18_000,
    use: (hero, target) => void gain(hero, target, MARKED, MARK.rounds, 0),
  },
} as const satisfies Record<string, AbilityContent>
