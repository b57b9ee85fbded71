import { ABILITY_IDS, CLASS_IDS, STANCE_IDS, STATUS_IDS, TERRAIN_IDS, type ClassId } from '../content/ids.ts'
import { classOfAbility } from '../content/abilities.ts'
import {
  ACTION_KINDS,
  CONDITION_KINDS,
  FALL_BACK_TO,
  ORDERING_KINDS,
  STANDARD_MOODS,
  STANDARD_REFS,
  WHOM,
} from '../gambits/vocabulary.ts'
import type { ActionKind, ConditionKind, OrderingKind } from '../gambit-language.ts'
import type { Checker, Shape } from './checker.ts'

/** How one parameter is looked at. */
type Look = (check: Checker, value: unknown, path: string) => void
const whole =
  (least: number, most: number): Look =>
  (check, value, path) =>
    void check.whole(value, path, least, most)
const oneOf =
  (ids: readonly string[]): Look =>
  (check, value, path) =>
    void check.oneOf(value, path, ids)
const hero: Look = (check, value, path) => check.text(value, path)
const permille = whole(0, 1000)
const standard = oneOf(STANDARD_REFS)

/** Parameters of each condition, beside `kind` and `not`. The gambit editor reads its fields from here. */
export const CONDITION_PARAMETERS: Record<ConditionKind, Record<string, Look>> = {
  'self-health-below': { permille },
  'self-has-status': { status: oneOf(STATUS_IDS) },
  'self-on-standard': {},
  'self-foes-near': { atLeast: whole(1, 6) },
  'self-ability-ready': { ability: oneOf(ABILITY_IDS) },
  'self-not-moved': {},
  'self-terrain': { terrain: oneOf(TERRAIN_IDS) },
  'self-health-rank': { atMost: whole(1, 6) },
  'ally-health-below': { permille },
  'ally-class-near': { classId: oneOf(CLASS_IDS), within: whole(1, 12) },
  'ally-named-below': { hero, permille },
  'allies-near': { atLeast: whole(1, 5) },
  'ally-ailing': {},
  'ally-fallen': {},
  'allies-standing': { atMost: whole(0, 6) },
  'foe-in-range': {},
  'foe-health-below': { permille },
  'foe-class-in-range': { classId: oneOf(CLASS_IDS) },
  'foe-named-in-range': { hero },
  'foes-in-ring': { atLeast: whole(1, 6) },
  'foe-has-status': { status: oneOf(STATUS_IDS) },
  'foe-singing': {},
  'foe-beside-weakest': {},
  'foe-isolated': {},
  'foes-standing': { atMost: whole(0, 6) },
  'standard-is': { standard, mood: oneOf(STANDARD_MOODS) },
  'presence-below': { standard },
  'presence-above': { standard },
  'lane-within': { distance: whole(0, 12) },
  'round-at-least': { round: whole(1, 8) },
  'round-at-most': { round: whole(1, 8) },
  'hour-is': { hour: whole(1, 3) },
  'glory-ahead': { by: whole(0, 200) },
  'glory-behind': { by: whole(0, 200) },
  'rally-within': { rounds: whole(0, 7) },
  'our-stance': { stance: oneOf(STANCE_IDS) },
  'self-fatigue-above': { fatigue: whole(0, 100) },
  'field-ahead': {},
  'foe-lacks-status': { status: oneOf(STATUS_IDS) },
}

const ACTION_PARAMETERS: Record<ActionKind, Record<string, Look>> = {
  attack: {},
  ability: { ability: oneOf(ABILITY_IDS) },
  'go-to-standard': { standard },
  'go-to-lane': {},
  hold: {},
  guard: { whom: oneOf(WHOM) },
  follow: { whom: oneOf(WHOM), distance: whole(1, 6) },
  'keep-distance': { distance: whole(1, 8) },
  'fall-back': { to: oneOf(FALL_BACK_TO) },
  'take-cover': {},
  dash: { standard },
  'leave-reach': {},
  block: { whom: oneOf(WHOM) },
  wait: {},
  'guard-named': { hero },
  'follow-named': { hero, distance: whole(1, 6) },
}

const classes: Look = (check, value, path) => void check.different(check.list(value, path, 1, 8), path, CLASS_IDS)

function orderingParameters(kind: OrderingKind): Record<string, Look> {
  if (kind === 'class-order') return { classes }
  if (kind === 'has-status') return { status: oneOf(STATUS_IDS) }
  return {}
}

export function checkGambit(check: Checker, value: unknown, path: string, classId: ClassId | undefined): void {
  const gambit = check.object(value, path, ['onlyIf', 'do', 'prefer'])
  if (gambit === undefined) return
  check
    .list(gambit['onlyIf'], `${path}.onlyIf`, 0, 3)
    ?.forEach((condition, i) => checkCondition(check, condition, `${path}.onlyIf[${i}]`))
  const action = checkKind(check, gambit['do'], `${path}.do`, ACTION_KINDS, (kind) => ACTION_PARAMETERS[kind], [])
  const ability = ABILITY_IDS.find((id) => id === action?.['ability'])
  if (ability !== undefined && classId !== undefined && classOfAbility(ability) !== classId)
    check.problem(`${path}.do.ability`, `is not of the class ${classId}`, 'choose one of his own')
  check
    .list(gambit['prefer'], `${path}.prefer`, 0, 3)
    ?.forEach((ordering, i) =>
      checkKind(check, ordering, `${path}.prefer[${i}]`, ORDERING_KINDS, orderingParameters, []),
    )
}

function checkCondition(check: Checker, value: unknown, path: string): void {
  const shape = checkKind(check, value, path, CONDITION_KINDS, (kind) => CONDITION_PARAMETERS[kind], ['not'])
  if (shape !== undefined && Object.hasOwn(shape, 'not') && typeof shape['not'] !== 'boolean')
    check.problem(`${path}.not`, 'is neither true nor false', 'say true or leave it out')
}

/** A tagged value: `kind` of a list, then exactly the parameters of that kind. */
export function checkKind<K extends string>(
  check: Checker,
  value: unknown,
  path: string,
  kinds: readonly K[],
  parametersOf: (kind: K) => Record<string, Look>,
  optional: readonly string[],
): Shape | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    check.problem(path, 'is not an object', 'give an object with a kind')
    return undefined
  }
  const kind = check.oneOf((value as Shape)['kind'], `${path}.kind`, kinds)
  if (kind === undefined) return undefined
  const parameters = parametersOf(kind)
  const shape = check.object(value, path, ['kind', ...Object.keys(parameters)], optional)
  if (shape !== undefined)
    for (const [name, look] of Object.entries(parameters)) look(check, shape[name], `${path}.${name}`)
  return shape
}
