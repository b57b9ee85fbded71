import {
  ANCESTRY_IDS,
  ARENA_IDS,
  ATTRIBUTE_IDS,
  CLASS_IDS,
  LANE_IDS,
  STANCE_IDS,
  ABILITY_IDS,
  type AbilityId,
  type ClassId,
} from './content/ids.ts'
import { classOfAbility, learntAbilities } from './content/abilities.ts'
import { checkGambit } from './check/gambit.ts'
import { checkGear, checkSets, checkTraits } from './check/hero-parts.ts'
import { checkOrder } from './check/order.ts'
import { Checker, type Shape } from './check/checker.ts'
import { checkMonsters } from './check/monsters.ts'
import { checkKey, checkPlace } from './check/place.ts'
import { gambitSlots } from './gambits/vocabulary.ts'
import type { BattleInput } from './input.ts'
import type { CheckedInput } from './report.ts'
import { ENGINE_VERSION } from './version.ts'

/**
 * Is this a battle the engine can play? Anything at all may be given: the answer is the input, or every problem with its
 * path and how to mend it (at most 50). Never throws.
 */
export function checkInput(value: unknown): CheckedInput<BattleInput> {
  const check = new Checker()
  const root = check.object(value, '', ['engine', 'seed', 'arena', 'sides'])
  if (root !== undefined) {
    if (root['engine'] !== ENGINE_VERSION)
      check.problem('engine', 'is not this engine', `use ${ENGINE_VERSION}, or play it with the bundle of its version`)
    if (typeof root['seed'] !== 'string' || !/^[0-9a-f]{32}$/.test(root['seed']))
      check.problem('seed', 'is not 128 bits', 'give 32 lower-case hex characters')
    check.oneOf(root['arena'], 'arena', ARENA_IDS)
    checkSides(check, root['sides'])
  }
  return check.problems.length === 0
    ? { kind: 'valid', input: value as BattleInput }
    : { kind: 'invalid', problems: check.problems }
}

function checkSides(check: Checker, value: unknown): void {
  const sides = check.list(value, 'sides', 2, 2)
  if (sides === undefined) return
  const keys = new Map<string, string>()
  if (sides.every((side) => typeof side === 'object' && side !== null && Object.hasOwn(side, 'monsters')))
    check.problem('sides', 'are both of monsters', 'give one side heroes')
  sides.forEach((side, s) => {
    const path = `sides[${s}]`
    const shape = check.object(side, path, ['stance', 'morale', 'heroes', 'orders'], ['captain', 'monsters'])
    if (shape === undefined) return
    check.oneOf(shape['stance'], `${path}.stance`, STANCE_IDS)
    check.whole(shape['morale'], `${path}.morale`, 0, 100)
    const places = new Set<string>()
    const isOfMonsters = Object.hasOwn(shape, 'monsters')
    if (isOfMonsters) checkMonsters(check, shape['monsters'], `${path}.monsters`, keys)
    const heroes = check.list(shape['heroes'], `${path}.heroes`, isOfMonsters ? 0 : 1, isOfMonsters ? 0 : 6)
    heroes?.forEach((hero, h) => checkHero(check, hero, `${path}.heroes[${h}]`, keys, places))
    check
      .list(shape['orders'], `${path}.orders`, 0, isOfMonsters ? 0 : 5)
      ?.forEach((order, o) => checkOrder(check, order, `${path}.orders[${o}]`))
    if (heroes !== undefined && Object.hasOwn(shape, 'captain'))
      checkCaptain(check, shape['captain'], `${path}.captain`, heroes)
  })
}

const HERO_FIELDS = [
  'key',
  'classId',
  'rank',
  'worth',
  'attributes',
  'ancestry',
  'abilities',
  'traits',
  'militia',
  'place',
  'lane',
  'gambits',
] as const
/** May be left out. */
const HERO_PARTS = ['gear', 'fatigue', 'sets'] as const

function checkCaptain(check: Checker, key: unknown, path: string, heroes: readonly unknown[]): void {
  const isOurs = heroes.some((hero) => typeof hero === 'object' && hero !== null && (hero as Shape)['key'] === key)
  if (typeof key !== 'string' || !isOurs)
    check.problem(path, 'is nobody of this side', 'give the key of one of its heroes, or leave it out')
}

function checkHero(check: Checker, value: unknown, path: string, keys: Map<string, string>, places: Set<string>): void {
  const hero = check.object(value, path, HERO_FIELDS, HERO_PARTS)
  if (hero === undefined) return
  checkKey(check, hero['key'], `${path}.key`, keys)
  const classId = check.oneOf(hero['classId'], `${path}.classId`, CLASS_IDS)
  const rank = check.whole(hero['rank'], `${path}.rank`, 1, 99)
  check.whole(hero['worth'], `${path}.worth`, 0, 3000)
  const attributes = check.object(hero['attributes'], `${path}.attributes`, ATTRIBUTE_IDS)
  if (attributes !== undefined)
    for (const id of ATTRIBUTE_IDS) check.whole(attributes[id], `${path}.attributes.${id}`, 0, 2500)
  check.oneOf(hero['ancestry'], `${path}.ancestry`, ANCESTRY_IDS)
  if (typeof hero['militia'] !== 'boolean')
    check.problem(`${path}.militia`, 'is neither true nor false', 'say true for militia, else false')
  check.oneOf(hero['lane'], `${path}.lane`, LANE_IDS)
  checkTraits(check, hero['traits'], `${path}.traits`)
  if (Object.hasOwn(hero, 'gear')) checkGear(check, hero['gear'], `${path}.gear`)
  if (Object.hasOwn(hero, 'fatigue')) check.whole(hero['fatigue'], `${path}.fatigue`, 0, 100)
  const abilities = check.different(
    check.list(hero['abilities'], `${path}.abilities`, 0, 4),
    `${path}.abilities`,
    ABILITY_IDS,
  )
  checkLearnt(check, abilities, `${path}.abilities`, classId, rank)
  checkPlace(check, hero['place'], `${path}.place`, places)
  const slots = gambitSlots(rank ?? 1)
  check
    .list(hero['gambits'], `${path}.gambits`, 0, slots)
    ?.forEach((gambit, g) => checkGambit(check, gambit, `${path}.gambits[${g}]`, classId))
  if (Object.hasOwn(hero, 'sets')) checkSets(check, hero['sets'], `${path}.sets`, slots, classId)
}

function checkLearnt(
  check: Checker,
  abilities: AbilityId[],
  path: string,
  classId: ClassId | undefined,
  rank: number | undefined,
): void {
  if (classId === undefined || rank === undefined) return
  for (const ability of abilities) {
    if (classOfAbility(ability) !== classId)
      check.problem(
        path,
        `${ability} is not of the class ${classId}`,
        `choose of ${learntAbilities(classId, rank).join(', ')}`,
      )
    else if (!learntAbilities(classId, rank).includes(ability))
      check.problem(path, `${ability} is not learnt at rank ${rank}`, 'leave it out')
  }
}
