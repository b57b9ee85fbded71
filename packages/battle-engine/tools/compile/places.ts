import binaryen from 'binaryen'

import { lookUp, refuse, UNKNOWN, type Body, type Ref } from './body.ts'
import { fixedValue, isWords, type Words } from './fixed.ts'
import { strip, type Expression, type Of } from './syntax.ts'
import { low, within, word, type Word } from './words.ts'

/** Of binaryen, though not of its types. */
const { Load } = binaryen as unknown as { Load: { setSigned: (load: Ref, isSigned: boolean) => void } }

/** A place in the memory: a constant number of bytes, and a word of bytes beyond it. */
export type Place = { words: Words; offset: number; at: Ref }

/** What the memory gives out (src/state/memory.ts): each has its own load. */
const KINDS = [Int32Array, Uint32Array, Int16Array, Uint8Array]

/** Where `words[index]` lies. What is constant in the index becomes part of the offset, which costs nothing. */
export function placeOf(body: Body, node: Of<'MemberExpression'>): Place {
  const { m, program } = body
  const words = fixedValue(body, node.object)
  if (!isWords(words) || words.buffer !== program.memory) refuse(body, node, 'an array that does not lie in the memory')
  if (!KINDS.some((kind) => words instanceof kind)) refuse(body, node, `an array of ${words.constructor.name}`)
  if (!node.computed) refuse(body, node, 'a property of an array')
  const size = words.BYTES_PER_ELEMENT
  const { constant, rest } = sumOf(body, node.property)
  if (program.isChecked) return checkedPlace(body, words, constant, rest)
  if (rest.length === 0) return { words, offset: words.byteOffset + constant * size, at: m.i32.const(0) }
  const parts = constant < 0 ? [...rest, m.i32.const(constant)] : rest
  const index = parts.reduce((a, b) => m.i32.add(a, b))
  const at = size === 1 ? index : m.i32.shl(index, m.i32.const(Math.log2(size)))
  return { words, offset: words.byteOffset + Math.max(0, constant) * size, at }
}

/** In a checked program the whole place is reckoned, as JavaScript does, and must lie in the array. */
function checkedPlace(body: Body, words: Words, constant: number, rest: readonly Ref[]): Place {
  const { m } = body
  const place = within(
    body,
    [...rest, m.i32.const(constant)].reduce((a, b) => m.i32.add(a, b)),
    words.length,
  )
  return { words, offset: words.byteOffset, at: m.i32.mul(place, m.i32.const(words.BYTES_PER_ELEMENT)) }
}

/** A sum as its constant and the other parts. */
function sumOf(body: Body, given: Expression): { constant: number; rest: Ref[] } {
  const node = strip(given)
  const fixed = fixedValue(body, node)
  if (fixed !== UNKNOWN) {
    if (typeof fixed !== 'number' || !Number.isInteger(fixed)) refuse(body, node, 'no whole number as an index')
    return { constant: fixed, rest: [] }
  }
  if (node.type === 'Identifier') {
    const binding = lookUp(body, node.name)
    if (binding?.kind === 'offset') return { constant: binding.plus, rest: [getLocal(body, binding.index)] }
  }
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const [a, b] = [sumOf(body, node.left as Expression), sumOf(body, node.right)]
    return { constant: a.constant + b.constant, rest: [...a.rest, ...b.rest] }
  }
  return { constant: 0, rest: [low(body, body.expression(node, 'low'))] }
}

export function getLocal({ m }: Body, index: number): Ref {
  return m.local.get(index, binaryen.i32)
}

export function load({ m }: Body, { words, offset, at }: Place): Word {
  if (words.BYTES_PER_ELEMENT === 4) {
    const ref = m.i32.load(offset, 4, at)
    // Binaryen calls a load of a whole word signed, and makes 64 bits with that sign of it even where none is asked for.
    Load.setSigned(ref, false)
    return { ref, type: words instanceof Uint32Array ? 'u32' : 'i32' }
  }
  if (words instanceof Int16Array) return word(m.i32.load16_s(offset, 2, at))
  return word(m.i32.load8_u(offset, 1, at))
}
export function store(body: Body, { words, offset, at }: Place, value: Word): Ref {
  const { m } = body
  const ref = low(body, value)
  if (words.BYTES_PER_ELEMENT === 4) return m.i32.store(offset, 4, at, ref)
  return words.BYTES_PER_ELEMENT === 2 ? m.i32.store16(offset, 2, at, ref) : m.i32.store8(offset, 1, at, ref)
}
