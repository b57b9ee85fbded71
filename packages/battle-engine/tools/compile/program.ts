import binaryen from 'binaryen'

import { CannotCompile, UNKNOWN, type Binding, type Body, type Ref, type Result, type WasmModule } from './body.ts'
import { expression } from './expression.ts'
import type { LiveModule } from './live-module.ts'
import { getLocal } from './places.ts'
import { block, result, statement } from './statement.ts'
import { isFunction, isNode, walk, type Expression, type FunctionNode, type Statement } from './syntax.ts'
import { place, within, type Word } from './words.ts'

const { createType, i32, none } = binaryen

/** A function as others call it; `parameters` counts those of the source, fixed ones too. */
export type Compiled = { name: string; result: Result; parameters: number }

/** The functions of a bundle that are compiled so far, with what they share. */
export type Program = {
  module: LiveModule
  memory: ArrayBufferLike
  isChecked: boolean
  /** A function compiled for the arguments that are fixed (UNKNOWN for the others). */
  compiled: (fn: object, fixed: readonly unknown[]) => Compiled
  /** Its place in the table of functions. */
  indexOf: (fn: object) => number
  /** The place in the table of `array[index]`, 0 where that is undefined. */
  functionIn: (body: Body, array: readonly unknown[], index: Ref) => Word
  callThrough: (place: Ref, args: readonly Ref[]) => Ref
  /** Tells that compiled code relies on this property never changing. */
  read: (object: object, key: string, value: unknown) => void
}

/** Functions in the table are called with as many words, whether they ask for them or not. */
const TABLE_PARAMETERS = 2
const MOST_OF_TABLE = 64
const TABLE = 'functions'

/** `isOpen` while it is compiled; `wasAsked` when a call of it was compiled meanwhile. */
type Entry = Compiled & { isOpen: boolean; wasAsked: boolean }

/** An empty program over a module of WebAssembly; `finish` lays the table when all is compiled. */
export function openProgram(m: WasmModule, module: LiveModule, memory: ArrayBufferLike, isChecked: boolean) {
  const entries = new Map<string, Entry>()
  const keys = new Map<unknown, number>()
  const table: (string | undefined)[] = [undefined]
  const places = new Map<object, number>()
  const doors = new Set<string>()
  const reads: { object: object; key: string; value: unknown }[] = []
  let labels = 0

  function sourceOf(fn: object): FunctionNode {
    const node = module.sourceOf(fn)
    if (node === undefined) throw new Error(`a function that is not of the bundle: ${String(fn).slice(0, 80)}`)
    const [captured] = module.capturedBy(fn)
    if (captured !== undefined)
      throw new CannotCompile(`a function takes ${captured} from the function around it: ${String(fn).slice(0, 80)}`)
    return node
  }
  /** One key for what is fixed. */
  function keyOf(value: unknown): number {
    if (!keys.has(value)) keys.set(value, keys.size)
    return keys.get(value)!
  }

  const program: Program = {
    module,
    memory,
    isChecked,
    compiled(fn, fixed) {
      const node = sourceOf(fn)
      const key = [node.start, ...fixed.map((value) => (value === UNKNOWN ? '' : keyOf(value)))].join(' ').trimEnd()
      const known = entries.get(key)
      if (known !== undefined) {
        known.wasAsked ||= known.isOpen
        return known
      }
      const name = `${'name' in fn && typeof fn.name === 'string' ? fn.name : ''}$${entries.size}`
      const first = resultOf(module, node)
      const entry: Entry = { name, result: first, parameters: node.params.length, isOpen: true, wasAsked: false }
      entries.set(key, entry)
      addFunction(program, m, node, fixed, entry, () => `${labels++}`)
      entry.isOpen = false
      if (entry.wasAsked && entry.result !== first)
        throw new CannotCompile(`${name} calls itself before it is known what it gives`)
      return entry
    },
    indexOf(fn) {
      const known = places.get(fn)
      if (known !== undefined) return known
      places.set(fn, table.length)
      table.push(undefined)
      const at = table.length - 1
      table[at] = doorway(fn)
      return at
    },
    functionIn(body, array, index) {
      if (array.length > MOST_OF_TABLE || array.some((one) => one !== undefined && typeof one !== 'function'))
        throw new Error('a table of other than functions, or of too many')
      const first = places.get(array) ?? layOut(array)
      const at = body.local('i32')
      const isThere = bitOf(array, getLocal(body, at))
      const there = m.i32.add(m.i32.const(first), getLocal(body, at))
      return place(
        m.block(
          null,
          [m.local.set(at, within(body, index, MOST_OF_TABLE)), m.select(isThere, there, m.i32.const(0))],
          i32,
        ),
      )
    },
    callThrough(target, args) {
      const words = Array.from({ length: TABLE_PARAMETERS }, (_, i) => args[i] ?? m.i32.const(0))
      return m.call_indirect(TABLE, target, words, createType(words.map(() => i32)), i32)
    },
    read: (object, key, value) => void reads.push({ object, key, value }),
  }
  return { program, finish, changed }

  /** The bit of `index` among those of the array that are functions. */
  function bitOf(array: readonly unknown[], index: Ref): Ref {
    const bits = array.reduce<bigint>((all, one, i) => (one === undefined ? all : all | (1n << BigInt(i))), 0n)
    const shifted = m.i64.shr_u(m.i64.const(BigInt.asIntN(64, bits)), m.i64.extend_u(index))
    return m.i32.wrap(m.i64.and(shifted, m.i64.const(1n)))
  }
  function layOut(array: readonly unknown[]): number {
    const first = table.length
    places.set(array, first)
    table.push(...array.map(() => undefined))
    array.forEach((fn, i) => {
      program.read(array, String(i), fn)
      if (typeof fn === 'function') table[first + i] = doorway(fn)
    })
    return first
  }
  /** The function as the table holds it: every one of the same type. One door for all places in which it, or its like, stands. */
  function doorway(fn: object): string {
    const { name, result, parameters } = program.compiled(fn, [])
    if (parameters > TABLE_PARAMETERS) throw new Error(`${name} asks for more than ${TABLE_PARAMETERS} words`)
    if (result === 'u32') throw new CannotCompile(`${name} gives a word without a sign, which a table cannot`)
    const args = Array.from({ length: parameters }, (_, i) => m.local.get(i, i32))
    const called = m.call(name, args, result === 'none' ? none : i32)
    const whole = result === 'none' ? m.block(null, [called, m.i32.const(0)], i32) : called
    const words = Array.from({ length: TABLE_PARAMETERS }, () => i32)
    const door = `door$${name}`
    if (doors.has(door)) return door
    doors.add(door)
    m.addFunction(door, createType(words), i32, [], whole)
    return door
  }

  function finish(): number {
    m.addTable(TABLE, table.length, table.length)
    table.forEach((name, at) => {
      if (name !== undefined) m.addActiveElementSegment(TABLE, `at${at}`, [name], m.i32.const(at))
    })
    return entries.size
  }
  /** Properties that compiled code took for constants and that are not what they were. */
  function changed(): string[] {
    const others = reads.filter(({ object, key, value }) => (object as Record<string, unknown>)[key] !== value)
    return [...new Set(others.map(({ key, value }) => `${key} was ${String(value)}`))]
  }
}

function addFunction(
  program: Program,
  m: WasmModule,
  node: FunctionNode,
  fixed: readonly unknown[],
  entry: Entry,
  label: () => string,
): void {
  const locals: number[] = []
  const scope = new Map<string, Binding>()
  let count = 0
  node.params.forEach((parameter, i) => {
    if (parameter.type !== 'Identifier') throw new Error(`${entry.name} has a parameter that is no plain name`)
    const value = i < fixed.length ? fixed[i] : UNKNOWN
    scope.set(
      parameter.name,
      value === UNKNOWN ? { kind: 'local', index: count++, type: 'i32', isPlace: true } : { kind: 'fixed', value },
    )
  })
  const body: Body = {
    program,
    m,
    result: entry.result,
    hasReturned: false,
    scopes: [scope],
    labels: [],
    at: node,
    local: () => count + locals.push(i32) - 1,
    label,
    expression: (part, want) => expression(body, part, want),
    statement: (part) => statement(body, part),
  }
  const code = codeOf(body, node)
  entry.result = body.result
  const parameters = createType(Array.from({ length: count }, () => i32))
  m.addFunction(entry.name, parameters, body.result === 'none' ? none : i32, locals, code)
}

function codeOf(body: Body, node: FunctionNode): Ref {
  const { m } = body
  if (node.body === null) throw new Error('a function without a body')
  if (node.body.type === 'BlockStatement') {
    const code = block(body, node.body.body as Statement[])
    return body.result === 'none' ? code : m.block(null, [code, m.unreachable()])
  }
  const value = expression(body, node.body as Expression)
  if (value.type !== 'none') return result(body, node.body, value)
  body.result = 'none'
  return value.ref
}

/** Before it is compiled: does it give anything? It does when each return does, and not by calling who gives nothing. */
function resultOf(module: LiveModule, node: FunctionNode, asked: ReadonlySet<FunctionNode> = new Set()): Result {
  if (node.body === null || node.body.type !== 'BlockStatement') return 'i32'
  let given = 0
  let bare = 0
  walk(node.body, (part) => {
    if (isFunction(part)) return false
    if (part.type !== 'ReturnStatement' || !('argument' in part)) return true
    if (part.argument === null || isOfNothing(module, part.argument, new Set([...asked, node]))) bare++
    else given++
    return true
  })
  return bare > 0 || given === 0 ? 'none' : 'i32'
}
function isOfNothing(module: LiveModule, given: unknown, asked: ReadonlySet<FunctionNode>): boolean {
  if (!isNode(given) || given.type !== 'CallExpression' || !('callee' in given)) return false
  const { callee } = given
  if (!isNode(callee) || callee.type !== 'Identifier' || !('name' in callee)) return false
  const fn = nameIsThere(module, String(callee.name))
  const node = typeof fn === 'function' ? module.sourceOf(fn) : undefined
  return node !== undefined && !asked.has(node) && resultOf(module, node, asked) === 'none'
}
function nameIsThere(module: LiveModule, name: string): unknown {
  try {
    return module.valueOf(name)
  } catch {
    return undefined
  }
}
