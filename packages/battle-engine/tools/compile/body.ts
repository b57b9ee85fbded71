import type binaryen from 'binaryen'

import type { Program } from './program.ts'
import type { Expression, Node, Statement } from './syntax.ts'
import type { Want, Word } from './words.ts'

export type Ref = number
export type WasmModule = binaryen.Module

/** Not known before a battle is played. */
export const UNKNOWN = Symbol('unknown')

/**
 * What a name stands for: a value fixed at compile time, a local word (with or without a sign; `isPlace`: it may be a function's
 * place in the table), or one and something more.
 */
export type Binding =
  | { kind: 'fixed'; value: unknown }
  | { kind: 'local'; index: number; type: 'i32' | 'u32'; isPlace: boolean }
  | { kind: 'offset'; index: number; plus: number }

/** A function being compiled. */
export type Body = {
  program: Program
  m: WasmModule
  /** What it gives: settled by its first return. */
  result: Result
  hasReturned: boolean
  scopes: Map<string, Binding>[]
  labels: { onBreak: string; onContinue?: string }[]
  /** What was last begun: where a fault is that shows between its parts. */
  at: Node
  /** Compiles an expression, a statement: the way back from the rooms that those are made of. */
  expression: (node: Expression, want?: Want) => Word
  statement: (node: Statement) => Ref
  /** A new local of that type, by its index. */
  local: (type: 'i32') => number
  /** A name for a label, used once. */
  label: () => string
}
export type Result = 'none' | 'i32' | 'u32'

export function lookUp(body: Body, name: string): Binding | undefined {
  return body.scopes.findLast((scope) => scope.has(name))?.get(name)
}
export function declare(body: Body, name: string, binding: Binding): void {
  body.scopes.at(-1)?.set(name, binding)
}
/** Runs `inner` in a scope of its own. */
export function scoped<T>(body: Body, inner: () => T): T {
  body.scopes.push(new Map())
  try {
    return inner()
  } finally {
    body.scopes.pop()
  }
}

/** As it is written. */
export function textOf({ program }: Body, { start, end }: { start: number; end: number }): string {
  return program.module.code.slice(start, end)
}

/** How a bundle that is not minified names the module whose code comes next. */
const MODULE_LINE = /^\/\/ (.+\.ts)$/
/** What to do instead of what rounds cannot hold, by the kind of its node. */
const INSTEAD: Readonly<Record<string, string>> = {
  ArrowFunctionExpression: 'write the function at the head of its module and give it what it needs',
  FunctionExpression: 'write the function at the head of its module and give it what it needs',
  FunctionDeclaration: 'write the function at the head of its module and give it what it needs',
  ArrayExpression: 'keep words of the state, or a constant at the head of the module',
  ObjectExpression: 'keep words of the state, or a constant at the head of the module',
  ForOfStatement: 'count with for',
  DoWhileStatement: 'write while',
}

/** Stops compiling: says what and why, where (in the bundle, which stands nowhere, and in the source), and what to do. */
export function refuse(body: Body, node: Node, why: string): never {
  const lines = body.program.module.code.slice(0, node.start).split('\n')
  const file = lines.findLast((line) => MODULE_LINE.test(line))?.replace(MODULE_LINE, '$1')
  const instead = INSTEAD[node.type]
  const what = `${why}, at line ${lines.length} of the bundle: ${textOf(body, node).slice(0, 120)}`
  const help = `${instead === undefined ? '' : `instead: ${instead}; `}what rounds may hold: docs/adr/0038`
  throw new CannotCompile(`${what}\n  ${file === undefined ? '' : `written in ${file}; `}${help}`)
}
/** Something in the rounds is not of the kind that can be compiled (docs/adr/0038 lists what is). */
export class CannotCompile extends Error {
  override name = 'CannotCompile'
}
