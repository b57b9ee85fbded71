import { BARROWS } from './monsters/barrows.ts'
import { BOSSES } from './monsters/bosses.ts'
import { HEIGHTS } from './monsters/heights.ts'
import { WILDS } from './monsters/wilds.ts'
import type { MonsterContent } from './monsters/monster.ts'
import type { MonsterId } from './ids.ts'

/** All twenty and the four bosses, by id. Source: ruleset 1, section 14. */
export const MONSTERS: Record<MonsterId, MonsterContent> = { ...WILDS, ...BARROWS, ...HEIGHTS, ...BOSSES }
