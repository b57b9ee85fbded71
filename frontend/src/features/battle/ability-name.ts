import { ABILITIES } from '@mythic/battle-engine'
import type { AbilityNamer } from './event-words.ts'

export const abilityName: AbilityNamer = (ability) => ABILITIES[ability].name
