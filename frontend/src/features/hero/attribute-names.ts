import type { AttributeName } from '../../api/types.ts'

/** In the order the rules list them. */
export const ATTRIBUTES = [
  'might',
  'agility',
  'intellect',
  'spirit',
  'vitality',
  'resolve',
] as const satisfies readonly AttributeName[]

export function isAttribute(name: string): name is (typeof ATTRIBUTES)[number] {
  return ATTRIBUTES.some((attribute) => attribute === name)
}
