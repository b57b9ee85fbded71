import { Type } from 'typebox'
import type { TProperties, TSchema } from 'typebox'

/** An object that refuses every property it does not name. */
export function closed<P extends TProperties>(
  properties: P,
  options: { readonly $id?: string; description?: string } = {},
) {
  return Type.Object(properties, { ...options, additionalProperties: false })
}

/** A component of the OpenAPI document: clients get a type of this name. */
export function component<P extends TProperties>(name: string, properties: P, description?: string) {
  return closed(properties, { $id: name, ...(description === undefined ? {} : { description }) })
}

export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** One of a list of words. */
export function oneOf<const W extends readonly string[]>(
  words: W,
  options: { readonly $id?: string; description?: string } = {},
) {
  return Type.Unsafe<W[number]>({ type: 'string', enum: [...words], ...options })
}

/** People's text: no control characters (so no U+0000), normalised to NFC at the door, length in code points. */
export function Text(minLength: number, maxLength: number, description?: string) {
  return Type.String({
    minLength,
    maxLength,
    pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
    ...(description === undefined ? {} : { description }),
  })
}

/** A name: text that neither begins nor ends with a blank. */
export function Name(minLength: number, maxLength: number, description?: string) {
  return Type.String({
    minLength,
    maxLength,
    pattern:
      '^(?! )[^\\u0000-\\u001f\\u007f-\\u00a0\\u200b-\\u200f\\u2028-\\u202f\\u2060-\\u206f\\ufeff\\ud800-\\udfff]*(?<! )$',
    ...(description === undefined ? {} : { description }),
  })
}

export const Uuid = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  description: 'An id in lower case.',
})

const SAFE = Number.MAX_SAFE_INTEGER
export const Int4 = (minimum = -2_147_483_648, maximum = 2_147_483_647) => Type.Integer({ minimum, maximum })
export const Permille = Int4(0, 1000)
export const Count = Int4(0)
export const Coins = Type.Integer({ minimum: -SAFE, maximum: SAFE, description: 'Whole coins.' })
export const Instant = Type.Integer({
  minimum: 0,
  maximum: SAFE,
  description: 'Game time: ms since the founding of the world.',
})
export const RealTime = Type.String({ format: 'date-time', description: 'Real time, ISO 8601.' })
export const Season = Int4(1, 100_000)
export const Week = Int4(1, 16)
export const Digest = Type.String({ pattern: '^[0-9a-f]{8,64}$', description: 'Hexadecimal.' })
export const Base64 = Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$', description: 'Base64.' })

/** Where a page of a list goes on; opaque. */
export const Cursor = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '^[A-Za-z0-9_-]+$',
  description: 'From `next` of the page before.',
})
export const NextCursor = orNull(Cursor)
export const Limit = Type.Optional(
  Type.Integer({ minimum: 1, maximum: 100, description: 'Rows a page; 30 unless said.' }),
)
