import { ACTIONS, CLASS_IDS, CONDITIONS, ORDERINGS, readyMadeGambits } from '@mythic/battle-engine'
import { expect, test } from 'vitest'
import { outlineOf, sayPart, segmentsOf } from './gambit-templates.ts'
import type { GambitPart } from './gambit-templates.ts'
import { sayGambit } from './say-gambit.ts'

const noName = (key: string) => key

test('every sentence of the engine has words for all its parameters', () => {
  for (const kind of Object.keys({ ...CONDITIONS, ...ACTIONS, ...ORDERINGS })) {
    const text = segmentsOf(kind as GambitPart['kind'])
      .map((segment) => (segment.kind === 'text' ? segment.text : segment.name))
      .join('')
    expect(text).not.toMatch(/[{}]/)
  }
})

test('a part is told with names, and shares of health in percent', () => {
  expect(sayPart({ kind: 'self-health-below', permille: 250 }, noName)).toBe('my health is below 25 %')
  expect(sayPart({ kind: 'ability', ability: 'reavers-arc' }, noName)).toBe("use Reaver's Arc")
  expect(sayPart({ kind: 'standard-is', standard: 'bright', mood: 'ours' }, noName)).toBe('the bright standard is ours')
  expect(sayPart({ kind: 'class-order', classes: ['cleric', 'bard'] }, noName)).toBe('by class: Cleric before Bard')
  expect(sayPart({ kind: 'foe-named-in-range', hero: 'k1' }, () => 'Wena')).toBe('Wena is in range')
})

test('the outline of a sentence has dots for what is still open', () => {
  expect(outlineOf('self-health-below')).toBe('my health is below …')
})

test('every ready-made set can be told in full', () => {
  for (const classId of CLASS_IDS) {
    for (const { gambits } of readyMadeGambits(classId, 20)) {
      for (const gambit of gambits) {
        const spoken = sayGambit(gambit, noName)
        expect(`${spoken.onlyIf} ${spoken.do} ${spoken.prefer ?? ''}`).not.toMatch(/undefined|…|\{/)
      }
    }
  }
})
