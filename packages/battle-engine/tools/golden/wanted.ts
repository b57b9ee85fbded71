import {
  ABILITY_IDS,
  ARENA_IDS,
  ATTRIBUTE_IDS,
  CLASS_IDS,
  END_IDS,
  FIELD_EFFECT_IDS,
  GAMBIT_SET_IDS,
  GEAR_GAIN,
  GEAR_SLOT_IDS,
  LANE_IDS,
  MONSTER_IDS,
  MONSTERS,
  STANCE_IDS,
  STANDARD_IDS,
  STATUS_IDS,
  TERRAIN_IDS,
  TRAIT_IDS,
} from '../../src/index.ts'
import { KINDS } from '../../src/log/read.ts'
import {
  ACTION_KINDS,
  CALLS,
  CONDITION_KINDS,
  ORDER_CONDITION_KINDS,
  ORDER_EFFECT_KINDS,
  ORDERED_TO_KINDS,
  ORDERING_KINDS,
} from '../../src/gambits/vocabulary.ts'

/** What is covered, by what shows it: things of one group are shown in one way. */
export type Group = { name: string; shownBy: string; ids: readonly string[] }

const USED = 'its own event in the log'
const CHANGED = 'the battle goes another way without it'

/** Everything that golden battles must reach, from the content tables themselves. */
export const GROUPS: readonly Group[] = [
  { name: 'ability', shownBy: USED, ids: ABILITY_IDS },
  { name: 'status', shownBy: 'gained, and in force in the bearer’s next turn or when it ended', ids: STATUS_IDS },
  { name: 'condition holds', shownBy: 'looked at in a turn, and true', ids: CONDITION_KINDS },
  { name: 'condition fails', shownBy: 'looked at in a turn, and false', ids: CONDITION_KINDS },
  { name: 'action', shownBy: 'a gambit acted by it', ids: ACTION_KINDS },
  { name: 'ordering', shownBy: 'it told the chosen target from the next best', ids: ORDERING_KINDS },
  { name: 'set', shownBy: 'a gambit of it acted', ids: GAMBIT_SET_IDS },
  { name: 'order', shownBy: 'an order of that effect fired', ids: ORDER_EFFECT_KINDS },
  { name: 'order when', shownBy: 'an order of that moment fired', ids: ['hour', 'round'] },
  { name: 'order and', shownBy: 'an order with that condition fired', ids: ORDER_CONDITION_KINDS },
  { name: 'order call', shownBy: 'the call went out', ids: CALLS },
  { name: 'order set of', shownBy: 'set-changed events followed such an order', ids: ORDERED_TO_KINDS },
  { name: 'trait', shownBy: CHANGED, ids: TRAIT_IDS },
  { name: 'gear', shownBy: CHANGED, ids: GEAR_SLOT_IDS },
  { name: 'gear of', shownBy: CHANGED, ids: ATTRIBUTE_IDS },
  { name: 'gear grade', shownBy: CHANGED, ids: GEAR_GAIN.map((_, i) => String(i + 1)) },
  { name: 'stance', shownBy: CHANGED, ids: STANCE_IDS },
  { name: 'lane', shownBy: CHANGED, ids: LANE_IDS },
  // The other ancestries are paid in the domain: no number of a battle knows them.
  { name: 'hero', shownBy: CHANGED, ids: ['duskborn', 'militia', 'captain', 'fatigue'] },
  { name: 'terrain', shownBy: CHANGED, ids: TERRAIN_IDS.filter((id) => id !== 'open') },
  { name: 'ground', shownBy: 'somebody went there', ids: ['open', 'rough', 'brush', 'height'] },
  { name: 'arena', shownBy: 'a battle was fought there to its end', ids: ARENA_IDS },
  { name: 'class', shownBy: 'a hero of it took a turn', ids: CLASS_IDS },
  { name: 'monster', shownBy: 'it took a turn', ids: MONSTER_IDS },
  { name: 'trick', shownBy: USED, ids: MONSTER_IDS.filter((id) => MONSTERS[id].deed !== undefined) },
  // Sun Ground gives regeneration since ADR 20: its handle stays, and nothing lays it.
  { name: 'field', shownBy: 'it was laid', ids: FIELD_EFFECT_IDS.filter((id) => id !== 'sun') },
  { name: 'burned by', shownBy: USED, ids: ['trap', 'ember'] },
  { name: 'standard', shownBy: 'it was taken', ids: STANDARD_IDS },
  { name: 'event', shownBy: 'it is in a log', ids: KINDS },
  { name: 'cause', shownBy: 'it is in a log', ids: ['gambit', 'instinct', 'reaction', 'order', 'status', 'field', 'rules'] },
  { name: 'reaction', shownBy: 'a blow of it', ids: ['counter', 'opportunity', 'guard'] },
  // No known input comes to the step limit: src/battle/step-limit.test.ts lowers it.
  { name: 'end', shownBy: 'a battle ended so', ids: END_IDS.filter((id) => id !== 'step-limit') },
  { name: 'result', shownBy: 'a battle ended so', ids: ['win', 'draw', 'mission-won', 'mission-lost', 'mission-unfinished'] },
  { name: 'mission', shownBy: 'its report tells it', ids: ['rusted'] },
]
