import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { bothWays, reckoning, type Left } from './hand-written.ts'

function alike(one: Left, other: Left): void {
  expect(one).toEqual(other)
}

const word = fc.oneof(fc.integer(), fc.constantFrom(0, 1, -1, 0x7fffffff, -0x80000000, 0x7ffffffe, 1000, -1000))
const words = fc.tuple(word, word, word, fc.integer({ min: 1, max: 5000 }))

/** Lawful for all words a, b, c and n from 1: what they reckon with stays below 2 to the 53rd, where JavaScript is exact. */
const LAWFUL = {
  'products above 32 bits': [
    '(a * (b >> 11)) | 0',
    'a * (b >> 11) > c * 4096 ? 1 : 0',
    '((a * (b >> 11)) / n) | 0',
    '(a * (b >> 11) - c * 1000) % n | 0',
    '(a * (b >> 11) + (c >>> 0)) >>> 0',
    'Math.imul(a, b)',
    'Math.imul(a * 3, b + c)',
    '(n * 12) / 4',
    '(n * n * n * 100) / 100 > c ? 1 : 0',
  ],
  'sums and shifts': [
    '(a + b) | 0',
    '(a - b + c) | 0',
    '(a + b) >>> 0',
    '(a >> 1) + (b >> 1)',
    '-(a >> 1)',
    '0 - (a >> 1)',
    'a << (b & 31)',
    'a >> (b & 31)',
    'a >>> (b & 31)',
    '(a >>> 1) - (b >>> 1)',
    'a >>> 0',
    '((a >>> 0) + 1) >>> 0',
    '(a & b) ^ ~a | (b << 3)',
    '~(a + b)',
  ],
  'division and what it leaves': [
    '(a / n) | 0',
    '((a >>> 0) / n) | 0',
    '(a / 7) | 0',
    '(a / -16) | 0',
    'a % n | 0',
    '(a >>> 0) % n',
    '(a >>> 0) % (n >>> 0)',
    '(a >>> 0) % 7',
    '((a >>> 0) % (n >>> 0)) + (b & 7)',
    '(((a >>> 3) / n) | 0) % 10 | 0',
  ],
  // Words that come straight from the memory, each read once: what an optimizer makes of a load alone.
  'words without a sign from the memory': [
    '(IN[0] >>> 0) + 1 > IN[1] ? 1 : 0',
    '(IN[0] >>> 0) + 1 > (IN[1] >>> 0) ? 1 : 0',
    '(IN[0] >>> 0) > IN[1] ? 1 : 0',
    '((IN[0] >>> 0) / n) | 0',
    '((IN[0] >>> 0) * n) % 1000 | 0',
    '(IN[0] >>> 0) % n',
    '((IN[0] >>> 0) - (IN[1] >>> 0)) / 1 > 0 ? 1 : 0',
  ],
  comparisons: [
    'a < b ? 1 : 0',
    'a <= b ? 1 : 0',
    'a === b ? a : b',
    'a !== b ? 1 : 0',
    '(a >>> 0) > (b >>> 0) ? 1 : 0',
    '(a >>> 0) >= b ? 1 : 0',
    '(a >>> 0) < 0x80000000 ? 1 : 0',
    '(a >>> 0) === b ? 1 : 0',
    'a > b === (b < a) ? 1 : 0',
    '!a ? 1 : 0',
    'a && b',
    'a || b',
    '(a > 0 && b > 0) || c > 0 ? 1 : 0',
    'a > 0 ? (b > 0 ? 3 : 2) : c > 0 ? 1 : 0',
    'a > b ? (a >>> 1) % n : b >> 3',
  ],
  'functions of Math': [
    'Math.min(a, b)',
    'Math.max(a, b)',
    'Math.max(0, Math.min(a, 1000))',
    'Math.abs(a >> 1)',
    'Math.clz32(a)',
    'Math.clz32(a >>> 0)',
    '(a >>> 32) > b ? 1 : 0',
    '31 - Math.clz32((a | 1) & -(a | 1))',
    '31 - Math.clz32((a | 512) & (0 - (a | 512)))',
    '31 - Math.clz32(a | 1)',
  ],
}

describe('compiled and by JavaScript the same words come of', () => {
  test.each(Object.entries(LAWFUL))('%s', async (_, expressions) => {
    for (const isChecked of [false, true]) {
      const { bySource, compiled } = await bothWays(reckoning(expressions), isChecked)
      fc.assert(
        fc.property(words, (given) => {
          expect(compiled(given), `checked: ${isChecked}`).toEqual(bySource(given))
        }),
        { numRuns: 400 },
      )
    }
  })

  test('words of the memory of every width, at places reckoned with', async () => {
    const { bySource, compiled } = await bothWays(`
function playRounds() {
  const a = IN[0]
  const b = IN[1]
  const at = a & 7
  BYTES[at] = b
  SHORTS[at + 3] = b
  BARE[(at << 1) & 15] = b
  OUT[at + 1] = BYTES[at] + SHORTS[(at + 4) - 1]
  OUT[20] = BARE[(at << 1) & 15] > 0x7fffffff ? 1 : 0
  OUT[21 + at] ^= b
  OUT[21 + at] += b >> 2
  OUT[40] = OUT[41] = b
  let x = a
  x ^= b
  x >>= 1
  x -= b >> 1
  x |= 1
  x &= 0xffff
  x <<= 3
  OUT[42] = x++
  OUT[43] = ++x
  OUT[44] = x--
  return x
}`)
    fc.assert(fc.property(words, (given) => alike(compiled(given), bySource(given))))
  })

  test('arrays that are filled', async () => {
    const { bySource, compiled } = await bothWays(`
function playRounds() {
  BYTES.fill(3)
  if (IN[0] > 0) BYTES.fill(255)
  if (IN[1] > 0) IN.fill(0)
  return (BYTES[7] + IN[2]) | 0
}`)
    fc.assert(fc.property(words, (given) => alike(compiled(given), bySource(given))))
  })
})

describe('a checked program stops', () => {
  test.each([
    ['where a sum outgrows its word', 'OUT[0] = Math.max(a + b, 0)', [0x7fffffff, 1], [0x7ffffffe, 1]],
    ['where a product outgrows its word', 'OUT[0] = Math.max(a * b, 0)', [0x10000, 0x8000], [0x10000, 0x7fff]],
    ['where a number is counted out of its word', 'let x = a; x++; OUT[0] = x', [0x7fffffff, 0], [0x7ffffffe, 0]],
    ['where the least number loses its sign', 'OUT[0] = Math.abs(a)', [-0x80000000, 0], [-0x7fffffff, 0]],
    ['where the lowest bit of nil is asked for', 'OUT[0] = 31 - Math.clz32(a & -a)', [0, 0], [8, 0]],
    ['at a place behind an array', 'OUT[0] = SHORTS[a + 9]', [7, 0], [6, 0]],
    ['at a place before an array', 'SHORTS[a - 1] = b', [0, 5], [1, 5]],
    ['at a place that no table of functions has', 'OUT[0] = TABLE[a] === undefined ? 1 : 0', [64, 0], [63, 0]],
    ['at a place outside that is written and read', 'BYTES[a] += b', [16, 5], [15, 5]],
    ['where a division leaves a fraction', 'OUT[0] = a / b', [7, 2], [8, 2]],
    [
      'where a sum that is only compared outgrows its word',
      'OUT[0] = a + b > 0 ? 1 : 0',
      [0x7fffffff, 1],
      [0x7ffffffe, 1],
    ],
    [
      'where a product is more than JavaScript holds',
      'OUT[0] = (a * b) | 0',
      [0x7fffffff, 0x7fffffff],
      [0x7fffffff, 0x3fffff],
    ],
    [
      'where a product with a word without a sign is more than JavaScript holds',
      'OUT[0] = a * (-3 >>> (b & 31))',
      [0x7fffffff, 0],
      [0x1fffff, 0],
    ],
    [
      'where a product with a constant without a sign is more than JavaScript holds',
      'OUT[0] = a * 0xfffffffd',
      [0x7fffffff, 0],
      [0x1fffff, 0],
    ],
    ['where a local outgrows its word', 'let x = a; x += b; OUT[0] = x', [0x7fffffff, 1], [0x7ffffffe, 1]],
  ])('%s', async (_, line, wrong, right) => {
    const code = `
const TABLE = [(x) => x]
function playRounds() {
  const a = IN[0]
  const b = IN[1]
  ${line}
  return 1
}`
    const { bySource, compiled } = await bothWays(code, true)
    expect(() => compiled(wrong)).toThrow(/unreachable/)
    expect(compiled(right)).toEqual(bySource(right))
  })
})
