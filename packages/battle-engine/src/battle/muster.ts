import { ATTRIBUTE_IDS, MONSTER_IDS, type MonsterId } from '../content/ids.ts'
import { CLASSES } from '../content/classes.ts'
import { MONSTERS } from '../content/monsters.ts'
import { HEROES_A_SIDE } from '../content/numbers.ts'
import type { HeroInput, MonsterInput, SideInput } from '../input.ts'

/** One of a line: a hero as he came, or a monster put in a hero's terms. */
export type Fighter = HeroInput & { monster?: MonsterId }

/** Attributes of a monster by its worth: its class's three key attributes stand at 1100 ‰ of it, the others at 600 ‰. */
const KEY_PERMILLE = 1100
const OTHER_PERMILLE = 600
const MOST = 2500

/** A side in canonical order: by home place in its own frame. So the order of the list means nothing. */
export function lineOf(side: SideInput): Fighter[] {
  return inPlaceOrder(side.monsters === undefined ? side.heroes : side.monsters.map(asFighter))
}

function inPlaceOrder(fighters: readonly Fighter[]): Fighter[] {
  const line: Fighter[] = []
  for (const one of fighters) {
    const place = placeOf(one)
    let at = line.length
    for (; at > 0 && placeOf(line[at - 1]!) > place; at--) line[at] = line[at - 1]!
    line[at] = one
  }
  return line
}
function placeOf({ place }: Fighter): number {
  return place.column * 16 + place.row
}

function asFighter({ key, monster, worth, place }: MonsterInput): Fighter {
  const { like, traits } = MONSTERS[monster]
  const { weights } = CLASSES[like]
  const third = [...weights].sort((a, b) => b - a)[2]!
  const attributes = { might: 0, agility: 0, intellect: 0, spirit: 0, vitality: 0, resolve: 0 }
  ATTRIBUTE_IDS.forEach((id, i) => {
    const permille = weights[i]! >= third ? KEY_PERMILLE : OTHER_PERMILLE
    attributes[id] = Math.min(MOST, Math.trunc((worth * permille) / 1000))
  })
  return {
    key,
    monster,
    classId: like,
    rank: Math.max(1, Math.trunc(worth / 100)),
    worth,
    attributes,
    ancestry: 'forgeward',
    abilities: [],
    traits: traits === undefined ? [] : [...traits],
    militia: false,
    place,
    lane: 'free',
    gambits: [],
  }
}

/**
 * Those whom the monsters of a line may call, one for each handle of the side that the line leaves free: all of the kind that
 * the first caller in the line calls, at home where it is. They stand nowhere until they are called.
 */
export function summonsOf(line: readonly Fighter[]): Fighter[] {
  const caller = line.find(({ monster }) => monster !== undefined && MONSTERS[monster].calls !== undefined)
  if (caller?.monster === undefined) return []
  const { calls, worth } = MONSTERS[caller.monster]
  if (calls === undefined) return []
  return Array.from({ length: HEROES_A_SIDE - line.length }, (_, n) =>
    asFighter({
      key: summonKey(caller.key, n + 1),
      monster: calls.monster,
      worth: Math.trunc((calls.worth * caller.worth) / worth),
      place: caller.place,
    }),
  )
}

/** Chance is keyed by name: the summoned have one each. */
export function summonKey(caller: string, number: number): string {
  return `${caller}+${number}`
}

/** Whose class and abilities a copying monster has: the one of most worth against it, the first among equals. */
export function strongestOf(line: readonly Fighter[]): Fighter | undefined {
  let strongest: Fighter | undefined
  for (const one of line) if (strongest === undefined || one.worth > strongest.worth) strongest = one
  return strongest
}

export function monsterHandle(monster: MonsterId): number {
  return MONSTER_IDS.indexOf(monster)
}
