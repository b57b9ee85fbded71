import { expect, test } from 'vitest'
import { stageInput } from '../../test/stage.ts'
import type { ClassId } from '../content/ids.ts'
import { headerOf } from '../replay/header.ts'
import { MORALE, S } from '../state/layout.ts'

function moralesOf(brought: number, classes: ClassId[]): (number | undefined)[] {
  const input = stageInput(
    [...classes.map((classId) => ({ side: 0, classId }) as const), { side: 1, classId: 'bard' } as const].map(
      (one, row) => ({ ...one, at: [one.side * 12, row] }),
    ),
  )
  input.sides[0].morale = brought
  const { morale } = headerOf(input)
  return [...morale, S[MORALE]]
}

test('each hero of a class beyond the second takes 2 off the morale of his side, not below 0', () => {
  expect(moralesOf(50, ['guardian', 'guardian', 'cleric', 'cleric', 'bard', 'bard'])).toEqual([50, 50, 50])
  expect(moralesOf(50, ['guardian', 'cleric', 'guardian', 'cleric', 'guardian', 'cleric'])).toEqual([46, 50, 46])
  expect(moralesOf(50, Array<ClassId>(6).fill('guardian'))).toEqual([42, 50, 42])
  expect(moralesOf(5, Array<ClassId>(6).fill('bard'))).toEqual([0, 50, 0])
})

test('monsters are of no class: a pack keeps its heart', () => {
  const input = stageInput([{ side: 0, classId: 'bard', at: [0, 0] }])
  const wolves = [0, 1, 2, 3].map((row) => ({
    key: `wolf${row}`,
    monster: 'hedge-wolf' as const,
    worth: 400,
    place: { column: 0 as const, row },
  }))
  input.sides[1] = { stance: 'steady', morale: 50, heroes: [], orders: [], monsters: wolves }
  expect(headerOf(input).morale).toEqual([50, 50])
})
