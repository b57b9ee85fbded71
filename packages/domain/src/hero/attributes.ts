import { CLASS_IDS, CLASSES } from '@mythic/battle-engine'
import type { ClassId } from '@mythic/battle-engine'
import { at } from '../ruleset/read-table.ts'
import { attributes, levelWords } from '../ruleset/ruleset-1/attributes.ts'
import type { LevelWord } from '../ruleset/ruleset-1/attributes.ts'
import { attributeKeys } from '../world/words.ts'
import type { AttributeKey, AttributeSet } from '../world/words.ts'

/** Hundredths of a level, truncated from ten-thousandths. */
export function hundredths(tenThousandths: number): number {
  return Math.trunc(tenThousandths / attributes.hundredth)
}

export function attributeSet(of: (key: AttributeKey) => number): AttributeSet {
  return {
    might: of('might'),
    agility: of('agility'),
    intellect: of('intellect'),
    spirit: of('spirit'),
    vitality: of('vitality'),
    resolve: of('resolve'),
  }
}

/** Class-weighted mean of a hero's own attributes, in hundredths of a level. Ruleset 1, section 1. */
export function worthOf(hero: AttributeSet & { readonly classId: ClassId }): number {
  const { weights } = CLASSES[hero.classId]
  let sum = 0
  for (const [place, key] of attributeKeys.entries()) sum += at(weights, place) * hundredths(hero[key])
  return Math.trunc(sum / 1000)
}

function threeLargest(classId: ClassId): readonly AttributeKey[] {
  const { weights } = CLASSES[classId]
  return attributeKeys
    .map((key, place) => ({ key, place, weight: at(weights, place) }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, 3)
    .map(({ key }) => key)
}

const keysByClass: ReadonlyMap<ClassId, readonly AttributeKey[]> = new Map(
  CLASS_IDS.map((classId) => [classId, threeLargest(classId)]),
)

/** The three attributes of largest weight, the largest first; of equals the earlier attribute. */
export function keyAttributesOf(classId: ClassId): readonly AttributeKey[] {
  return keysByClass.get(classId) ?? threeLargest(classId)
}

/** The name of a level, from ten-thousandths: 0 none … 20 beyond song. */
export function levelWord(tenThousandths: number): LevelWord {
  const level = Math.max(0, Math.min(levelWords.length - 1, Math.trunc(tenThousandths / attributes.level)))
  return levelWords[level] as LevelWord
}
