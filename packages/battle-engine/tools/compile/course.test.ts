import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { bothWays, type Left } from './hand-written.ts'

function alike(one: Left, other: Left): void {
  expect(one).toEqual(other)
}

const words = fc.array(fc.oneof(fc.integer({ min: -3, max: 70 }), fc.integer()), { minLength: 16, maxLength: 16 })

const COURSES = {
  'loops that are left and gone on with': `
function playRounds() {
  let sum = 0
  for (let i = 0; i < 16; i++) {
    if (IN[i] < 0) continue
    if (IN[i] > 1000) break
    for (let j = i; j < 16; j++) {
      if (IN[j] === 3) break
      if ((j & 1) === 0) continue
      sum = (sum + IN[j] + i) | 0
    }
    OUT[i] = sum
  }
  let left = IN[0] & 63
  while (left !== 0) {
    left &= left - 1
    sum = (sum + 1) | 0
    if (sum > 500) continue
    sum = (sum << 1) | 0
  }
  for (;;) {
    sum = (sum >> 1) | 0
    if (sum <= 0) return sum
    if (sum < 10) break
  }
  return sum
}`,
  'short loops, which are written out': `
function playRounds() {
  let sum = 0
  const first = (IN[0] & 1) * 6
  for (let i = 0; i < 6; i = (i + 1) | 0) {
    if (IN[i] === 3) continue
    if (IN[i] > 60) break
    OUT[i] = IN[i] + i
    sum = (sum + 1) | 0
  }
  for (let h = first; h < first + 6; h++) {
    if (IN[h] < 0) continue
    if (IN[h] > 500) break
    OUT[20 + h] = (IN[h] | 0) + h
  }
  for (let slot = 0; slot <= 3; slot++) for (let k = 0; k < 2; k++) OUT[40 + slot * 2 + k] = IN[slot] ^ k
  for (let i = 0; i < 4; i++) {
    let own = i
    for (let j = 0; j < i; j++) own = (own + IN[j]) | 0
    OUT[60 + i] = own
  }
  return sum
}`,
  'choices with and without a way out': `
function nameOf(kind) {
  switch (kind) {
    case 0:
      return 10
    case 2:
    case 3:
      return 20
    case 5: {
      const inner = kind * 2
      return inner
    }
    default:
      return -1
  }
}
function playRounds() {
  for (let i = 0; i < 16; i++) {
    OUT[i] = nameOf(IN[i])
    switch (IN[i] & 7) {
      case 1:
        OUT[20 + i] = 1
      case 2:
        OUT[20 + i] += 2
        break
      case 4:
        continue
      case 6:
        if (i > 3) break
        OUT[20 + i] = 6
    }
    OUT[40 + i] = 9
  }
  return 0
}`,
  'functions in tables with holes, by one or two words, that give something or nothing': `
const TWICE = (x) => (x << 1) | 0
function mark(x, y) {
  OUT[20 + (x & 15)] = y
}
const TABLE = [undefined, TWICE, undefined, (x, y) => (x ^ y) | 0, undefined]
const DEEDS = [mark, undefined, (x) => void (OUT[50] = x)]
const ROWS = [{ worth: 4, deed: mark }, { worth: 7, deed: undefined }]
function playRounds() {
  let none = 0
  for (let i = 0; i < 16; i++) {
    const fn = TABLE[IN[i] & 63]
    if (fn === undefined) none = (none + 1) | 0
    else OUT[i] = fn(IN[i], i)
    const deed = DEEDS[i & 3]
    if (deed !== undefined) deed(IN[i], i)
  }
  const other = TABLE[IN[0] & 3]
  OUT[60] = other !== undefined && other(IN[1], 1) > 0 ? 1 : 0
  ROWS[0].deed(3, ROWS[1].worth)
  return none
}`,
  'functions that stand in tables more than once, and others of the same text': `
function mark(x) {
  OUT[20 + (x & 15)] = x
}
const TABLE = [(x) => (x + 1) | 0, undefined, (x) => (x + 1) | 0, mark, mark]
const OTHERS = [mark, (x) => (x + 1) | 0]
function playRounds() {
  for (let i = 0; i < 16; i++) {
    const fn = TABLE[IN[i] & 7]
    if (fn !== undefined) fn(IN[i])
    OUT[i] = TABLE[(i & 1) * 2](IN[i] >> 1)
    OTHERS[IN[i] & 1](i)
  }
  return 0
}`,
  'what is asked first, when it changes what is asked after': `
const TABLE = [(x) => (x + 1) | 0, (x) => (x + 2) | 0]
function turnAround() {
  OUT[9] ^= 1
  return IN[1]
}
function playRounds() {
  let x = IN[0] >> 1
  OUT[0] = x++ < 3 ? x : 0
  OUT[1] = (x = IN[1]) > 3 ? x : 7
  OUT[2] = TABLE[OUT[9] & 1](turnAround())
  OUT[3] = TABLE[(x = IN[2] >> 1) & 1](x)
  return x
}`,
  'functions compiled once for each array and function that they are given': `
const SMALL = new Int32Array(WASM_MEMORY.buffer, 2048, 16)
function sumOf(list, from, weigh) {
  let sum = 0
  for (let i = from; i < 16; i++) sum = (sum + weigh(list[i])) | 0
  return sum
}
const plain = (x) => x
function low(x) {
  return x & 7
}
function fallsTo(n) {
  return n <= 0 ? 0 : (fallsTo(n - 3) + 1) | 0
}
function playRounds() {
  for (let i = 0; i < 16; i++) SMALL[i] = IN[i] >> 3
  OUT[0] = sumOf(IN, 3, plain)
  OUT[1] = sumOf(SMALL, IN[0] & 15, low)
  OUT[2] = sumOf(SMALL, 0, plain)
  OUT[3] = fallsTo(IN[0] & 63)
  return 0
}`,
}

describe('compiled and by JavaScript these go the same way:', () => {
  test.each(Object.entries(COURSES))('%s', async (_, code) => {
    for (const isChecked of [false, true]) {
      const { bySource, compiled } = await bothWays(code, isChecked)
      fc.assert(fc.property(words, (given) => alike(compiled(given), bySource(given))))
    }
  })
})
