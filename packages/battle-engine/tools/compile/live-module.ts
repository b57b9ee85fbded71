import { parseAst } from 'rolldown/parseAst'

import type { EngineBundle } from '../../src/engine-bundle.ts'
import { loadCode } from '../load-code.ts'
import { isFunction, isNode, namesIn, walk, type FunctionNode, type Module } from './syntax.ts'

/** An engine bundle as text and as it is alive: what each name at its head holds, and where each function is written. */
export type LiveModule = {
  code: string
  engine: EngineBundle
  /** The names at its head with what they hold now. */
  head: object
  /** Throws for a name that is not there, and for a `let` that holds anything: compiled code could not see it change. */
  valueOf: (name: string) => unknown
  /** Where a function is written; undefined for what the bundle does not hold. */
  sourceOf: (fn: object) => FunctionNode | undefined
  /** Names that it takes from a function around it, in any of the places where its text stands. */
  capturedBy: (fn: object) => readonly string[]
}

const LIVE = '$live'

/** Loads a bundle that is not minified. Functions are known by their text: two alike at a module's head do the same. */
export function liveModule(code: string): LiveModule {
  const module = parseAst(code)
  const { names, lets } = headOf(module)
  const functions = functionsIn(module, code)
  const parts = [...names].map((name) => (lets.has(name) ? `get ${name}() { return ${name} }` : name))
  const loaded = loadCode(`${code}\nexport const ${LIVE} = { ${parts.join(', ')} }\n`)
  const live = loaded[LIVE] as Readonly<Record<string, unknown>>
  return {
    code,
    engine: loaded as unknown as EngineBundle,
    head: live,
    valueOf(name) {
      if (!names.has(name)) throw new Error(`no ${name} at the head of the bundle`)
      if (lets.has(name) && live[name] !== undefined) throw new Error(`${name} is a let: make it a word of the memory`)
      return live[name]
    },
    sourceOf: (fn) => functions.get(Function.prototype.toString.call(fn))?.node,
    capturedBy: (fn) => functions.get(Function.prototype.toString.call(fn))?.captured ?? [],
  }
}

type Written = { node: FunctionNode; captured: string[] }

/** All functions by their text. */
function functionsIn(module: Module, code: string): Map<string, Written> {
  const functions = new Map<string, Written>()
  const collect = (given: unknown, around: readonly FunctionNode[]): void =>
    walk(given, (node) => {
      const isMethod = node.type === 'Property' && 'method' in node && node.method === true && 'value' in node
      const fn = isMethod ? node.value : node
      if (!isNode(fn) || !isFunction(fn)) return true
      const text = code.slice(node.start, node.end)
      const captured = [...(functions.get(text)?.captured ?? []), ...namesTaken(fn, around)]
      functions.set(text, { node: fn, captured })
      collect([fn.params, fn.body], [...around, fn])
      return false
    })
  collect(module.body, [])
  return functions
}
/** Names in a function that one around it declares: also where they mean something else there, which is refused in vain. */
function namesTaken(fn: FunctionNode, around: readonly FunctionNode[]): string[] {
  const names = namesIn(fn)
  return around.flatMap((outer) => declaredIn(outer, fn)).filter((name) => names.has(name))
}
/** Names of parameters, variables and functions of a function, but for those of the one within. */
function declaredIn(outer: FunctionNode, within: FunctionNode): string[] {
  const names = new Set<string>()
  const take = (part: unknown): void => namesIn(part).forEach((name) => names.add(name))
  take(outer.params)
  walk(outer.body, (node) => {
    if (node === within) return false
    if (node.type === 'VariableDeclarator' && 'id' in node) take(node.id)
    if (node.type === 'FunctionDeclaration' && 'id' in node) take(node.id)
    return true
  })
  return [...names]
}

function headOf(module: Module): { names: Set<string>; lets: Set<string> } {
  const names = new Set<string>()
  const lets = new Set<string>()
  for (const node of module.body) {
    if (node.type === 'FunctionDeclaration' && node.id !== null) names.add(node.id.name)
    if (node.type !== 'VariableDeclaration') continue
    for (const { id } of node.declarations) {
      const ids =
        id.type === 'ObjectPattern'
          ? id.properties.map((part) => (part.type === 'Property' ? part.value : part.argument))
          : [id]
      for (const one of ids) {
        if (one.type !== 'Identifier') throw new Error(`a ${one.type} at the head of the bundle`)
        names.add(one.name)
        if (node.kind !== 'const') lets.add(one.name)
      }
    }
  }
  return { names, lets }
}
