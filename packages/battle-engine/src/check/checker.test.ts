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

test('a field that is missing is told once, whatever else would be asked of it', () => {
  const input = wideInput(1)
  const hero = input.sides[0].heroes[0]!
  for (const field of ['might', 'resolve']) Reflect.deleteProperty(hero.attributes, field)
  for (const field of ['place', 'gambits']) Reflect.deleteProperty(hero, field)
  const checked = checkInput(input)
  const at = 'sides[0].heroes[0]'
  expect(checked.kind === 'invalid' ? checked.problems.map(({ path, message }) => `${path} ${message}`) : []).toEqual([
    `${at}.place is missing`,
    `${at}.gambits is missing`,
    `${at}.attributes.might is missing`,
    `${at}.attributes.resolve is missing`,
  ])
})
