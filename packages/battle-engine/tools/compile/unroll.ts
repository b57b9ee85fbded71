import { declare, scoped, textOf, UNKNOWN, type Binding, type Body, type Ref } from './body.ts'
import { fixedValue } from './fixed.ts'
import { assignsTo, has, isPure, namesIn, sizeOf, strip, walk, type Expression, type Statement } from './syntax.ts'
import { fitted } from './words.ts'

type For = Extract<Statement, { type: 'ForStatement' }>

/** More turns, or a longer loop, would fill the processor's cache with copies. */
const MOST_TURNS = 12
const MOST_NODES = 600

/**
 * A short loop over as many turns in every battle (the six of a side, four slots, four words of a set), written out: the
 * counter is then a constant, and so is what is reckoned from it. Undefined for any other loop, for one that calls functions,
 * which gains nothing by it, and for one that holds a loop: both written out would be too much for the processor's cache.
 */
export function unrolled(body: Body, node: For): Ref | undefined {
  const turns = turnsOf(body, node)
  if (turns === undefined || turns.count > MOST_TURNS || turns.count * sizeOf(node.body) > MOST_NODES) return undefined
  if (callsOthers(body, node.body) || has(node.body, 'ForStatement')) return undefined
  const { m } = body
  const onBreak = body.label()
  const before: Ref[] = []
  let index = 0
  if (turns.from === undefined) {
    index = body.local('i32')
    before.push(m.local.set(index, fitted(body, body.expression(turns.init))))
  }
  const copies = Array.from({ length: turns.count }, (_, i) => {
    const onContinue = body.label()
    const counter: Binding =
      turns.from === undefined ? { kind: 'offset', index, plus: i } : { kind: 'fixed', value: turns.from + i }
    body.labels.push({ onBreak, onContinue })
    const copy = scoped(body, () => {
      declare(body, turns.name, counter)
      return scoped(body, () => body.statement(node.body as Statement))
    })
    body.labels.pop()
    return m.block(onContinue, [copy])
  })
  return m.block(onBreak, [...before, ...copies])
}

/** `for (let i = from; i < to; i++)` with a known number of turns: both known, or `to` is `from` and a known number more. */
type Turns = { name: string; count: number; from: number | undefined; init: Expression }

function turnsOf(body: Body, { init, test: given, update, body: turn }: For): Turns | undefined {
  if (init?.type !== 'VariableDeclaration' || init.declarations.length !== 1 || given === null || update === null)
    return undefined
  const [{ id, init: start }] = init.declarations as [(typeof init.declarations)[0]]
  const test = strip(given)
  if (id.type !== 'Identifier' || start === null || test.type !== 'BinaryExpression') return undefined
  const isCounted = test.left.type === 'Identifier' && test.left.name === id.name && countsUp(body, update, id.name)
  if (!isCounted || (test.operator !== '<' && test.operator !== '<=') || assignsTo(turn, id.name)) return undefined
  const one = test.operator === '<=' ? 1 : 0
  const [from, to] = [fixedValue(body, start), fixedValue(body, test.right)]
  if (typeof from === 'number' && typeof to === 'number')
    return { name: id.name, count: to - from + one, from, init: start }
  const end = strip(test.right)
  if (from !== UNKNOWN || end.type !== 'BinaryExpression' || end.operator !== '+') return undefined
  const more = fixedValue(body, end.right)
  if (typeof more !== 'number' || textOf(body, end.left) !== textOf(body, start) || !isSteady(start, turn))
    return undefined
  return { name: id.name, count: more + one, from: undefined, init: start }
}

function callsOthers(body: Body, turn: For['body']): boolean {
  let found = false
  walk(turn, (part) => {
    if (part.type === 'CallExpression') found ||= !textOf(body, part).startsWith('Math.')
  })
  return found
}

/** `i++` or `i = (i + 1) | 0`. */
function countsUp(body: Body, update: Expression, name: string): boolean {
  if (update.type === 'UpdateExpression')
    return update.operator === '++' && update.argument.type === 'Identifier' && update.argument.name === name
  if (update.type !== 'AssignmentExpression' || update.operator !== '=' || textOf(body, update.left) !== name)
    return false
  return [`(${name} + 1) | 0`, `${name} + 1 | 0`].includes(textOf(body, update.right))
}
/** Is it the same after each turn? */
function isSteady(start: Expression, turn: Statement | For['body']): boolean {
  return isPure(start) && !has(start, 'MemberExpression') && [...namesIn(start)].every((name) => !assignsTo(turn, name))
}
