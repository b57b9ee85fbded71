import { expect, test } from 'vitest'

import { compileRounds } from './compile-rounds.ts'
import { bothWays } from './hand-written.ts'

const played = (body: string) => `function playRounds() {\n  ${body}\n  return 1\n}`

test.each([
  ['a module’s let', 'let count = 3\n', 'OUT[0] = count', /^count is a let: make it a word of the memory/],
  [
    'an array outside the memory',
    'const OWN = new Int32Array(4)\n',
    'OUT[0] = OWN[IN[0] & 3]',
    /^an array that does not lie in the memory/,
  ],
  [
    'an array outside the memory that is filled',
    'const OWN = new Int32Array(4)\n',
    'OWN.fill(0)',
    /^an array that does/,
  ],
  [
    'a word that may be missing',
    '',
    'let best; if (IN[0] > 0) best = IN[1]; OUT[0] = best === undefined ? 1 : 0',
    /^a word is never/,
  ],
  [
    'a result that may be missing',
    'const f = (x) => (x > 0 ? x : undefined)\n',
    'OUT[0] = f(IN[0]) === undefined ? 1 : 0',
    /^a word is never/,
  ],
  ['a loop over a list', '', 'for (const x of IN) OUT[0] = x', /^a ForOfStatement/],
  ['a loop that tests last', '', 'do { OUT[0] = 1 } while (IN[0] > 0)', /^a DoWhileStatement/],
  ['a label', '', 'over: for (;;) break over', /^a LabeledStatement/],
  ['a fault that is caught', '', 'try { OUT[0] = 1 } catch { OUT[0] = 2 }', /^a TryStatement/],
  ['a fraction', '', 'OUT[0] = IN[0] + 0.5', /^no whole number/],
  ['a text', '', "OUT[0] = IN[0] > 0 ? 'one' : 0", /^no whole number/],
  ['a list made in a round', '', 'const list = [IN[0], 2]', /^a ArrayExpression/],
  ['an object made in a round', '', 'const one = { x: IN[0] }', /^a ObjectExpression/],
  ['a function made in a round', '', 'const one = () => IN[0]', /^a ArrowFunctionExpression/],
  ['a row chosen in a round', 'const ROWS = [{ w: 1 }, { w: 2 }]\n', 'OUT[0] = ROWS[IN[0] & 1].w', /^neither a word/],
  ['a power', '', 'OUT[0] = IN[0] ** 2', /^the operator \*\*/],
  ['a word for what is missing', '', 'OUT[0] = IN[0] ?? 3', /^the operator \?\?/],
  ['a deed for what is missing', '', 'IN[0] ?? (OUT[0] = 3)', /^the operator \?\?/],
  ['a test of what is missing', '', 'if (IN[0] ?? IN[1]) OUT[0] = 3', /^the operator \?\?/],
  ['a constant for what is missing', 'const K = 0\n', 'OUT[0] = K ?? 3', /^the operator \?\?/],
  ['the least of three', '', 'OUT[0] = Math.min(IN[0], IN[1], IN[2])', /^other than 2 words for Math\.min/],
  ['the lowest bits of two', '', 'OUT[0] = Math.clz32(IN[0], IN[1])', /^other than 1 word for Math\.clz32/],
  [
    'an array of shorts without a sign',
    'const UP = new Uint16Array(WASM_MEMORY.buffer, 4096, 4)\n',
    'OUT[0] = UP[0]',
    /^an array of Uint16Array/,
  ],
  [
    'an array of bytes with a sign',
    'const SIGNED = new Int8Array(WASM_MEMORY.buffer, 4096, 4)\n',
    'SIGNED[0] = 1',
    /^an array of Int8Array/,
  ],
  [
    'a word without a sign for one with it',
    '',
    'OUT[0] = Math.max(IN[0] >>> 0, 0)',
    /^a word without a sign where one with it is asked for/,
  ],
  ['a word without a sign counted up', '', 'let x = IN[0] >>> 0; x++; OUT[0] = x', /^a word without a sign is counted/],
  [
    'an argument that is missing',
    'function f(x, y) {\n  return x + y\n}\n',
    'OUT[0] = f(1)',
    /^an argument is missing/,
  ],
  ['a name that nobody knows', '', 'OUT[0] = nobody', /^no nobody at the head of the bundle/],
  ['a constant that is written', 'const K = 3\n', 'K = 4', /^a name that cannot be written/],
])('%s cannot be compiled, and it is said where', async (_, head, body, why) => {
  const failed = await bothWays(head + played(body)).then(
    () => undefined,
    (error: unknown) => error as Error,
  )
  expect(failed).toMatchObject({ name: 'CannotCompile', message: expect.stringMatching(why) })
  expect(failed?.message).toMatch(/, at line \d+ of the bundle: ./)
})

test.each([
  [
    'a function of Math that reckons with fractions',
    '',
    'OUT[0] = Math.sqrt(IN[0])',
    /not of the bundle: function sqrt/,
  ],
  [
    'a table of more than functions',
    'const T = [1, () => 2]\n',
    'OUT[0] = T[IN[0] & 1]()',
    /a table of other than functions/,
  ],
  [
    'a function of three words in a table',
    'const T = [(x, y, z) => x + y + z]\n',
    'OUT[0] = T[IN[0] & 0](1, 2, 3)',
    /asks for more than 2 words/,
  ],
  [
    'a function that takes a name from around it, even one that stands at the head, too',
    'const n = 5\nconst adder = (n) => (x) => (x + n) | 0\nconst PLUS = adder(1)\n',
    'OUT[0] = PLUS(IN[0])',
    /takes n from the function around it/,
  ],
  [
    'a function of a table that gives a word without a sign',
    'const T = [(x) => x >>> 0]\n',
    'OUT[0] = T[IN[0] & 0](IN[1]) > 5 ? 1 : 0',
    /gives a word without a sign, which a table cannot/,
  ],
  [
    'a function that calls itself before it is known to give no sign',
    `function f(n) {
  let low = 0
  if (n > 0) low = f(n - 1) > 5 ? 1 : 0
  OUT[n] = low
  return IN[0] >>> 0
}
`,
    'OUT[9] = f(3) > 5 ? 1 : 0',
    /calls itself before it is known what it gives/,
  ],
  ['a parameter that is taken apart', 'function f({ x }) {\n  return x\n}\n', 'OUT[0] = f(IN[0])', /no plain name/],
])('%s cannot be compiled', async (_, head, body, why) => {
  await expect(bothWays(head + played(body))).rejects.toThrow(why)
})

test('what the compiled code took for a constant and is another now is named: a row, a table, a let that nothing was in', async () => {
  const { changed, module } = await compileRounds(`
const WASM_MEMORY = new WebAssembly.Memory({ initial: 1, maximum: 1 })
const OUT = new Int32Array(WASM_MEMORY.buffer, 64, 16)
const ROW = { worth: 4 }
const DEEDS = [(x) => x, undefined]
let watch
function bend() {
  ROW.worth = 5
  DEEDS[1] = DEEDS[0]
  watch = () => 1
}
function playRounds() {
  if (watch !== undefined) return watch()
  const deed = DEEDS[OUT[1] & 1]
  return deed === undefined ? ROW.worth : deed(1)
}`)
  expect(changed()).toEqual([])
  const bend = module.valueOf('bend') as () => void
  bend()
  expect(changed().toSorted()).toEqual(['1 was undefined', 'watch was undefined', 'worth was 4'])
})
