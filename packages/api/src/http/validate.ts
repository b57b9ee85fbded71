import { Compile } from 'typebox/compile'
import type { TSchema } from 'typebox'

import type { BadField } from './api-problem.ts'
import { ApiProblem } from './api-problem.ts'
import { normaliseText } from './normalise.ts'

export type Check = (value: unknown) => unknown

const FIELDS_MOST = 12

/** Bodies are taken as they are: `"5"` is no number, null is not 0, and an unknown property is refused. */
export function checkBody(schema: TSchema): Check {
  const validator = Compile(schema)
  return (value) => {
    if (!normaliseText(value))
      throw new ApiProblem('INPUT_UNLAWFUL', { fields: [{ path: '/body', message: 'must be well-formed Unicode' }] })
    if (validator.Check(value)) return value
    throw new ApiProblem('INPUT_UNLAWFUL', { fields: fieldsOf('/body', validator.Errors(value)) })
  }
}

/** Paths and queries are text; a property declared as integer or boolean is read from exactly one spelling of it. */
export function checkText(part: '/path' | '/query', schema: TSchema): Check {
  const validator = Compile(schema)
  const readers = new Map(Object.entries(propertiesOf(schema)).map(([name, property]) => [name, readerOf(property)]))
  return (value) => {
    const read: Record<string, unknown> = {}
    for (const [name, text] of Object.entries(value as Record<string, unknown>)) {
      const reader = readers.get(name)
      const plain = typeof text === 'string' ? text.normalize('NFC') : text
      if (typeof text === 'string' && !text.isWellFormed())
        throw new ApiProblem('INPUT_UNLAWFUL', {
          fields: [{ path: `${part}/${name.slice(0, 40)}`, message: 'must be well-formed Unicode' }],
        })
      read[name] = reader === undefined ? plain : reader(plain)
    }
    if (validator.Check(read)) return read
    throw new ApiProblem('INPUT_UNLAWFUL', { fields: fieldsOf(part, validator.Errors(read)) })
  }
}

function propertiesOf(schema: TSchema): Record<string, TSchema> {
  return 'properties' in schema ? (schema.properties as Record<string, TSchema>) : {}
}

type Reader = (text: unknown) => unknown

function readerOf(schema: TSchema): Reader {
  const type = 'type' in schema ? schema.type : undefined
  if (type === 'integer')
    return (text) => (typeof text === 'string' && /^(?:0|-?[1-9]\d{0,15})$/.test(text) ? Number(text) : text)
  if (type === 'boolean') return (text) => (text === 'true' ? true : text === 'false' ? false : text)
  return (text) => text
}

interface Failure {
  readonly keyword: string
  readonly instancePath: string
  readonly message: string
}

/** The first few failures, each place once. A union reports every branch; the place is what helps. */
function fieldsOf(part: string, failures: readonly Failure[]): BadField[] {
  const fields = new Map<string, BadField>()
  for (const { keyword, instancePath, message } of failures) {
    const path = `${part}${instancePath}`.slice(0, 200)
    if (fields.has(path) && keyword !== 'boolean') continue
    fields.set(path, { path, message: keyword === 'boolean' ? 'is not known here' : message.slice(0, 200) })
    if (fields.size >= FIELDS_MOST) break
  }
  return [...fields.values()]
}
