import { ABILITIES, ACTIONS, CLASSES, CONDITIONS, ORDERINGS, STANCES, STATUSES } from '@mythic/battle-engine'
import type { Action, Condition, Ordering } from '@mythic/battle-engine'
import { gambitMessages } from '../../messages/gambits.ts'

/** Every parameter that a part of a gambit may carry. */
export type ParameterName = keyof typeof gambitMessages.parameters

/** A sentence of the gambit language, cut at its parameters: "my health is below", {permille}. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'parameter'; readonly name: ParameterName }

export type GambitPart = Condition | Action | Ordering

const TEMPLATES: Readonly<Record<string, string>> = { ...CONDITIONS, ...ACTIONS, ...ORDERINGS }
const SEGMENTS = new Map(Object.entries(TEMPLATES).map(([kind, template]) => [kind, cut(template)]))

export function segmentsOf(kind: GambitPart['kind']): readonly Segment[] {
  const segments = SEGMENTS.get(kind)
  if (segments === undefined) throw new Error(`the gambit language has no ${kind}`)
  return segments
}

/** The sentence with dots for its parameters, for a list of choices. */
export function outlineOf(kind: GambitPart['kind']): string {
  return segmentsOf(kind)
    .map((segment) => (segment.kind === 'text' ? segment.text : '…'))
    .join('')
}

/** A part in words. Shares of health are told in percent: players think in hundredths, the engine in permille. */
export function sayPart(part: GambitPart, heroName: (key: string) => string): string {
  const values: Readonly<Record<string, unknown>> = part
  return segmentsOf(part.kind)
    .map((segment) => (segment.kind === 'text' ? segment.text : sayValue(segment.name, values[segment.name], heroName)))
    .join('')
}

/** The value of a parameter in words. */
export function sayValue(name: ParameterName, value: unknown, heroName: (key: string) => string): string {
  if (typeof value === 'number') return name === 'permille' ? `${value / 10} %` : String(value)
  if (Array.isArray(value)) return value.map((each) => sayValue('classId', each, heroName)).join(gambitMessages.before)
  if (typeof value !== 'string') return '…'
  if (name === 'hero') return heroName(value)
  return NAMES[name]?.get(value) ?? value
}

const NAMES: Partial<Record<ParameterName, ReadonlyMap<string, string>>> = {
  ability: namesOf(ABILITIES),
  status: namesOf(STATUSES),
  stance: namesOf(STANCES),
  classId: namesOf(CLASSES),
  standard: new Map(Object.entries(gambitMessages.standards)),
  mood: new Map(Object.entries(gambitMessages.moods)),
  terrain: new Map(Object.entries(gambitMessages.terrains)),
  whom: new Map(Object.entries(gambitMessages.whom)),
  to: new Map(Object.entries(gambitMessages.fallBackTo)),
}

function namesOf(content: Readonly<Record<string, { readonly name: string }>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(content).map(([id, { name }]) => [id, name]))
}

function cut(template: string): Segment[] {
  return template
    .replaceAll('{permille} ‰', '{permille}')
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (!piece.startsWith('{')) return { kind: 'text', text: piece }
      const name = piece.slice(1, -1)
      if (!isParameter(name)) throw new Error(`no words for the parameter ${name}`)
      return { kind: 'parameter', name }
    })
}

function isParameter(name: string): name is ParameterName {
  return name in gambitMessages.parameters
}
