/** Draws 0 … below − 1; what is simplest stands first, as a failure is shrunk towards 0. */
export type Draw = (below: number) => number

/**
 * An expression with what is known of its number: where it lies, and how the compiler holds it. Lawful by itself (docs/adr/0038):
 * what is held in 32 bits fits them, what is held in 64 is exact in JavaScript, too. `isFixed`: it may be the same in every run, so
 * that how it is held follows from its number alone.
 */
export type Value = {
  text: string
  lo: number
  hi: number
  type: 'i32' | 'u32' | 'i64'
  isFixed: boolean
  /** Without a sign only where its number is asked for, not where its low bits do. */
  isShaky?: boolean
}

/** A name that an expression may read, and a statement write when what it is given fits its range. */
export type Variable = { name: string; range: Range; type: 'i32' | 'u32'; isFixed: boolean; isWritable: boolean }

export type Range = { lo: number; hi: number }
export const WORD: Range = { lo: -0x80000000, hi: 0x7fffffff }
export const BARE: Range = { lo: 0, hi: 0xffffffff }
export const BYTE: Range = { lo: 0, hi: 255 }
/** Of what is counted: far from both ends of a word, however often it is. */
export const COUNT: Range = { lo: -0x2000000, hi: 0x2000000 }

/** Sums and products beyond it JavaScript rounds. */
const MOST_EXACT = 2 ** 53

export function isWithin({ lo, hi }: Range, outer: Range): boolean {
  return lo >= outer.lo && hi <= outer.hi
}
export function isExact({ lo, hi }: Range): boolean {
  return lo >= -MOST_EXACT && hi <= MOST_EXACT
}

export function word(text: string, range: Range = WORD): Value {
  return { text, ...range, type: 'i32', isFixed: false }
}
export function bare(text: string, range: Range = BARE): Value {
  return { text, ...range, type: 'u32', isFixed: false }
}
export function constant(value: number): Value {
  const type = isWithin({ lo: value, hi: value }, WORD) ? 'i32' : value > 0 && value <= BARE.hi ? 'u32' : 'i64'
  return { text: value < 0 ? `(${value})` : String(value), lo: value, hi: value, type, isFixed: true }
}

/** The same number, held in 32 bits with a sign: cut where it need not fit them. */
export function fitted(value: Value): Value {
  if (value.type !== 'u32' && isWithin(value, WORD)) return value
  return { ...word(`(${value.text} | 0)`), isFixed: value.isFixed }
}

/** Something of it that lies in that range. */
export function cutTo(value: Value, range: Range): Value {
  if (value.type !== 'u32' && isWithin(value, range)) return value
  const { isFixed } = value
  if (range === WORD) return fitted(value)
  if (range === COUNT) return { ...word(`(${value.text} >> 8)`, { lo: -0x800000, hi: 0x7fffff }), isFixed }
  return { ...word(`(${value.text} & ${range.hi})`, { lo: 0, hi: range.hi }), isFixed }
}

const RANGE_OF = {
  '+': (a: Range, b: Range) => [a.lo + b.lo, a.hi + b.hi],
  '-': (a: Range, b: Range) => [a.lo - b.hi, a.hi - b.lo],
  '*': (a: Range, b: Range) => [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi],
} as const
export const ARITHMETIC = ['+', '-', '*'] as const
export type Arithmetic = (typeof ARITHMETIC)[number]

export function rangeOf(operator: Arithmetic, a: Range, b: Range): Range {
  const ends = RANGE_OF[operator](a, b)
  return { lo: Math.min(...ends), hi: Math.max(...ends) }
}

/** A sum or a product as a number: cut to a word where it would be no lawful one. */
export function reckoned(operator: Arithmetic, a: Value, b: Value): Value {
  const text = `(${a.text} ${operator} ${b.text})`
  const range = rangeOf(operator, a, b)
  const isFixed = a.isFixed && b.isFixed
  const isPlain = a.type === 'i32' && b.type === 'i32' && operator !== '*'
  // What is fixed may be held in fewer bits than this kind of sum is.
  if (isWithin(range, WORD)) return { text, ...range, type: isPlain || isFixed ? 'i32' : 'i64', isFixed }
  if (!isExact(range)) return { ...word(`Math.imul(${a.text}, ${b.text})`), isFixed: false }
  if (isPlain || a.isFixed || b.isFixed) return { ...word(`(${text} | 0)`), isFixed }
  return { text, ...range, type: 'i64', isFixed }
}
