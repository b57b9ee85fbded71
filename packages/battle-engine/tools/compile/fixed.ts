import { lookUp, refuse, UNKNOWN, type Body } from './body.ts'
import { isPure, strip, type Expression, type Of } from './syntax.ts'

export type Words =
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
export function isWords(value: unknown): value is Words {
  return ArrayBuffer.isView(value)
}

/** The value of an expression where it is the same in every battle, else UNKNOWN. What it read of objects is checked again later. */
export function fixedValue(body: Body, given: Expression): unknown {
  const node = strip(given)
  switch (node.type) {
    case 'Literal':
      return node.value
    case 'Identifier':
      return ofName(body, node)
    case 'MemberExpression':
      return ofMember(body, node)
    case 'UnaryExpression':
      return ofUnary(node.operator, fixedValue(body, node.argument))
    case 'BinaryExpression': {
      const left = fixedValue(body, node.left as Expression)
      return left === UNKNOWN ? UNKNOWN : ofBinary(node.operator, left, fixedValue(body, node.right))
    }
    case 'LogicalExpression':
      return ofLogical(body, node)
    case 'ConditionalExpression': {
      const test = fixedValue(body, node.test)
      return test === UNKNOWN ? UNKNOWN : fixedValue(body, truthy(test) ? node.consequent : node.alternate)
    }
    default:
      return UNKNOWN
  }
}
export function truthy(value: unknown): boolean {
  return Boolean(value)
}

function ofName(body: Body, node: Of<'Identifier'>): unknown {
  if (node.name === 'undefined') return undefined
  const binding = lookUp(body, node.name)
  if (binding !== undefined) return binding.kind === 'fixed' ? binding.value : UNKNOWN
  if (node.name === 'Math') return Math
  const { module, read } = body.program
  try {
    const value = module.valueOf(node.name)
    // A `let` of watchers: compiled code never sees one, and must not play while there is one.
    if (value === undefined) read(module.head, node.name, value)
    return value
  } catch (error) {
    refuse(body, node, error instanceof Error ? error.message : String(error))
  }
}

function ofMember(body: Body, node: Of<'MemberExpression'>): unknown {
  const object = fixedValue(body, node.object)
  if (typeof object !== 'object' || object === null) return UNKNOWN
  if (node.property.type === 'PrivateIdentifier') return UNKNOWN
  const key =
    !node.computed && node.property.type === 'Identifier' ? node.property.name : fixedValue(body, node.property)
  if (key === UNKNOWN || (isWords(object) && node.computed)) return UNKNOWN
  const value = (object as Record<string, unknown>)[String(key)]
  if (!isWords(object) && object !== Math) body.program.read(object, String(key), value)
  return value
}

function ofUnary(operator: string, value: unknown): unknown {
  if (value === UNKNOWN) return UNKNOWN
  if (operator === 'void') return undefined
  if (operator === '!') return !truthy(value)
  if (typeof value !== 'number') return UNKNOWN
  return operator === '-' ? -value : operator === '~' ? ~value : UNKNOWN
}

/** `a && b`, `a || b`: also where the second decides alone, since the first changes nothing. */
function ofLogical(body: Body, node: Of<'LogicalExpression'>): unknown {
  const { left, right } = node
  const and = isAnd(body, node)
  const first = fixedValue(body, left)
  if (first !== UNKNOWN) return truthy(first) === and ? fixedValue(body, right) : first
  const second = fixedValue(body, right)
  return second === !and && isPure(left) ? second : UNKNOWN
}
/** `&&`, or else `||`: a word is always there, so `??` has nothing to ask. */
export function isAnd(body: Body, node: Of<'LogicalExpression'>): boolean {
  return node.operator === '??' ? refuse(body, node, 'the operator ??') : node.operator === '&&'
}

function ofBinary(operator: string, a: unknown, b: unknown): unknown {
  if (b === UNKNOWN) return UNKNOWN
  if (operator === '===') return a === b
  if (operator === '!==') return a !== b
  return typeof a === 'number' && typeof b === 'number' ? ofNumbers(operator, a, b) : UNKNOWN
}
function ofNumbers(operator: string, a: number, b: number): unknown {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '%':
      return a % b
    case '|':
      return a | b
    case '&':
      return a & b
    case '^':
      return a ^ b
    case '<<':
      return a << b
    case '>>':
      return a >> b
    case '>>>':
      return a >>> b
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    case '>=':
      return a >= b
    default:
      return UNKNOWN
  }
}
