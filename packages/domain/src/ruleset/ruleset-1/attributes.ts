import type { AncestryId } from '@mythic/battle-engine'
import type { AttributeKey } from '../../world/words.ts'

/** Section 1. Attributes are kept in ten-thousandths of a level; rules that speak of hundredths truncate. */
export const attributes = {
  /** Ten-thousandths in a level, and the cap of an attribute. */
  level: 10_000,
  cap: 200_000,
  /** Ten-thousandths in a hundredth of a level. */
  hundredth: 100,
  /** An effective attribute never leaves these bounds, in hundredths (the engine's). */
  effectiveLeast: 0,
  effectiveMost: 2_500,
} as const

export const levelWords = [
  'none',
  'hopeless',
  'feeble',
  'clumsy',
  'weak',
  'modest',
  'passable',
  'decent',
  'capable',
  'solid',
  'strong',
  'skilled',
  'fine',
  'superb',
  'masterly',
  'splendid',
  'heroic',
  'storied',
  'legendary',
  'mythic',
  'beyond song',
] as const
export type LevelWord = (typeof levelWords)[number]

/** Level shifts at birth in hundredths, training and salary in permille. A Duskborn's gift lies in the engine. */
export interface Ancestry {
  readonly birth: Readonly<Partial<Record<AttributeKey, number>>>
  readonly training: number
  readonly salary: number
}
export const ancestries = {
  hillborn: { birth: { vitality: 40, agility: -40 }, training: 1000, salary: 1000 },
  tidefolk: { birth: { agility: 40, might: -40 }, training: 1000, salary: 1000 },
  emberkin: { birth: { intellect: 40, resolve: -40 }, training: 1000, salary: 1000 },
  mossling: { birth: { spirit: 40, intellect: -40 }, training: 1000, salary: 1000 },
  duskborn: { birth: { spirit: -30 }, training: 1000, salary: 1000 },
  forgeward: { birth: {}, training: 970, salary: 960 },
} as const satisfies Record<AncestryId, Ancestry>
