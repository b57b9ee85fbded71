import binaryen from 'binaryen'

import { lookUp, refuse, textOf, UNKNOWN, type Body, type Ref } from './body.ts'
import { call } from './call.ts'
import { fixedValue, isAnd, isWords, truthy } from './fixed.ts'
import { getLocal, load, placeOf, store } from './places.ts'
import { has, isPure, strip, type Expression, type Of } from './syntax.ts'
import * as words from './words.ts'
import { fitted, low, nothing, word, type Want, type Word } from './words.ts'

const { i32 } = binaryen

/** An expression as a word; what is the same in every battle is a constant. */
export function expression(body: Body, given: Expression, want: Want = 'number'): Word {
  const node = strip(given)
  body.at = node
  const fixed = fixedValue(body, node)
  if (fixed !== UNKNOWN) return ofFixed(body, node, fixed, want)
  switch (node.type) {
    case 'Identifier':
      return ofName(body, node)
    case 'MemberExpression':
      return ofMember(body, node)
    case 'UnaryExpression':
      return ofUnary(body, node, want)
    case 'BinaryExpression':
      return ofBinary(body, node, want)
    case 'LogicalExpression':
      return ofLogical(body, node)
    case 'ConditionalExpression':
      return ofConditional(body, node, want)
    case 'CallExpression':
      return call(body, node)
    case 'AssignmentExpression':
      return assign(body, node, true)
    case 'UpdateExpression':
      return count(body, node, true)
    default:
      return refuse(body, node, `a ${node.type}`)
  }
}

/** An expression for what it does. */
export function effect(body: Body, given: Expression): Ref {
  const { m } = body
  const node = strip(given)
  if (node.type === 'AssignmentExpression') return assign(body, node, false).ref
  if (node.type === 'UpdateExpression') return count(body, node, false).ref
  if (node.type === 'UnaryExpression' && node.operator === 'void') return effect(body, node.argument)
  if (node.type === 'LogicalExpression') {
    const test = condition(body, node.left)
    return m.if(isAnd(body, node) ? test : m.i32.eqz(test), effect(body, node.right))
  }
  const { ref, type } = expression(body, node)
  return type === 'none' ? ref : m.drop(ref)
}

/** An expression as a test: any word but 0 holds. */
export function condition(body: Body, given: Expression): Ref {
  const { m } = body
  const node = strip(given)
  const fixed = fixedValue(body, node)
  if (fixed !== UNKNOWN) return m.i32.const(truthy(fixed) ? 1 : 0)
  if (node.type === 'UnaryExpression' && node.operator === '!') return m.i32.eqz(condition(body, node.argument))
  if (node.type === 'LogicalExpression') {
    const [a, b] = [condition(body, node.left), condition(body, node.right)]
    return isAnd(body, node) ? m.if(a, b, m.i32.const(0)) : m.if(a, m.i32.const(1), b)
  }
  const value = expression(body, node)
  return value.type === 'i64' ? m.i64.ne(value.ref, m.i64.const(0n)) : value.ref
}

function ofFixed(body: Body, node: Expression, value: unknown, want: Want): Word {
  if (typeof value === 'boolean') return words.constantWord(body, value ? 1 : 0)
  if (typeof value === 'function') return words.place(body.m.i32.const(body.program.indexOf(value)))
  // No function at all: place 0 of the table is empty.
  if (value === undefined) return words.place(body.m.i32.const(0))
  if (typeof value !== 'number' || !Number.isInteger(value)) return refuse(body, node, 'no whole number')
  return words.constantWord(body, isWhole(body, want) ? value : value | 0)
}

/** Must the number itself be kept? A checked program asks how large it is also where its low bits are enough. */
function isWhole({ program }: Body, want: Want): boolean {
  return want === 'number' || program.isChecked
}

function ofName(body: Body, node: Of<'Identifier'>): Word {
  const binding = lookUp(body, node.name)
  if (binding?.kind === 'local') {
    const { index, type, isPlace } = binding
    return { ref: getLocal(body, index), type, isPlace }
  }
  if (binding?.kind === 'offset')
    return word(body.m.i32.add(getLocal(body, binding.index), body.m.i32.const(binding.plus)))
  return refuse(body, node, 'a name of no word')
}

function ofMember(body: Body, node: Of<'MemberExpression'>): Word {
  const object = fixedValue(body, node.object)
  if (isWords(object)) return load(body, placeOf(body, node))
  if (Array.isArray(object) && node.computed)
    return body.program.functionIn(body, object, fitted(body, expression(body, node.property)))
  return refuse(body, node, 'neither a word of the memory nor a function of a table')
}

function ofUnary(body: Body, { operator, argument, ...node }: Of<'UnaryExpression'>, want: Want): Word {
  const { m } = body
  if (operator === '!') return word(m.i32.eqz(condition(body, argument)))
  if (operator === '~') return word(m.i32.xor(low(body, expression(body, argument, 'cut')), m.i32.const(-1)))
  if (operator === 'void') return nothing(effect(body, argument))
  if (operator === '-')
    return words.arithmetic(body, '-', words.constantWord(body, 0), expression(body, argument, part(want)), want)
  return refuse(body, node, `the operator ${operator}`)
}
/** What is wanted of the parts of a sum: a fraction must come whole into it. */
function part(want: Want): Want {
  return want === 'number' ? 'number' : 'low'
}

const BITS = { '&': 'and', '|': 'or', '^': 'xor' } as const
const SHIFTS = { '<<': 'shl', '>>': 'shr_s', '>>>': 'shr_u' } as const
function isKey<T extends object>(key: PropertyKey, of: T): key is keyof T {
  return key in of
}

function ofBinary(body: Body, node: Of<'BinaryExpression'>, want: Want): Word {
  const { m } = body
  const { operator, right } = node
  const left = node.left as Expression
  const lowest = lowestBit(body, node)
  if (lowest !== undefined) return word(m.i32.ctz(words.notNil(body, low(body, expression(body, lowest, 'cut')))))
  if (words.isArithmetic(operator))
    return words.arithmetic(
      body,
      operator,
      expression(body, left, part(want)),
      expression(body, right, part(want)),
      want,
    )
  if (operator === '|' && fixedValue(body, right) === 0) return word(low(body, expression(body, left, 'cut')))
  if (isKey(operator, BITS))
    return word(
      m.i32[BITS[operator]](low(body, expression(body, left, 'cut')), low(body, expression(body, right, 'cut'))),
    )
  if (isKey(operator, SHIFTS)) {
    const by = fixedValue(body, right)
    const shifted = low(body, expression(body, left, 'cut'))
    if (operator === '>>>' && typeof by === 'number' && (by & 31) === 0) return { ref: shifted, type: 'u32' }
    const ref = m.i32[SHIFTS[operator]](shifted, low(body, expression(body, right, 'cut')))
    return { ref, type: operator === '>>>' && by === UNKNOWN && isWhole(body, want) ? 'u32' : 'i32' }
  }
  const [a, b] = [expression(body, left), expression(body, right)]
  const asksForNone = fixedValue(body, left) === undefined || fixedValue(body, right) === undefined
  if (asksForNone && !(a.isPlace && b.isPlace)) return refuse(body, node, 'a word is never undefined')
  if (operator === '/') return words.quotient(body, a, b, want)
  if (operator === '%') return words.remainder(body, a, b)
  return words.isComparison(operator)
    ? words.compare(body, operator, a, b)
    : refuse(body, node, `the operator ${operator}`)
}

/** Of `31 - Math.clz32(x & -x)` (or `0 - x`) the x: the place of its lowest bit is one instruction. It must not be 0. */
function lowestBit(body: Body, { operator, left, right }: Of<'BinaryExpression'>): Expression | undefined {
  if (operator !== '-' || right.type !== 'CallExpression' || fixedValue(body, left as Expression) !== 31)
    return undefined
  const [and] = right.arguments
  if (fixedValue(body, right.callee) !== Math.clz32 || and?.type !== 'BinaryExpression' || and.operator !== '&')
    return undefined
  const x = and.left as Expression
  const turned = negated(body, strip(and.right))
  return turned !== undefined && isPure(x) && textOf(body, turned) === textOf(body, x) ? x : undefined
}
/** Of `-x` or `0 - x` the x. */
function negated(body: Body, node: Expression): Expression | undefined {
  if (node.type === 'UnaryExpression') return node.operator === '-' ? node.argument : undefined
  if (node.type !== 'BinaryExpression' || node.operator !== '-') return undefined
  return fixedValue(body, node.left as Expression) === 0 ? node.right : undefined
}

/** As a value: the first where it decides, else the second. */
function ofLogical(body: Body, node: Of<'LogicalExpression'>): Word {
  const { m } = body
  const kept = body.local('i32')
  const first = m.local.tee(kept, fitted(body, expression(body, node.left)), i32)
  const second = fitted(body, expression(body, node.right))
  return word(isAnd(body, node) ? m.if(first, second, getLocal(body, kept)) : m.if(first, getLocal(body, kept), second))
}

function ofConditional(body: Body, { test, consequent, alternate }: Of<'ConditionalExpression'>, want: Want): Word {
  const { m } = body
  const fixed = fixedValue(body, test)
  if (fixed !== UNKNOWN) return expression(body, truthy(fixed) ? consequent : alternate, want)
  const chosen = condition(body, test)
  const [a, b] = [expression(body, consequent, want), expression(body, alternate, want)]
  if (a.type === 'none' || b.type === 'none') return nothing(m.if(chosen, asEffect(body, a), asEffect(body, b)))
  const type = a.type === b.type ? a.type : 'i32'
  const [x, y] = a.type === b.type ? [a.ref, b.ref] : [fitted(body, a), fitted(body, b)]
  // Both are at hand: to take both and choose costs less than a branch that is guessed wrong. `select` asks last which it is.
  const areAtHand = isCheap(body, consequent) && isCheap(body, alternate) && !writesLocals(test)
  const isPlace = a.isPlace === true || b.isPlace === true
  return { ref: areAtHand ? m.select(chosen, x, y) : m.if(chosen, x, y), type, isPlace }
}
function writesLocals(node: Expression): boolean {
  return has(node, 'AssignmentExpression') || has(node, 'UpdateExpression')
}
function asEffect({ m }: Body, { ref, type }: Word): Ref {
  return type === 'none' ? ref : m.drop(ref)
}
/** A few instructions on what is at hand: no look into the memory, no call, no division. */
function isCheap(body: Body, given: Expression): boolean {
  const node = strip(given)
  if (node.type === 'Identifier' || fixedValue(body, node) !== UNKNOWN) return true
  if (node.type === 'UnaryExpression') return isCheap(body, node.argument)
  if (node.type !== 'BinaryExpression' || node.operator === '/' || node.operator === '%') return false
  return isCheap(body, node.left as Expression) && isCheap(body, node.right)
}

/** `a = b`, `a += b`: of a local or a word of the memory. */
function assign(body: Body, node: Of<'AssignmentExpression'>, isWanted: boolean): Word {
  const { m } = body
  const target = node.left
  const operator = node.operator.slice(0, -1)
  if (target.type === 'Identifier') {
    const binding = lookUp(body, target.name)
    if (binding?.kind !== 'local')
      return refuse(
        body,
        node,
        'a name that cannot be written: no local variable, and what rounds keep is a word of the memory',
      )
    const before: Word = { ref: getLocal(body, binding.index), type: binding.type }
    const after = operator === '' ? expression(body, node.right) : combined(body, node, operator, before)
    if (binding.type === 'u32' && after.type !== 'u32') return refuse(body, node, 'a number with a sign where none was')
    const ref = binding.type === 'u32' ? after.ref : fitted(body, after)
    return isWanted
      ? { ref: m.local.tee(binding.index, ref, i32), type: binding.type }
      : nothing(m.local.set(binding.index, ref))
  }
  if (target.type !== 'MemberExpression') return refuse(body, node, 'what cannot be written')
  const place = placeOf(body, target)
  if (operator === '' && !isWanted) return nothing(store(body, place, expression(body, node.right, 'low')))
  if (operator === '') {
    const kept = body.local('i32')
    const value = word(m.local.tee(kept, fitted(body, expression(body, node.right)), i32))
    return word(m.block(null, [store(body, place, value), getLocal(body, kept)], i32))
  }
  if (isWanted) return refuse(body, node, 'the value of what was written')
  const at = body.local('i32')
  const here = () => ({ ...place, at: getLocal(body, at) })
  const after = combined(body, node, operator, load(body, here()))
  return nothing(m.block(null, [m.local.set(at, place.at), store(body, here(), after)]))
}

function combined(body: Body, node: Of<'AssignmentExpression'>, operator: string, before: Word): Word {
  const { m } = body
  if (words.isArithmetic(operator))
    return words.arithmetic(body, operator, before, expression(body, node.right), 'number')
  const right = low(body, expression(body, node.right, 'cut'))
  if (isKey(operator, BITS)) return word(m.i32[BITS[operator]](low(body, before), right))
  if (isKey(operator, SHIFTS) && operator !== '>>>') return word(m.i32[SHIFTS[operator]](low(body, before), right))
  return refuse(body, node, `the operator ${node.operator}`)
}

/** `i++`, `--i`: of a local. */
function count(body: Body, node: Of<'UpdateExpression'>, isWanted: boolean): Word {
  const { m } = body
  const binding = node.argument.type === 'Identifier' ? lookUp(body, node.argument.name) : undefined
  if (binding?.kind !== 'local')
    return refuse(body, node, 'no local variable is counted: what rounds keep is a word of the memory')
  if (binding.type === 'u32') return refuse(body, node, 'a word without a sign is counted')
  const step = words.constantWord(body, node.operator === '++' ? 1 : -1)
  const after = fitted(body, words.arithmetic(body, '+', word(getLocal(body, binding.index)), step, 'number'))
  if (!isWanted) return nothing(m.local.set(binding.index, after))
  if (node.prefix) return word(m.local.tee(binding.index, after, i32))
  const kept = body.local('i32')
  const steps = [m.local.set(kept, getLocal(body, binding.index)), m.local.set(binding.index, after)]
  return word(m.block(null, [...steps, getLocal(body, kept)], i32))
}
