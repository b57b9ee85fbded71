import { MONSTER_IDS } from '../content/ids.ts'
import { MONSTERS } from '../content/monsters.ts'
import { HEROES_A_SIDE } from '../content/numbers.ts'
import { summonKey } from '../battle/muster.ts'
import type { Checker } from './checker.ts'
import { checkKey, checkPlace } from './place.ts'

const LEAST_WORTH = 100
const MOST_WORTH = 2500
const MOST_KEY = 64

/** One to six monsters; those whom they may call have names too, which nobody else may bear. */
export function checkMonsters(check: Checker, value: unknown, path: string, keys: Map<string, string>): void {
  const places = new Set<string>()
  check.list(value, path, 1, HEROES_A_SIDE)?.forEach((one, m) => {
    const at = `${path}[${m}]`
    const shape = check.object(one, at, ['key', 'monster', 'worth', 'place'])
    if (shape === undefined) return
    const id = check.oneOf(shape['monster'], `${at}.monster`, MONSTER_IDS)
    check.whole(shape['worth'], `${at}.worth`, LEAST_WORTH, MOST_WORTH)
    checkKey(check, shape['key'], `${at}.key`, keys)
    checkPlace(check, shape['place'], `${at}.place`, places)
    const key = shape['key']
    if (id === undefined || MONSTERS[id].calls === undefined || typeof key !== 'string' || key.length > MOST_KEY) return
    for (let n = 1; n < HEROES_A_SIDE; n++)
      checkKey(check, summonKey(key, n), `${at}.key (called)`, keys, summonKey(key, n).length)
  })
}
