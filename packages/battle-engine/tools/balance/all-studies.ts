import type { Study } from './study.ts'
import { ABILITY_USES, ABILITY_WORTH } from './studies/abilities.ts'
import { CLASSES_AT_WORTH, CLASSES_OF_TWO, SIX_OF_A_CLASS } from './studies/classes.ts'
import { INSTINCT, READY_MADE } from './studies/gambits.ts'
import { ATTRIBUTES, GEAR_OF_SIX, TRAITS_OF_SIX } from './studies/gifts.ts'
import { GIANTSBANE, MISSIONS } from './studies/missions.ts'
import { FAIRNESS, STANCE_PAIRS, STANCES } from './studies/sides.ts'
import { EQUALS, SLOPE } from './studies/slope.ts'
import { STRATEGIES_STUDY } from './studies/strategies.ts'

/** Every question that balance is asked, those that need nobody's answer first. */
export const STUDIES: readonly Study[] = [
  SLOPE,
  EQUALS,
  CLASSES_OF_TWO,
  CLASSES_AT_WORTH,
  SIX_OF_A_CLASS,
  STANCES,
  STANCE_PAIRS,
  STRATEGIES_STUDY,
  READY_MADE,
  INSTINCT,
  ABILITY_USES,
  ABILITY_WORTH,
  TRAITS_OF_SIX,
  GEAR_OF_SIX,
  ATTRIBUTES,
  MISSIONS,
  GIANTSBANE,
  FAIRNESS,
]
