import binaryen from 'binaryen'

import { refuse, textOf, UNKNOWN, type Body, type Ref } from './body.ts'
import { fixedValue, isWords } from './fixed.ts'
import { getLocal } from './places.ts'
import { isPure, type Expression, type Of } from './syntax.ts'
import { arithmetic, constantWord, fitted, low, nothing, word, type Word } from './words.ts'

const { i32 } = binaryen

/** A call: of a function of the bundle, of one chosen while the battle goes on, of Math, or `fill` of an array. */
export function call(body: Body, node: Of<'CallExpression'>): Word {
  const filled = fillOf(body, node)
  if (filled !== undefined) return filled
  const callee = fixedValue(body, node.callee)
  const args = argumentsOf(body, node)
  if (callee === UNKNOWN) return chosen(body, node, args)
  if (typeof callee !== 'function') return refuse(body, node, 'a call of no function')
  return ofMath(body, node, callee, args) ?? direct(body, node, callee, args)
}

/** WebAssembly asks last which function it is, JavaScript first: neither that nor the arguments may change what the other reads. */
function chosen(body: Body, node: Of<'CallExpression'>, args: Expression[]): Word {
  const { m, program } = body
  const place = fitted(body, body.expression(node.callee))
  const given = args.map((arg) => fitted(body, body.expression(arg)))
  if (isPure(node.callee) && args.every(isPure)) return word(program.callThrough(place, given))
  const kept = body.local('i32')
  return word(m.block(null, [m.local.set(kept, place), program.callThrough(getLocal(body, kept), given)], i32))
}

function argumentsOf(body: Body, node: Of<'CallExpression'>): Expression[] {
  return node.arguments.map((arg) => (arg.type === 'SpreadElement' ? refuse(body, arg, 'a spread') : arg))
}

/** Functions and arrays among the arguments are fixed: the callee is compiled for them. */
function direct(body: Body, node: Of<'CallExpression'>, callee: object, args: Expression[]): Word {
  const fixed = args.map((arg) => {
    const value = fixedValue(body, arg)
    return typeof value === 'function' || isWords(value) ? value : UNKNOWN
  })
  if (body.program.module.sourceOf(callee) === undefined)
    return refuse(
      body,
      node,
      `a function that is not of the bundle: ${String(callee).slice(0, 80)} (of Math rounds have min, max, abs, imul and clz32)`,
    )
  const { name, result, parameters } = body.program.compiled(callee, fixed)
  if (args.length < parameters) return refuse(body, node, 'an argument is missing')
  if (args.slice(parameters).some((arg) => !isPure(arg)))
    return refuse(body, node, 'an argument too many that does something')
  const given = args.slice(0, parameters).filter((_, i) => fixed[i] === UNKNOWN)
  const refs = given.map((arg) => fitted(body, body.expression(arg)))
  const ref = body.m.call(name, refs, result === 'none' ? binaryen.none : i32)
  return { ref, type: result }
}

const WORDS_FOR = new Map<object, number>([
  [Math.imul, 2],
  [Math.clz32, 1],
  [Math.min, 2],
  [Math.max, 2],
  [Math.abs, 1],
])

function ofMath(body: Body, node: Of<'CallExpression'>, callee: object, args: Expression[]): Word | undefined {
  const { m } = body
  const asks = WORDS_FOR.get(callee)
  if (asks !== undefined && args.length !== asks)
    return refuse(body, node, `other than ${asks} word${asks === 1 ? '' : 's'} for ${textOf(body, node.callee)}`)
  const bits = (i: number): Ref => low(body, body.expression(args[i]!, 'cut'))
  const number = (i: number): Ref => fitted(body, body.expression(args[i]!))
  if (callee === Math.imul) return word(m.i32.mul(bits(0), bits(1)))
  if (callee === Math.clz32) return word(m.i32.clz(bits(0)))
  if (callee === Math.min || callee === Math.max) {
    const [a, b] = [body.local('i32'), body.local('i32')]
    const isFirst = m.i32[callee === Math.min ? 'lt_s' : 'gt_s'](getLocal(body, a), getLocal(body, b))
    const chosen = m.select(isFirst, getLocal(body, a), getLocal(body, b))
    return word(m.block(null, [m.local.set(a, number(0)), m.local.set(b, number(1)), chosen], i32))
  }
  if (callee === Math.abs) {
    const a = body.local('i32')
    const turned = fitted(body, arithmetic(body, '-', constantWord(body, 0), word(getLocal(body, a)), 'number'))
    const chosen = m.select(m.i32.lt_s(getLocal(body, a), m.i32.const(0)), turned, getLocal(body, a))
    return word(m.block(null, [m.local.set(a, number(0)), chosen], i32))
  }
  return undefined
}

/** `array.fill(constant)`: of bytes, or with 0. */
function fillOf(body: Body, node: Of<'CallExpression'>): Word | undefined {
  const { callee } = node
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.property.name !== 'fill')
    return undefined
  const array = fixedValue(body, callee.object)
  if (!isWords(array)) return undefined
  if (array.buffer !== body.program.memory) return refuse(body, node, 'an array that does not lie in the memory')
  const value = fixedValue(body, argumentsOf(body, node)[0]!)
  if (typeof value !== 'number' || (value !== 0 && array.BYTES_PER_ELEMENT !== 1) || node.arguments.length !== 1)
    return refuse(body, node, 'a fill of other than bytes or nil')
  const { m } = body
  return nothing(m.memory.fill(m.i32.const(array.byteOffset), m.i32.const(value & 255), m.i32.const(array.byteLength)))
}
