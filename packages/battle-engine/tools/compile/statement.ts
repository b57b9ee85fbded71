import { declare, refuse, scoped, UNKNOWN, type Body, type Ref } from './body.ts'
import { condition, effect, expression } from './expression.ts'
import { fixedValue, truthy } from './fixed.ts'
import type { Loop, Statement } from './syntax.ts'
import { unrolled } from './unroll.ts'
import { fitted } from './words.ts'

type Declared = Extract<Statement, { type: 'VariableDeclaration' }>
type Switch = Extract<Statement, { type: 'SwitchStatement' }>
type Returned = Extract<Statement, { type: 'ReturnStatement' }>

/** A statement, as an expression that gives nothing. */
export function statement(body: Body, node: Statement): Ref {
  const { m } = body
  body.at = node
  switch (node.type) {
    case 'EmptyStatement':
      return m.nop()
    case 'BlockStatement':
      return block(body, node.body as Statement[])
    case 'ExpressionStatement':
      return effect(body, node.expression)
    case 'VariableDeclaration':
      return m.block(null, variables(body, node))
    case 'IfStatement': {
      const fixed = fixedValue(body, node.test)
      const { consequent, alternate } = node
      if (fixed !== UNKNOWN)
        return truthy(fixed)
          ? statement(body, consequent as Statement)
          : alternate === null
            ? m.nop()
            : statement(body, alternate as Statement)
      const then = scoped(body, () => statement(body, consequent as Statement))
      const test = condition(body, node.test)
      return alternate === null
        ? m.if(test, then)
        : m.if(
            test,
            then,
            scoped(body, () => statement(body, alternate as Statement)),
          )
    }
    case 'ReturnStatement':
      return returned(body, node)
    case 'ThrowStatement':
      return m.unreachable()
    case 'ForStatement':
      return unrolled(body, node) ?? loop(body, node)
    case 'WhileStatement':
      return loop(body, node)
    case 'BreakStatement':
      return m.br(body.labels.at(-1)?.onBreak ?? refuse(body, node, 'nothing to break'))
    case 'ContinueStatement':
      return m.br(
        body.labels.findLast((l) => l.onContinue !== undefined)?.onContinue ??
          refuse(body, node, 'nothing to continue'),
      )
    case 'SwitchStatement':
      return choice(body, node)
    default:
      return refuse(body, node, `a ${node.type}`)
  }
}

export function block(body: Body, nodes: readonly Statement[]): Ref {
  return scoped(body, () =>
    body.m.block(
      null,
      nodes.map((node) => statement(body, node)),
    ),
  )
}

/** Locals; a `const` of what is the same in every battle needs none. */
function variables(body: Body, { declarations, kind }: Declared): Ref[] {
  const { m } = body
  const refs: Ref[] = []
  for (const { id, init } of declarations) {
    if (id.type !== 'Identifier') refuse(body, id, 'no plain name')
    const fixed = kind === 'const' && init !== null ? fixedValue(body, init) : UNKNOWN
    if (fixed !== UNKNOWN) {
      declare(body, id.name, { kind: 'fixed', value: fixed })
      continue
    }
    const value = init === null ? undefined : expression(body, init)
    const index = body.local('i32')
    const type = value?.type === 'u32' ? 'u32' : 'i32'
    declare(body, id.name, { kind: 'local', index, type, isPlace: value?.isPlace === true })
    refs.push(
      m.local.set(index, value === undefined ? m.i32.const(0) : type === 'u32' ? value.ref : fitted(body, value)),
    )
  }
  return refs
}

function returned(body: Body, node: Returned): Ref {
  const { m } = body
  if (node.argument === null) return m.return()
  const value = expression(body, node.argument)
  if (value.type === 'none') return m.block(null, [value.ref, m.return()])
  return m.return(result(body, node, value))
}
/** What a function gives, which must always be of one kind. */
export function result(
  body: Body,
  node: Returned | { type: string; start: number; end: number },
  value: ReturnType<typeof expression>,
): Ref {
  if (body.result === 'none') return refuse(body, node, 'a result where other returns have none')
  const type = value.type === 'u32' ? 'u32' : 'i32'
  if (body.hasReturned && type !== body.result && body.result === 'u32')
    return refuse(body, node, 'results with a sign and without')
  if (!body.hasReturned) body.result = type
  body.hasReturned = true
  return body.result === 'u32' ? value.ref : fitted(body, value)
}

/** The test goes before each turn; `continue` leads to the update. */
function loop(body: Body, node: Loop): Ref {
  const { m } = body
  const [onBreak, onContinue, again] = [body.label(), body.label(), body.label()]
  return scoped(body, () => {
    const before = node.type === 'ForStatement' && node.init !== null ? [first(body, node.init)] : []
    body.labels.push({ onBreak, onContinue })
    const isEndless = node.test === null || fixedValue(body, node.test) === true
    const test = isEndless || node.test === null ? [] : [m.br(onBreak, m.i32.eqz(condition(body, node.test)))]
    const turn = m.block(onContinue, [scoped(body, () => statement(body, node.body as Statement))])
    const update = node.type === 'ForStatement' && node.update !== null ? [effect(body, node.update)] : []
    body.labels.pop()
    return m.block(onBreak, [...before, m.loop(again, m.block(null, [...test, turn, ...update, m.br(again)]))])
  })
}
function first(body: Body, init: NonNullable<Extract<Statement, { type: 'ForStatement' }>['init']>): Ref {
  return init.type === 'VariableDeclaration' ? statement(body, init) : effect(body, init)
}

const MOST_CASES = 255

/** A jump by a table: cases are whole numbers from 0. */
function choice(body: Body, node: Switch): Ref {
  const { m } = body
  const onBreak = body.label()
  const labels = node.cases.map(() => body.label())
  const keys = node.cases.map(({ test }) => (test === null ? undefined : fixedValue(body, test)))
  const numbers = keys
    .filter((key) => key !== undefined)
    .map((key) =>
      typeof key === 'number' && Number.isInteger(key) && key >= 0 && key < MOST_CASES
        ? key
        : refuse(body, node, 'cases that are no small whole numbers'),
    )
  const other = labels[keys.indexOf(undefined)] ?? onBreak
  const table = Array.from({ length: Math.max(...numbers) + 1 }, (_, key) => labels[keys.indexOf(key)] ?? other)
  const jump = m.switch(table, other, fitted(body, expression(body, node.discriminant)))
  body.labels.push({ onBreak })
  const cases = scoped(body, () =>
    node.cases.reduce(
      (inner, { consequent }, i) =>
        m.block(null, [m.block(labels[i]!, [inner]), ...consequent.map((s) => statement(body, s as Statement))]),
      jump,
    ),
  )
  body.labels.pop()
  return m.block(onBreak, [cases])
}
