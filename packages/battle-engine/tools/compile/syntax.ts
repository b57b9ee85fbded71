import type { parseAst } from 'rolldown/parseAst'

// The syntax of a bundle (ESTree), and questions about pieces of it.

export type Module = ReturnType<typeof parseAst>
export type Statement = Exclude<Module['body'][number], { type: `Export${string}` | `Import${string}` }>
export type Expression = Extract<Statement, { type: 'ExpressionStatement' }>['expression']
/** Those of a union that can be of that kind: one type of oxc stands for several kinds of function. */
type Kind<Union extends { type: string }, Type extends string> = Union extends { type: infer Own }
  ? Type extends Own
    ? Union
    : never
  : never
export type Of<Type extends Expression['type']> = Kind<Expression, Type>
export type Loop = Kind<Statement, 'ForStatement'> | Kind<Statement, 'WhileStatement'>
export type FunctionNode = Of<'FunctionExpression'> | Of<'ArrowFunctionExpression'>
export type Node = { readonly type: string; readonly start: number; readonly end: number }

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Visits a node and all below it; below one for which `visit` gives false nothing is visited. */
export function walk(node: unknown, visit: (node: Node) => boolean | void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit)
  else if (isNode(node) && visit(node) !== false) for (const part of Object.values(node)) walk(part, visit)
}

export function isFunction(node: Node): node is FunctionNode {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type)
}

/** Without its parentheses. */
export function strip(node: Expression): Expression {
  return node.type === 'ParenthesizedExpression' ? strip(node.expression) : node
}

/** Does it change nothing and call nobody? */
export function isPure(node: Node): boolean {
  let pure = true
  walk(node, ({ type }) => {
    if (['CallExpression', 'NewExpression', 'AssignmentExpression', 'UpdateExpression'].includes(type)) pure = false
  })
  return pure
}

export function sizeOf(node: Node): number {
  let size = 0
  walk(node, () => void size++)
  return size
}

/** Is a variable of that name written in it? */
export function assignsTo(node: Node, name: string): boolean {
  let found = false
  walk(node, (part) => {
    const target = part.type === 'AssignmentExpression' ? field(part, 'left') : field(part, 'argument')
    if ((part.type === 'AssignmentExpression' || part.type === 'UpdateExpression') && nameOf(target) === name)
      found = true
  })
  return found
}
/** Names of variables that it reads or writes. */
export function namesIn(node: unknown): Set<string> {
  const names = new Set<string>()
  walk(node, (part) => {
    const name = nameOf(part)
    if (name !== undefined) names.add(name)
  })
  return names
}
export function has(node: Node, type: string): boolean {
  let found = false
  walk(node, (part) => void (found ||= part.type === type))
  return found
}

function field(node: Node, key: string): unknown {
  return key in node ? (node as unknown as Record<string, unknown>)[key] : undefined
}
function nameOf(node: unknown): string | undefined {
  if (!isNode(node) || node.type !== 'Identifier') return undefined
  const name = field(node, 'name')
  return typeof name === 'string' ? name : undefined
}
