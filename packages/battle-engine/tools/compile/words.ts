import binaryen from 'binaryen'

import { refuse, type Body, type Ref } from './body.ts'

/**
 * A word while it is reckoned with: 32 bits with a sign, 32 without, or 64 in between, where a sum or a product may outgrow 32
 * before it is made small again. `constant` where its number is known; `isPlace` where it may be a function's place in the table,
 * 0 for no function.
 */
export type Word = { ref: Ref; type: 'none' | 'i32' | 'u32' | 'i64'; constant?: number; isPlace?: boolean }

export const word = (ref: Ref): Word => ({ ref, type: 'i32' })
export const place = (ref: Ref): Word => ({ ref, type: 'i32', isPlace: true })
export const nothing = (ref: Ref): Word => ({ ref, type: 'none' })

export function constantWord({ m }: Body, value: number): Word {
  if (value === (value | 0)) return { ref: m.i32.const(value), type: 'i32', constant: value }
  if (value === value >>> 0) return { ref: m.i32.const(value | 0), type: 'u32', constant: value }
  return { ref: m.i64.const(BigInt(value)), type: 'i64', constant: value }
}

/** As 64 bits: the number itself. */
export function long({ m }: Body, { ref, type }: Word): Ref {
  return type === 'i64' ? ref : type === 'u32' ? m.i64.extend_u(ref) : m.i64.extend_s(ref)
}
/** As 32 bits with a sign: the number itself, which must fit; checked where the program is compiled so. */
export function fitted(body: Body, value: Word): Ref {
  const { m } = body
  if (value.type === 'none') return refuse(body, body.at, 'what gives nothing is used as a number')
  if (value.type === 'u32') return refuse(body, body.at, 'a word without a sign where one with it is asked for')
  if (value.type === 'i32') return value.ref
  return body.program.isChecked ? m.call(FIT, [value.ref], binaryen.i32) : m.i32.wrap(value.ref)
}
/** Its low 32 bits. */
export function low({ m }: Body, { ref, type }: Word): Ref {
  return type === 'i64' ? m.i32.wrap(ref) : ref
}

/** How much of a number is wanted: the number, its low 32 bits, or those of what may be a fraction (as `| 0` cuts it). */
export type Want = 'number' | 'low' | 'cut'

const ARITHMETIC = { '+': 'add', '-': 'sub', '*': 'mul' } as const
export type Arithmetic = keyof typeof ARITHMETIC
export function isArithmetic(operator: string): operator is Arithmetic {
  return operator in ARITHMETIC
}

/** Sums and products as JavaScript reckons them: exact. Where only low bits are wanted, 32 do. */
export function arithmetic(body: Body, operator: Arithmetic, a: Word, b: Word, want: Want): Word {
  const { m } = body
  const name = ARITHMETIC[operator]
  const isPlain = a.type === 'i32' && b.type === 'i32' && operator !== '*'
  if (body.program.isChecked) {
    const wide: Word = { ref: m.call(`$${name}`, [long(body, a), long(body, b)], binaryen.i64), type: 'i64' }
    return isPlain && want === 'number' ? word(fitted(body, wide)) : wide
  }
  if (want !== 'number') return word(m.i32[name](low(body, a), low(body, b)))
  return isPlain ? word(m.i32[name](a.ref, b.ref)) : { ref: m.i64[name](long(body, a), long(body, b)), type: 'i64' }
}

/** `a / b`: cut towards nil where `| 0` follows, else it must come out even. */
export function quotient(body: Body, a: Word, b: Word, want: Want): Word {
  const { m } = body
  if (body.program.isChecked && want !== 'cut')
    return { ref: m.call(EVENLY, [long(body, a), long(body, b)], binaryen.i64), type: 'i64' }
  if (a.type === 'i32' && b.type === 'i32') return word(m.i32.div_s(a.ref, b.ref))
  return { ref: m.i64.div_s(long(body, a), long(body, b)), type: 'i64' }
}
export function remainder(body: Body, a: Word, b: Word): Word {
  const { m } = body
  if (a.type === 'u32' && (b.type === 'u32' || (b.constant ?? -1) > 0))
    return { ref: m.i32.rem_u(a.ref, b.ref), type: 'u32' }
  if (a.type === 'i32' && b.type === 'i32') return word(m.i32.rem_s(a.ref, b.ref))
  return { ref: m.i64.rem_s(long(body, a), long(body, b)), type: 'i64' }
}

const COMPARISONS = {
  '===': ['eq', 'eq', 'eq'],
  '!==': ['ne', 'ne', 'ne'],
  '<': ['lt_s', 'lt_u', 'lt_s'],
  '<=': ['le_s', 'le_u', 'le_s'],
  '>': ['gt_s', 'gt_u', 'gt_s'],
  '>=': ['ge_s', 'ge_u', 'ge_s'],
} as const
export type Comparison = keyof typeof COMPARISONS
export function isComparison(operator: string): operator is Comparison {
  return operator in COMPARISONS
}

/** 1 or 0. Numbers with a sign and without are compared as 64 bits. */
export function compare(body: Body, operator: Comparison, a: Word, b: Word): Word {
  const { m } = body
  const [signed, unsigned, wide] = COMPARISONS[operator]
  if (a.type === 'i32' && b.type === 'i32') return word(m.i32[signed](a.ref, b.ref))
  if (isUnsigned(a) && isUnsigned(b)) return word(m.i32[unsigned](a.ref, b.ref))
  return word(m.i64[wide](long(body, a), long(body, b)))
}
function isUnsigned({ type, constant }: Word): boolean {
  return type === 'u32' || (type === 'i32' && constant !== undefined && constant >= 0)
}

/** A place below `length` (a place before the first is above all, as it has no sign); checked where the program is compiled so. */
export function within({ m, program }: Body, place: Ref, length: number): Ref {
  return program.isChecked ? m.call(WITHIN, [place, m.i32.const(length)], binaryen.i32) : place
}
/** A word that is not 0; checked where the program is compiled so. */
export function notNil({ m, program }: Body, value: Ref): Ref {
  return program.isChecked ? m.call(NOT_NIL, [value], binaryen.i32) : value
}

const FIT = '$fit'
const EVENLY = '$evenly'
const WITHIN = '$within'
const NOT_NIL = '$notNil'
/** Beyond it JavaScript rounds, and the low bits are others than the compiled ones. */
const MOST_EXACT = 2 ** 53
/**
 * What a checked program stops at: a number that outgrew its 32 bits or what JavaScript holds, a division that left a fraction, a
 * place outside its array, the lowest bit of nil.
 */
export function addChecks(m: Body['m']): void {
  const { i32, i64 } = binaryen
  const [first, second] = [() => m.local.get(0, i64), () => m.local.get(1, i64)]
  const wrapped = m.i64.extend_s(m.i32.wrap(first()))
  const fits = m.if(m.i64.ne(wrapped, first()), m.unreachable())
  m.addFunction(FIT, binaryen.createType([i64]), i32, [], m.block(null, [fits, m.i32.wrap(first())], i32))
  const evenly = m.if(m.i64.ne(m.i64.rem_s(first(), second()), m.i64.const(0n)), m.unreachable())
  const divided = m.i64.div_s(first(), second())
  m.addFunction(EVENLY, binaryen.createType([i64, i64]), i64, [], m.block(null, [evenly, divided], i64))
  const [one, other] = [() => m.local.get(0, i32), () => m.local.get(1, i32)]
  const isOutside = m.if(m.i32.ge_u(one(), other()), m.unreachable())
  m.addFunction(WITHIN, binaryen.createType([i32, i32]), i32, [], m.block(null, [isOutside, one()], i32))
  const isNil = m.if(m.i32.eqz(one()), m.unreachable())
  m.addFunction(NOT_NIL, binaryen.createType([i32]), i32, [], m.block(null, [isNil, one()], i32))
  for (const name of Object.values(ARITHMETIC)) {
    const [x, y] = [m.f64.convert_s.i64(first()), m.f64.convert_s.i64(second())]
    const isExact = m.f64.le(m.f64.abs(m.f64[name](x, y)), m.f64.const(MOST_EXACT))
    const stop = m.if(m.i32.eqz(isExact), m.unreachable())
    const reckoned = m.block(null, [stop, m.i64[name](first(), second())], i64)
    m.addFunction(`$${name}`, binaryen.createType([i64, i64]), i64, [], reckoned)
  }
}
