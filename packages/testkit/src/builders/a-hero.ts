import { learntAbilities } from '@mythic/battle-engine'
import type { AbilityId, ClassId } from '@mythic/battle-engine'
import { coins, gameInstant } from '@mythic/domain'
import type { Row } from '@mythic/domain'

import { testId } from './test-id.ts'

/** A healthy hero of 24 with level 10 in everything (attributes are in ten-thousandths of a level). */
export function aHero(over: Partial<Row<'hero'>> = {}): Row<'hero'> {
  const level = 100_000
  const classId = over.classId ?? 'guardian'
  return {
    id: testId('hero'),
    guildId: testId('guild'),
    name: 'Odo Hale',
    classId,
    ancestry: 'hillborn',
    status: 'active',
    age: 24,
    rank: 5,
    xp: 0,
    might: level,
    agility: level,
    intellect: level,
    spirit: level,
    vitality: level,
    resolve: level,
    talents: { might: 3, agility: 3, intellect: 3, spirit: 3, vitality: 3, resolve: 3 },
    ceilings: { might: 1400, agility: 1400, intellect: 1400, spirit: 1400, vitality: 1400, resolve: 1400 },
    traits: [],
    abilities: firstAbilityOf(classId),
    form: 5,
    morale: 5,
    fatigue: 0,
    joinedAt: gameInstant(0),
    injury: null,
    injuredUntilWeek: 0,
    scars: 0,
    focus: 'might',
    intensity: 'steady',
    staminaSharePermille: 100,
    participationPermille: 0,
    salaryPerWeek: coins(1_000),
    signedBy: null,
    ...over,
  }
}

/** The ability that every hero of the class knows from rank 1. */
export function firstAbilityOf(classId: ClassId): AbilityId[] {
  const [first] = learntAbilities(classId, 1)
  if (first === undefined) throw new Error(`${classId} has no ability`)
  return [first]
}
