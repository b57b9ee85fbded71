import { expect, test } from 'vitest'
import { readMessage } from './live.ts'

const topic = 'world:01900000-0000-8000-8000-000000000001'

test('reads a doorbell', () => {
  expect(readMessage(JSON.stringify({ type: 'ring', topic }))).toEqual({ type: 'ring', topic })
})

test.each([
  ['a binary frame', new ArrayBuffer(4)],
  ['a type of a newer league', '{"type":"trumpet"}'],
  ['no object', '7'],
])('passes over %s', (_what, data) => {
  expect(readMessage(data)).toBeNull()
})
