import * as layout from '../state/layout.ts'
import * as numbers from '../content/numbers.ts'
import * as hex from '../field/hex.ts'
import * as grounds from '../field/ground.ts'
import * as damages from '../combat/damage.ts'
import * as factors from '../combat/factors.ts'
import * as states from '../combat/status.ts'
import * as abilityUse from '../turn/ability.ts'
import * as compiled from './compile.ts'

const { HANDLES } = numbers
const { apart, toNearestStandard, BRIGHT, GROUND, STANDARD_CELL } = grounds
const { sideOf } = damages
const { alliesWithin, soakOf } = factors
const { has } = states
const { foesAround } = abilityUse
const { PREFER_AT } = compiled
const {
  ACTED,
  CAPTAIN,
  CELL,
  CLASS,
  DAMAGE_HOUR,
  EXPECTED,
  GAMBIT,
  GAMBIT_WORDS,
  GAMBITS,
  GLORY_SHARE,
  HEALTH,
  LAST_TARGET,
  MAGIC,
  MAX_HEALTH,
  S,
  WORTH,
} = layout
const { CELLS, DISTANCE, OWN, ROOM } = hex

/**
 * Is `a` to be chosen before `b`? Orderings in turn, the first that tells them apart decides; with none written the nearest,
 * then the own-frame cell: a total order, since no two heroes share a cell.
 */
export function isPreferred(hero: number, number: number, a: number, b: number): boolean {
  const s = S
  const own = OWN
  const at = GAMBIT + (hero * GAMBITS + number) * GAMBIT_WORDS + PREFER_AT
  const count = s[at]!
  for (let i = 0; i < count; i++) {
    const kind = s[at + 1 + i * 2]!
    const parameter = s[at + 2 + i * 2]!
    const difference = keyOf(hero, kind, parameter, a) - keyOf(hero, kind, parameter, b)
    if (difference !== 0) return difference < 0
  }
  const nearer = apart(hero, a) - apart(hero, b)
  if (nearer !== 0) return nearer < 0
  const frame = sideOf(hero) * CELLS
  return own[frame + s[CELL + a]!]! < own[frame + s[CELL + b]!]!
}

/** What the first ordering says of a target, nil with none written: a smaller one is preferred without more ado. */
export function firstKeyOf(hero: number, number: number, target: number): number {
  const at = GAMBIT + (hero * GAMBITS + number) * GAMBIT_WORDS + PREFER_AT
  return S[at] === 0 ? 0 : keyOf(hero, S[at + 1]!, S[at + 2]!, target)
}

/** Smaller is preferred. By handle of ORDERING_KINDS. Turned round by 0 − x: −x of nothing is −0, which V8 keeps on the heap. */
export function keyOf(hero: number, kind: number, parameter: number, target: number): number {
  switch (kind) {
    case 0:
      return apart(hero, target)
    case 1:
      return (0 - apart(hero, target)) | 0
    case 2:
      return S[HEALTH + target]!
    case 3:
      return (0 - S[HEALTH + target]!) | 0
    case 4:
      return ((S[HEALTH + target]! * 1000) / S[MAX_HEALTH + target]!) | 0
    case 5:
      return soakOf(target, S[MAGIC + hero] === 1)
    case 6:
      return (0 - S[DAMAGE_HOUR + target]!) | 0
    case 7:
      return (0 - S[WORTH + target]!) | 0
    case 8:
      return (0 - S[GLORY_SHARE + target]!) | 0
    case 9:
      return S[EXPECTED + hero * HANDLES + target]! >= S[HEALTH + target]! * 1000 ? 0 : 1
    case 10:
      return (0 - foesAround(hero, target, 1)) | 0
    case 11:
      return alliesWithin(target, 2)
    case 12:
      return placeInList(parameter, S[CLASS + target]!)
    case 13:
      return toNearestStandard(S[CELL + target]!) <= 1 ? 0 : 1
    case 14:
      return DISTANCE[S[CELL + target]! * ROOM + STANDARD_CELL[GROUND[BRIGHT]! & 1]!]! <= 1 ? 0 : 1
    case 15:
      return has(target, parameter) ? 0 : 1
    case 16:
      return S[ACTED + target]! & 1
    case 17:
      return S[LAST_TARGET + hero] === target ? 0 : 1
    case 18:
      return isCaptainsTarget(sideOf(hero), target) ? 0 : 1
    default:
      throw new Error(`no ordering ${kind}`)
  }
}

/** Whom the captain, standing or not, struck last this hour. */
function isCaptainsTarget(side: number, target: number): boolean {
  const captain = S[CAPTAIN + side]!
  return captain > 0 && S[LAST_TARGET + captain - 1] === target
}

function placeInList(list: number, classHandle: number): number {
  const place = (list >>> (4 * classHandle)) & 15
  return place === 0 ? 99 : place
}
