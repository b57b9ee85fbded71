import { parseAst } from 'rolldown/parseAst'

import type { EngineBundle } from '../../src/engine-bundle.ts'
import { loadCode } from '../load-code.ts'
import { isFunction, isNode, walk, type FunctionNode, type Module } from './syntax.ts'

/** An engine bundle as text and as it is alive: what each name at its head holds, and where each function is written. */
export type LiveModule = {
  code: string
  engine: EngineBundle
  /** Throws for a name that is not there, and for a `let` that holds anything: compiled code could not see it change. */
  valueOf: (name: string) => unknown
  /** Where a function is written; undefined for what the bundle does not hold. */
  sourceOf: (fn: object) => FunctionNode | undefined
}

const LIVE = '$live'

/** Loads a bundle that is not minified. Functions are known by their text: two alike at a module's head do the same. */
export function liveModule(code: string): LiveModule {
  const module = parseAst(code)
  const { names, lets } = headOf(module)
  const functions = new Map<string, FunctionNode>()
  walk(module, (node) => {
    if (isFunction(node)) functions.set(code.slice(node.start, node.end), node)
    if (node.type === 'Property' && 'method' in node && node.method === true && 'value' in node && isNode(node.value))
      if (isFunction(node.value)) functions.set(code.slice(node.start, node.end), node.value)
  })
  const loaded = loadCode(`${code}\nexport const ${LIVE} = { ${[...names].join(', ')} }\n`)
  const live = loaded[LIVE] as Readonly<Record<string, unknown>>
  return {
    code,
    engine: loaded as unknown as EngineBundle,
    valueOf(name) {
      if (!names.has(name)) throw new Error(`no ${name} at the head of the bundle`)
      if (lets.has(name) && live[name] !== undefined) throw new Error(`${name} is a let: make it a word of the memory`)
      return live[name]
    },
    sourceOf: (fn) => functions.get(Function.prototype.toString.call(fn)),
  }
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
