import { expect, test } from 'vitest'
import { wideInput } from '../random-gambits.ts'
import { readAhead } from './read-ahead.ts'

/** The same value, telling `read` each of its objects that is looked into. */
function watched<T>(value: T, read: Set<unknown>): T {
  if (typeof value !== 'object' || value === null) return value
  return new Proxy(value, {
    get(of, name) {
      read.add(of)
      return watched(Reflect.get(of, name) as unknown, read)
    },
  })
}

test('every part that all heroes are loaded from is read', () => {
  const { sides } = wideInput(3)
  const read = new Set<unknown>()
  readAhead(watched(sides, read))
  for (const { heroes } of sides)
    for (const hero of heroes) {
      const { abilities, attributes, gambits, place, traits } = hero
      const lists = gambits.flatMap((gambit) => [gambit, gambit.onlyIf, gambit.prefer])
      for (const part of [hero, abilities, attributes, gambits, place, traits, ...lists]) expect(read).toContain(part)
    }
})
