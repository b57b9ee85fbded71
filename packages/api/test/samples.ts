/** A JSON Schema as the OpenAPI document holds it, references resolved by `resolve`. */
export interface Shape {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly minItems?: number
}

const texts = [
  'Abcdefghijkl',
  'a long enough sentence',
  'ada@example.org',
  'Abc',
  'a',
  '',
  'abcdefgh',
  '00000000-0000-8000-8000-000000000001',
  'match:00000000-0000-8000-8000-000000000001',
  '2026-01-01T00:00:00.000Z',
]

/** A value that has the shape: the smallest of numbers and lists, a plain text that fits. */
export function sampleOf(shape: Shape, resolve: (shape: Shape) => Shape): unknown {
  const {
    type,
    const: fixed,
    enum: words,
    anyOf,
    properties,
    required = [],
    items,
    minimum = 0,
    minItems = 0,
  } = resolve(shape)
  if (fixed !== undefined) return fixed
  if (words !== undefined) return words[0]
  if (anyOf?.[0] !== undefined) return sampleOf(anyOf[0], resolve)
  if (properties !== undefined)
    return Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {}, resolve)]))
  if (type === 'array') return Array.from({ length: minItems }, () => sampleOf(items ?? {}, resolve))
  if (type === 'integer' || type === 'number') return Math.max(minimum, 1)
  if (type === 'boolean') return true
  if (type === 'null') return null
  if (type === 'string') return textOf(resolve(shape))
  throw new Error(`no sample for ${JSON.stringify(shape)}`)
}

function textOf({ pattern = '', minLength = 0, maxLength = 1000 }: Shape): string {
  const fits = (text: string): boolean =>
    text.length >= minLength && text.length <= maxLength && new RegExp(pattern, 'u').test(text)
  const text = texts.find(fits)
  if (text === undefined) throw new Error(`no sample text fits ${pattern}`)
  return text
}
