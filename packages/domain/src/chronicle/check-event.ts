import type { ChronicleData } from '../world/words.ts'
import { chronicleKinds, isChronicleEvent } from './kinds.ts'
import type { Shape } from './kinds.ts'

export interface StoredEvent {
  readonly kind: string
  readonly v: number
  readonly importance: number
  readonly data: ChronicleData
}

/** What is wrong with a stored event, in words; null when it can be told. Every version ever written stays tellable. */
export function faultOfEvent({ kind, v, importance, data }: StoredEvent): string | null {
  if (!isChronicleEvent(kind)) return `no kind is called ${kind}`
  const spec = chronicleKinds[kind]
  const shapes: readonly Shape[] = spec.shapes
  const shape = shapes[v - 1]
  if (shape === undefined) return `${kind} has no version ${v}`
  if (importance !== spec.importance) return `${kind} has importance ${spec.importance}, not ${importance}`
  const names = Object.keys(shape)
  const strange = Object.keys(data).find((name) => !names.includes(name))
  if (strange !== undefined) return `${kind} tells nothing of ${strange}`
  for (const name of names) {
    const field = data[name]
    if (shape[name] === 'number' ? !Number.isSafeInteger(field) : typeof field !== 'string') {
      return `${kind} needs ${name} as a ${shape[name]}`
    }
  }
  return null
}
