import { expect, test } from 'vitest'

import { checkInput } from '../check-input.ts'
import { wideInput } from '../random-gambits.ts'

test('a list that cannot be gone through is refused: it would throw in the midst of loading', () => {
  const input = wideInput(1)
  // A captain is looked for among them.
  Object.assign(input.sides[0], { captain: input.sides[0].heroes[0]?.key })
  Object.setPrototypeOf(input.sides[0].heroes, {})
  const checked = checkInput(input)
  expect(checked).toMatchObject({
    kind: 'invalid',
    problems: [{ path: 'sides[0].heroes', message: 'is not a list of 1 to 6' }],
  })
})
