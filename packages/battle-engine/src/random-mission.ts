import { ARENA_IDS, MONSTER_IDS, type MonsterId } from './content/ids.ts'
import { MONSTERS } from './content/monsters.ts'
import { hex32 } from './chance/mix.ts'
import type { BattleInput, MonsterInput, SideInput } from './input.ts'
import { diceOf, pick, randomSide, type Dice } from './random-input.ts'
import { ENGINE_VERSION } from './version.ts'

/**
 * A legal random fight of a mission: one to six heroes around the worth of one to six monsters, or four against a boss, on either
 * side. Seed by seed each monster comes first in turn. For golden battles, fuzzing and measuring; `seed` is any 32-bit number.
 */
export function randomMission(seed: number): BattleInput {
  const dice = diceOf(seed ^ 0x7f4a7c15)
  const first = MONSTER_IDS[(seed >>> 0) % MONSTER_IDS.length]!
  const monsters = monsterSide(dice, first)
  const heroes = randomSide(dice, 'a', MONSTERS[first].worth + 100 + dice(200))
  heroes.heroes.splice(MONSTERS[first].boss === true ? 4 : 1 + dice(6))
  return {
    engine: ENGINE_VERSION,
    seed: hex32(dice(0x7fffffff)) + hex32(dice(0x7fffffff)) + hex32(dice(0x7fffffff)) + hex32(seed),
    arena: pick(dice, ARENA_IDS),
    sides: dice(2) === 0 ? [heroes, monsters] : [monsters, heroes],
  }
}

/** A boss comes alone; others with up to five of about their worth. */
function monsterSide(dice: Dice, first: MonsterId): SideInput {
  const { worth, boss } = MONSTERS[first]
  const near = MONSTER_IDS.filter((id) => MONSTERS[id].boss !== true && Math.abs(MONSTERS[id].worth - worth) <= 160)
  const others = boss === true ? [] : Array.from({ length: dice(6) }, () => pick(dice, near))
  return sideOfMonsters([first, ...others], dice)
}

/** A side of these monsters at their usual worth, those who fight close in front. */
export function sideOfMonsters(ids: readonly MonsterId[], dice: Dice): SideInput {
  const rows = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  const monsters = ids.map((monster, i): MonsterInput => {
    const { worth } = MONSTERS[monster]
    return { key: `m${i}`, monster, worth, place: { column: 1, row: rows.splice(dice(rows.length), 1)[0] ?? 0 } }
  })
  return { stance: 'steady', morale: 50, heroes: [], orders: [], monsters }
}
