import { expect, test } from 'vitest'
import { stageInput } from '../test/stage.ts'
import { checkInput } from './check-input.ts'
import { learntAbilities } from './content/abilities.ts'
import { CLASS_IDS } from './content/ids.ts'
import { readyMadeGambits } from './ready-made.ts'

test('every ready-made set is lawful as it stands, at any rank, and told apart by name', () => {
  for (const classId of CLASS_IDS)
    for (const rank of [1, 3, 6, 10, 15, 20]) {
      const sets = readyMadeGambits(classId, rank)
      expect(new Set(sets.map(({ name }) => name)).size).toBe(sets.length)
      for (const { gambits, id } of sets) {
        const abilities = gambits.flatMap((g) => (g.do.kind === 'ability' ? [g.do.ability] : []))
        expect(abilities.every((ability) => learntAbilities(classId, rank).includes(ability))).toBe(true)
        const input = stageInput([
          { side: 0, classId, at: [0, 0], gambits },
          { side: 1, classId: 'bard', at: [12, 0] },
        ])
        input.sides[0].heroes[0]!.rank = rank
        expect(checkInput(input), `${classId} ${id} at rank ${rank}`).toMatchObject({ kind: 'valid' })
        expect(gambits.length).toBeGreaterThan(0)
      }
    }
})

test('sets are copies: an edit of one changes nobody else’s', () => {
  const [mine] = readyMadeGambits('guardian', 20)
  mine!.gambits[0]!.onlyIf.length = 0
  expect(readyMadeGambits('guardian', 20)[0]!.gambits[0]!.onlyIf).not.toEqual([])
})
