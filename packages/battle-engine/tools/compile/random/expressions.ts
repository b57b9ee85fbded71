import {
  ARITHMETIC,
  BYTE,
  COUNT,
  bare,
  constant,
  cutTo,
  fitted,
  isExact,
  rangeOf,
  reckoned,
  word,
  WORD,
  type Draw,
  type Range,
  type Value,
  type Variable,
} from './values.ts'

/** A function that a program may call. */
export type Helper = { name: string; parameters: number; gives: 'i32' | 'u32'; takesList: boolean }

/** What an expression may speak of. */
export type Scope = { draw: Draw; variables: readonly Variable[]; helpers: readonly Helper[] }

/** The arrays of a hand-written module, and what their words may be. */
export const ARRAYS = [
  { name: 'IN', length: 16, range: WORD },
  { name: 'OUT', length: 128, range: WORD },
  { name: 'SHORTS', length: 16, range: { lo: -32768, hi: 32767 } },
  { name: 'BYTES', length: 16, range: BYTE },
  { name: 'BARE', length: 16, range: undefined },
] as const
/** Of them those whose words have a sign: a function that takes an array reads these. */
const LISTS = ['IN', 'SHORTS', 'BYTES', 'OUT'] as const
/** At the head of every program. */
export const ROWS = [{ worth: 4 }, { worth: -3 }, { worth: 70_000 }] as const

const EDGES = [0x7fffffff, -0x80000000, -1, 0x80000000, 0xffffffff, 1000, -16, 0xffff, 5_000_000_000] as const
const COMPARISONS = ['<', '<=', '>', '>=', '===', '!=='] as const
const BITS = ['&', '|', '^'] as const

function one<T>({ draw }: Scope, list: readonly T[]): T {
  return list[draw(list.length)]!
}

function variable({ name, range, type, isFixed }: Variable): Value {
  return { text: name, ...range, type, isFixed }
}

/** A number, at most that deep. */
export function number(scope: Scope, depth: number): Value {
  if (depth <= 0 || scope.draw(4) === 0) return leaf(scope)
  return one(scope, NUMBERS)(scope, depth - 1)
}

function leaf(scope: Scope): Value {
  const { draw, variables } = scope
  switch (draw(6)) {
    case 0:
      return constant(draw(9))
    case 1:
      return variables.length === 0 ? constant(1) : variable(one(scope, variables))
    case 2:
      return constant(one(scope, EDGES))
    case 3: {
      const row = draw(ROWS.length)
      return { ...constant(ROWS[row]!.worth), text: `ROWS[${row}].worth` }
    }
    default:
      return loaded(scope, 0)
  }
}

/** Whose number is not known before the program runs. */
function unfixed(scope: Scope, depth: number): Value {
  const value = number(scope, depth)
  return value.isFixed ? reckoned('+', loaded(scope, 0), cutTo(value, BYTE)) : value
}
/** In 32 bits with a sign. */
export function small(scope: Scope, depth: number): Value {
  return fitted(number(scope, depth))
}

export function loaded(scope: Scope, depth: number): Value {
  const { name, length, range } = one(scope, ARRAYS)
  const text = `${name}[${index(scope, depth, length)}]`
  return range === undefined ? bare(text) : word(text, range)
}

/** A place in an array of `length`, a power of two from 16. */
export function index(scope: Scope, depth: number, length: number): string {
  const { draw, variables } = scope
  const near = variables.filter(({ range, type }) => type === 'i32' && range.lo >= 0 && range.hi < length - 8)
  const masked = (mask: number): string => `(${low(scope, depth)} & ${mask})`
  switch (draw(5)) {
    case 0:
      return String(draw(length))
    case 1:
      return near.length === 0 ? masked(length - 1) : `${one(scope, near).name} + ${draw(8)}`
    case 2:
      return `${masked(7)} + ${draw(8)}`
    case 3:
      return `${1 + draw(8)} + ${masked(7)} - 1`
    default:
      return masked(length - 1)
  }
}

/** What is lawful where its low bits alone are asked for: a store, `| 0`, a shift. Sums in it may outgrow a word. */
export function low(scope: Scope, depth: number): string {
  return lowOf(scope, depth).text
}
function lowOf(scope: Scope, depth: number): Range & { text: string } {
  const { draw } = scope
  if (depth <= 0 || draw(3) === 0) return number(scope, depth)
  const operator = one(scope, ARITHMETIC)
  const [a, b] = [lowOf(scope, depth - 1), lowOf(scope, depth - 1)]
  const range = rangeOf(operator, a, b)
  return isExact(range) ? { text: `(${a.text} ${operator} ${b.text})`, ...range } : b
}
/** The same where a fraction is cut, too. */
function cut(scope: Scope, depth: number): string {
  return scope.draw(3) === 2 ? fraction(scope, depth) : low(scope, depth)
}

/** A division that need not come out even: only where its fraction is cut at once. */
function fraction(scope: Scope, depth: number): string {
  const { draw } = scope
  const isBranch = draw(4) === 3
  // Where the branches are held otherwise, each must fit a word.
  const a = isBranch ? fitted(unfixed(scope, depth)) : unfixed(scope, depth)
  const text = `(${a.text} / ${divisor(scope, depth, a).text})`
  return isBranch ? `(${condition(scope, depth)} ? ${text} : ${small(scope, depth).text})` : text
}

/** Never 0, nor −1 for the least word; known to the compiler as what it is. */
function divisor(scope: Scope, depth: number, of: Value): Value {
  const { draw } = scope
  if (of.type === 'u32' && draw(3) === 2)
    return bare(`((${unfixed(scope, depth).text} | 1) >>> 0)`, { lo: 1, hi: 0xffffffff })
  if (draw(3) === 2)
    return reckoned('+', word(`(${unfixed(scope, depth).text} & 1023)`, { lo: 0, hi: 1023 }), constant(1 + draw(9)))
  return constant(one(scope, [2, 1, 3, 7, 10, 16, 1000, 4096, 0x7fffffff, -2, -7, -16]))
}

/** A test, by something that is not known before the program runs. */
export function condition(scope: Scope, depth: number): string {
  const { draw } = scope
  const compared = (): string => {
    const [a, b] = [unfixed(scope, depth - 1).text, number(scope, depth - 1).text]
    const operator = one(scope, COMPARISONS)
    return draw(3) === 2 ? `(${a} >>> 0) ${operator} (${b} >>> 0)` : `${a} ${operator} ${b}`
  }
  switch (depth <= 0 ? draw(2) : draw(7)) {
    case 1:
      return `(${unfixed(scope, depth - 1).text} & ${1 << draw(5)})`
    case 2:
      return unfixed(scope, depth - 1).text
    case 3:
      return `!(${condition(scope, depth - 1)})`
    case 4:
      return `(${condition(scope, depth - 1)} && ${condition(scope, depth - 1)})`
    case 5:
      return `(${condition(scope, depth - 1)} || ${condition(scope, depth - 1)})`
    case 6:
      return `((${compared()}) === (${compared()}))`
    default:
      return `(${compared()})`
  }
}

type Maker = (scope: Scope, depth: number) => Value

const NUMBERS: readonly Maker[] = [
  (scope, depth) => reckoned(one(scope, ARITHMETIC), number(scope, depth), number(scope, depth)),
  (scope, depth) => word(`(${cut(scope, depth)} ${one(scope, BITS)} ${cutOfUnfixed(scope, depth)})`),
  (scope, depth) => word(`(${cutOfUnfixed(scope, depth)} & 255)`, BYTE),
  (scope, depth) => word(`(${cutOfUnfixed(scope, depth)} ${one(scope, ['<<', '>>'] as const)} ${shift(scope, depth)})`),
  (scope, depth) => {
    const by = 1 + scope.draw(31)
    return word(`(${cutOfUnfixed(scope, depth)} >>> ${by})`, { lo: 0, hi: 0xffffffff >>> by })
  },
  (scope, depth) => bare(`(${cutOfUnfixed(scope, depth)} >>> ${one(scope, [0, 32])})`),
  (scope, depth) => ({
    ...bare(`(${cutOfUnfixed(scope, depth)} >>> (${unfixed(scope, depth).text} & 31))`),
    isShaky: true,
  }),
  (scope, depth) => word(`(${fraction(scope, depth)} | 0)`),
  remainder,
  even,
  chosen,
  (scope, depth) =>
    word(`(${fitted(unfixed(scope, depth)).text} ${one(scope, ['&&', '||'] as const)} ${small(scope, depth).text})`),
  (scope, depth) =>
    word(
      `Math.${one(scope, ['min', 'max'] as const)}(${small(scope, depth).text}, ${fitted(unfixed(scope, depth)).text})`,
    ),
  (scope, depth) =>
    word(`Math.abs(${cutTo(unfixed(scope, depth), { lo: 0, hi: 0x7fffffff }).text} - ${1 + scope.draw(99)})`, {
      lo: 0,
      hi: 0x7fffffff,
    }),
  (scope, depth) => word(`Math.imul(${cut(scope, depth)}, ${cutOfUnfixed(scope, depth)})`),
  (scope, depth) => word(`Math.clz32(${cutOfUnfixed(scope, depth)})`, { lo: 0, hi: 32 }),
  (scope, depth) => word(`(~${cutOfUnfixed(scope, depth)})`),
  (scope, depth) => reckoned('-', constant(0), unfixed(scope, depth)),
  lowestBit,
  written,
  called,
]

function cutOfUnfixed(scope: Scope, depth: number): string {
  return scope.draw(3) === 2 ? fraction(scope, depth) : unfixed(scope, depth).text
}
function shift(scope: Scope, depth: number): string {
  return scope.draw(2) === 0 ? String(scope.draw(32)) : `(${low(scope, depth)} & 31)`
}

function remainder(scope: Scope, depth: number): Value {
  const of = unfixed(scope, depth)
  const a = scope.draw(2) === 1 ? bare(`(${of.text} >>> 0)`) : of
  const b = divisor(scope, depth, a)
  const most = Math.max(Math.abs(b.lo), Math.abs(b.hi)) - 1
  const range = { lo: a.lo < 0 ? -most : 0, hi: a.hi > 0 ? most : 0 }
  const isBare = a.type === 'u32' && (b.type === 'u32' || (b.isFixed && b.lo > 0))
  const type = isBare ? 'u32' : a.type === 'i32' && b.type === 'i32' ? 'i32' : 'i64'
  return { text: `(${a.text} % ${b.text})`, ...range, type, isFixed: false }
}

/** A division that comes out even, as a number. */
function even(scope: Scope, depth: number): Value {
  const by = one(scope, [2, 3, 4, 10, -6] as const)
  const a = cutTo(unfixed(scope, depth), { lo: 0, hi: 0xfffff })
  const range = rangeOf('*', a, { lo: Math.sign(by), hi: Math.sign(by) })
  return { text: `((${a.text} * ${Math.abs(by)}) / ${by})`, ...range, type: 'i64', isFixed: false }
}

function chosen(scope: Scope, depth: number): Value {
  const own = scope.variables.filter(({ isWritable, range }) => isWritable && range === WORD)
  if (own.length > 0 && scope.draw(3) === 2) {
    // A test that writes what is chosen afterwards.
    const { name } = one(scope, own)
    return word(`((${name} = ${fitted(unfixed(scope, depth)).text}) > ${scope.draw(9)} ? ${name} : ${scope.draw(99)})`)
  }
  const test = condition(scope, depth)
  const [a, b] = [number(scope, depth), unfixed(scope, depth)].map((value) =>
    value.isShaky === true ? bare(`(${value.text} >>> 0)`) : value,
  ) as [Value, Value]
  const isAlike = a.type === b.type && !a.isFixed
  const [x, y] = isAlike ? [a, b] : [fitted(a), fitted(b)]
  const range = { lo: Math.min(x.lo, y.lo), hi: Math.max(x.hi, y.hi) }
  return { text: `(${test} ? ${x.text} : ${y.text})`, ...range, type: isAlike ? a.type : 'i32', isFixed: false }
}

function lowestBit(scope: Scope): Value {
  const name = one(scope, ['IN[0]', 'OUT[3]', 'SHORTS[2]'])
  const bit = scope.draw(8)
  const x = `(${name} | ${1 << bit})`
  const turned = scope.draw(2) === 0 ? `-${x}` : `(0 - ${x})`
  return word(`(31 - Math.clz32(${x} & ${turned}))`, { lo: 0, hi: bit })
}

/** What is written while it is reckoned with. */
function written(scope: Scope, depth: number): Value {
  const own = scope.variables.filter(({ isWritable, type }) => isWritable && type === 'i32')
  if (own.length === 0 || scope.draw(3) === 0)
    return word(`(${one(scope, ['IN', 'OUT'])}[${index(scope, depth, 16)}] = ${fitted(unfixed(scope, depth)).text})`)
  const { name, range } = one(scope, own)
  if (range === COUNT && scope.draw(2) === 0) return word(one(scope, [`${name}++`, `(--${name})`]), COUNT)
  return word(`(${name} = ${cutTo(unfixed(scope, depth), range).text})`, range)
}

function called(scope: Scope, depth: number): Value {
  if (scope.helpers.length === 0) return unfixed(scope, depth)
  const { name, parameters, gives, takesList } = one(scope, scope.helpers)
  const args = Array.from({ length: parameters }, () => small(scope, depth).text)
  const text = `${name}(${[...(takesList ? [one(scope, LISTS)] : []), ...args].join(', ')})`
  return gives === 'u32' ? bare(text) : word(text)
}
