import { ARRAYS, condition, index, low, number, ROWS, small, type Helper, type Scope } from './expressions.ts'
import { bare, BARE, BYTE, COUNT, cutTo, WORD, type Draw, type Range, type Variable } from './values.ts'

const DEPTH = 2
const MOST_NESTED = 3
/** Expressions whose numbers are kept to the end, whatever way the course before them went. */
const RESULTS = 12
/** What those expressions may read and write beside the arrays. */
const LOCALS = 'let first = IN[3]\nlet second = OUT[7]'
/** Something in every array, with and without a sign. */
const WORDS = `for (let i = 0; i < 16; i++) {
SHORTS[i] = IN[i] >> 3
BYTES[i] = IN[i] >> 1
BARE[i] = IN[i] * 5
OUT[i] = IN[i] ^ i
OUT[i + 96] = IN[i] >> i
}`

/** Where statements stand: what they may name, and what is around them. */
type Place = Scope & {
  variables: Variable[]
  /** Loops, ifs and switches around. */
  nested: number
  loops: number
  isInSwitch: boolean
  /** What `return` must give; undefined where nothing may be returned. */
  gives: Helper['gives'] | 'nothing'
  /** One for the program: names are used once. */
  names: { count: number }
}

/**
 * A module for `bothWays`, drawn at random from the part of the language that can be compiled: lawful by itself, so that also a
 * checked program must come through and give what JavaScript gives, whatever words lie in IN.
 */
export function randomProgram(draw: Draw): string {
  const names = { count: 0 }
  const helpers: Helper[] = []
  const head = [`const ROWS = ${JSON.stringify(ROWS)}`]
  const scope = (variables: Variable[], gives: Place['gives'], known: readonly Helper[] = [...helpers]): Place => {
    return { draw, names, helpers: known, variables, nested: 0, loops: 0, isInSwitch: false, gives }
  }
  const parameter = (name: string): Variable => ({ name, range: WORD, type: 'i32', isFixed: false, isWritable: true })

  for (let left = draw(4); left > 0; left--) {
    const name = `helper${left}`
    const own = Array.from({ length: draw(3) }, (_, i) => `p${i}`)
    const gives = draw(4) === 3 ? 'u32' : 'i32'
    const takesList = draw(3) === 2
    const inner = scope(own.map(parameter), gives)
    const lines = [...statements(inner, 1 + draw(3)), `return ${given(inner, takesList ? 'LIST[IN[2] & 15]' : '1')}`]
    const text = [`function ${name}(${[...(takesList ? ['LIST'] : []), ...own].join(', ')}) {`, ...lines, '}']
    head.push(text.join('\n'))
    helpers.push({ name, parameters: own.length, gives, takesList })
  }
  const table = Array.from({ length: 1 + draw(5) }, () => {
    if (draw(4) === 3) return 'undefined'
    const own = ['x', 'y'].slice(0, draw(3))
    return `(${own.join(', ')}) => ${small(scope(own.map(parameter), 'i32', []), 2).text}`
  })
  head.push(`const TABLE = [${table.join(', ')}]`)
  const course = statements(scope([], 'nothing'), 1 + draw(5))
  const reckoning = scope([parameter('first'), parameter('second')], 'nothing')
  const results = Array.from({ length: RESULTS }, (_, i) => `OUT[${32 + i}] = ${low(reckoning, DEPTH + 1)}`)
  const functions = [
    'function course() {',
    ...course,
    '}',
    'function playRounds() {',
    WORDS,
    'course()',
    LOCALS,
    ...results,
  ]
  return [...head, ...functions, 'return 7', '}', ''].join('\n')
}

/** What a function gives. */
function given(place: Place, more: string): string {
  const value = `(${low(place, DEPTH)} ^ ${more})`
  return place.gives === 'u32' ? `(IN[${place.draw(16)}] ^ ${value}) >>> 0` : `${value} | 0`
}

function statements(place: Place, count: number): string[] {
  return Array.from({ length: count }, () => statement(place)).flat()
}
/** Some in braces, where what they declare is not seen from outside. */
function inner(place: Place, more: Partial<Place> = {}): string[] {
  const own: Place = { ...place, variables: [...place.variables], nested: place.nested + 1, ...more }
  return statements(own, 1 + place.draw(2))
}

type Maker = (place: Place) => string[]

const PLAIN: readonly Maker[] = [stored, declared, assigned, combined, stored, assigned, exit]
const NESTED: readonly Maker[] = [branch, counted, fromHere, bits, endless, choice, tableCall]

function statement(place: Place): string[] {
  const makers = place.nested < MOST_NESTED ? [...PLAIN, ...NESTED] : PLAIN
  return makers[place.draw(makers.length)]!(place)
}

function stored(place: Place): string[] {
  const { draw } = place
  if (draw(12) === 11) return [draw(2) === 0 ? 'BYTES.fill(77)' : 'SHORTS.fill(0)']
  const { name, length } = ARRAYS[draw(ARRAYS.length)]!
  return [`${name}[${index(place, 1, length)}] = ${draw(2) === 0 ? low(place, DEPTH) : number(place, DEPTH).text}`]
}

function combined(place: Place): string[] {
  const { draw } = place
  const { name, length } = ARRAYS[draw(ARRAYS.length)]!
  const at = `${name}[${index(place, 1, length)}]`
  if ((name === 'SHORTS' || name === 'BYTES') && draw(2) === 0)
    return [`${at} ${['+=', '-=', '*='][draw(3)]} ${cutTo(number(place, DEPTH), BYTE).text}`]
  const operator = ['^=', '|=', '&=', '<<=', '>>='][draw(5)]!
  return [`${at} ${operator} ${low(place, DEPTH)}`]
}

const RANGES = [WORD, BYTE, COUNT] as const

function declared(place: Place): string[] {
  const { draw, names, variables } = place
  const name = `v${names.count++}`
  const kind = draw(5)
  const range: Range = RANGES[draw(3)]!
  if (kind === 4) {
    const value = bare(`(IN[${draw(16)}] ^ ${low(place, DEPTH)}) >>> 0`)
    variables.push({ name, range: BARE, type: 'u32', isFixed: false, isWritable: true })
    return [`let ${name} = ${value.text}`]
  }
  const value = cutTo(number(place, DEPTH), range)
  const isConst = kind === 3
  // What a word is declared as is what it may become; of a constant what it is.
  const isFixed = isConst && value.isFixed
  variables.push({
    name,
    range: isConst ? { lo: value.lo, hi: value.hi } : range,
    type: 'i32',
    isFixed,
    isWritable: !isConst,
  })
  return [`${isConst ? 'const' : 'let'} ${name} = ${value.text}`]
}

function assigned(place: Place): string[] {
  const { draw } = place
  const own = place.variables.filter(({ isWritable }) => isWritable)
  const variable = own[draw(Math.max(1, own.length))]
  if (variable === undefined) return stored(place)
  const { name, range, type } = variable
  if (type === 'u32') return [`${name} = (IN[${draw(16)}] ^ ${low(place, DEPTH)}) >>> 0`]
  if (range === COUNT && draw(2) === 0)
    return [[`${name}++`, `${name} -= 1`, `${name} += ${cutTo(number(place, DEPTH), BYTE).text}`][draw(3)]!]
  if (range === WORD && draw(2) === 0)
    return [`${name} ${['^=', '|=', '&=', '<<=', '>>='][draw(5)]} ${low(place, DEPTH)}`]
  return [`${name} = ${cutTo(number(place, DEPTH), range).text}`]
}

/** A way out of what is around, under a condition; where nothing is around, out of the function. */
function exit(place: Place): string[] {
  const { draw } = place
  const ways = [
    ...(place.loops > 0 ? ['continue'] : []),
    ...(place.loops > 0 || place.isInSwitch ? ['break'] : []),
    place.gives === 'nothing' ? 'return' : `return ${given(place, '2')}`,
  ]
  return [`if (${condition(place, 2)}) ${ways[draw(ways.length)]}`]
}

function branch(place: Place): string[] {
  const more = place.draw(2) === 0 ? [] : ['} else {', ...inner(place)]
  return [`if (${condition(place, 2)}) {`, ...inner(place), ...more, '}']
}

const inLoop = (place: Place, counter?: Variable): Partial<Place> => ({
  loops: place.loops + 1,
  isInSwitch: false,
  variables: counter === undefined ? [...place.variables] : [...place.variables, counter],
})

/** Over as many turns in every run: short ones are written out, and the counter is then a constant. */
function counted(place: Place): string[] {
  const { draw, names } = place
  const i = `i${names.count++}`
  const from = draw(3)
  const to = from + 1 + draw(place.nested === 0 ? 16 : 6)
  const counter: Variable = { name: i, range: { lo: from, hi: to }, type: 'i32', isFixed: true, isWritable: false }
  const up = [`${i}++`, `${i} = (${i} + 1) | 0`][draw(2)]
  const body = inner(place, inLoop(place, counter))
  return [`for (let ${i} = ${from}; ${i} < ${to}; ${up}) {`, ...body, '}']
}

/** Over so many turns from a place that differs from run to run. */
function fromHere(place: Place): string[] {
  const { draw, names } = place
  const [i, from] = [`i${names.count++}`, `from${names.count++}`]
  const start = [`(IN[${draw(16)}] & 1) * 6`, `(IN[${draw(16)}] ^ ${low(place, 2)}) & 7`][draw(2)]
  const turns = 1 + draw(6)
  const range = { lo: 0, hi: 7 + turns }
  const counter: Variable = { name: i, range, type: 'i32', isFixed: false, isWritable: false }
  const body = inner(place, inLoop(place, counter))
  return [`const ${from} = ${start}`, `for (let ${i} = ${from}; ${i} < ${from} + ${turns}; ${i}++) {`, ...body, '}']
}

/** Over the bits of a word. */
function bits(place: Place): string[] {
  const left = `left${place.names.count++}`
  const body = inner(place, inLoop(place))
  return [`let ${left} = ${low(place, 2)} & 63`, `while (${left} !== 0) {`, `${left} &= ${left} - 1`, ...body, '}']
}

function endless(place: Place): string[] {
  const left = `left${place.names.count++}`
  const body = inner(place, inLoop(place))
  return [`let ${left} = ${low(place, 2)} & 7`, 'for (;;) {', `if (${left} <= 0) break`, `${left}--`, ...body, '}']
}

function choice(place: Place): string[] {
  const { draw } = place
  const keys = [0, 1, 2, 3, 5, 6].filter(() => draw(2) === 0)
  const cases = [...(keys.length === 0 ? [0] : keys)].flatMap((key) => [
    `case ${key}: {`,
    ...inner(place, { isInSwitch: true }),
    ...(place.loops > 0 && draw(2) === 1 ? exit({ ...place, isInSwitch: true }) : []),
    '}',
    ...(draw(3) === 0 ? [] : ['break']),
  ])
  const other = draw(2) === 0 ? [] : ['default: {', ...inner(place, { isInSwitch: true }), '}']
  return [`switch (${draw(2) === 0 ? `${low(place, 2)} & 7` : small(place, 2).text}) {`, ...cases, ...other, '}']
}

/** A function of a table with holes, asked for before it is called. */
function tableCall(place: Place): string[] {
  const fn = `fn${place.names.count++}`
  const args = [small(place, 2).text, small(place, 2).text]
  return [
    `const ${fn} = TABLE[(IN[${place.draw(16)}] ^ ${low(place, 2)}) & ${[7, 63][place.draw(2)]}]`,
    `if (${fn} !== undefined) OUT[${index(place, 1, 16)}] = ${fn}(${args.join(', ')})`,
  ]
}
