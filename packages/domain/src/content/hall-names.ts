import type { HallKind } from '../world/words.ts'

/** Names of halls by level, four levels each. Ruleset 1, section 12. */
const names = {
  trainingHall: ['Yard', 'Drill Barn', 'Hall of Arms', 'War College', 'Crucible of Heroes'],
  infirmary: ['Cot Room', 'Sickhouse', 'House of Balm', 'Hospital of the Lamp', 'Sanctum of Mending'],
  arena: ['Rope Ring', 'Timber Ring', 'Stone Circle', 'Great Round', 'Colosseum of Banners'],
  tavern: ['Ale Bench', 'Wayside Inn', 'The Full Tankard', 'Hall of Rumours', 'House of a Thousand Tales'],
  library: ['Shelf', 'Scriptorium', 'Reading Hall', 'Archive', 'Memory of the Realm'],
  vault: ['Strongbox', 'Iron Chest', 'Counting House', 'Treasury', 'Dragonless Hoard'],
} as const satisfies Record<HallKind, readonly string[]>

const LEVELS_A_NAME = 4

/** What a hall of this level is called; levels run from 1 to 20. */
export function hallName(kind: HallKind, level: number): string {
  const name = names[kind][Math.trunc((level - 1) / LEVELS_A_NAME)]
  if (name === undefined) throw new RangeError(`a hall has levels 1 … 20, not ${level}`)
  return name
}
