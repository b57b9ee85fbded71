import { STANCE_IDS, STATUS_IDS, CLASS_IDS, ABILITIES, CLASSES, STANCES, STATUSES } from '@mythic/battle-engine'
import type {
  AbilityId,
  Action,
  ActionKind,
  Condition,
  ConditionKind,
  Gambit,
  Ordering,
  OrderingKind,
} from '@mythic/battle-engine'
import { gambitMessages } from '../../messages/gambits.ts'
import type { Named } from './nameable.ts'
import { segmentsOf } from './gambit-templates.ts'
import type { GambitPart, ParameterName } from './gambit-templates.ts'

/** Whose gambits are written, and whom they may name. */
export type GambitContext = {
  readonly abilities: readonly AbilityId[]
  readonly allies: readonly Named[]
  readonly foes: readonly Named[]
  /** How a hero is told who was named and is on offer no more. */
  readonly lostLabel?: (key: string) => string
  /** What is to be said about those that a gambit names. */
  readonly notesOf?: (gambit: Gambit) => readonly string[]
}

/** A choice; those of one group stand under its heading. */
export type Option<Value extends string | number = string | number> = {
  readonly value: Value
  readonly label: string
  readonly group?: string
}

export const MOST_CONDITIONS = 3
export const MOST_ORDERINGS = 3

/** Every value a parameter of a part can take, in the order of its list. */
export function optionsOf(kind: GambitPart['kind'], name: ParameterName, context: GambitContext): readonly Option[] {
  const words = gambitMessages
  switch (name) {
    case 'permille':
      return range(1, 19).map((step) => ({ value: step * 50, label: `${step * 5} %` }))
    case 'status':
      return STATUS_IDS.map((id) => ({ value: id, label: STATUSES[id].name }))
    case 'stance':
      return STANCE_IDS.map((id) => ({ value: id, label: STANCES[id].name }))
    case 'classId':
    case 'classes':
      return CLASS_IDS.map((id) => ({ value: id, label: CLASSES[id].name }))
    case 'ability':
      return context.abilities.map((id) => ({ value: id, label: ABILITIES[id].name }))
    case 'hero':
      return heroOptions(kind === 'foe-named-in-range' ? context.foes : context.allies)
    case 'standard':
      return worded(words.standards)
    case 'mood':
      return worded(words.moods)
    case 'terrain':
      // Nobody stands in walls or water.
      return worded(words.terrains).filter(({ value }) => value !== 'wall' && value !== 'water')
    case 'whom':
      return worded(words.whom)
    case 'to':
      return worded(words.fallBackTo)
    case 'atLeast':
      return counted(1, 5)
    case 'atMost':
      return counted(1, 5)
    case 'within':
      return counted(1, 6)
    case 'distance':
      return counted(1, 6)
    case 'round':
      return counted(1, 8)
    case 'hour':
      return counted(1, 3)
    case 'rounds':
      return counted(1, 7)
    case 'by':
      return counted(1, 40)
    case 'fatigue':
      return range(1, 17).map((step) => ({ value: step * 5, label: String(step * 5) }))
  }
}

export function heroOptions(heroes: readonly Named[]): Option<string>[] {
  return heroes.map(({ key, name, group }) => ({ value: key, label: name, ...(group === undefined ? {} : { group }) }))
}

/** Whether a part can be used at all: every parameter has something to choose from. */
export function isOffered(kind: GambitPart['kind'], context: GambitContext): boolean {
  return parametersOf(kind).every((name) => optionsOf(kind, name, context).length > 0)
}

export function parametersOf(kind: GambitPart['kind']): ParameterName[] {
  return segmentsOf(kind).flatMap((segment) => (segment.kind === 'parameter' ? [segment.name] : []))
}

/** A new part of a kind with its most usual values. */
export function startCondition(kind: ConditionKind, context: GambitContext): Condition {
  return startPart<Condition>(kind, context)
}
export function startAction(kind: ActionKind, context: GambitContext): Action {
  return startPart<Action>(kind, context)
}
export function startOrdering(kind: OrderingKind, context: GambitContext): Ordering {
  return startPart<Ordering>(kind, context)
}

const USUAL: Partial<Record<ParameterName, string | number>> = {
  permille: 500,
  atLeast: 2,
  atMost: 2,
  within: 2,
  distance: 3,
  by: 10,
  fatigue: 40,
  standard: 'bright',
  terrain: 'height',
  status: 'stun',
}

// The parameters come from the very sentence of the kind, so the object has exactly the fields of that kind.
function startPart<Part extends GambitPart>(kind: Part['kind'], context: GambitContext): Part {
  const values = parametersOf(kind).map((name): [string, unknown] => {
    const options = optionsOf(kind, name, context)
    const usual = options.find(({ value }) => value === USUAL[name]) ?? options[0]
    if (usual === undefined) throw new Error(`nothing to choose for ${name} of ${kind}`)
    return [name, name === 'classes' ? [usual.value] : usual.value]
  })
  return { kind, ...Object.fromEntries(values) } as Part
}

/** The same part with another value; the value must be one of `optionsOf`. */
export function withValue<Part extends GambitPart>(
  part: Part,
  name: ParameterName,
  value: Option['value'] | readonly Option['value'][],
): Part {
  return { ...part, [name]: value }
}

export function valueOf(part: GambitPart, name: ParameterName): unknown {
  return Object.entries(part).find(([key]) => key === name)?.[1]
}

export function startGambit(): Gambit {
  return { onlyIf: [], do: { kind: 'attack' }, prefer: [] }
}

/** Moves one of a list up (−1) or down (+1); at the ends nothing happens. */
export function moved<T>(list: readonly T[], index: number, by: 1 | -1): T[] {
  const [one, other] = [list[index], list[index + by]]
  if (one === undefined || other === undefined) return [...list]
  return list.with(index, other).with(index + by, one)
}

export function without<T>(list: readonly T[], index: number): T[] {
  return list.toSpliced(index, 1)
}

function worded(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}

function counted(from: number, to: number): Option[] {
  return range(from, to).map((value) => ({ value, label: String(value) }))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
