import { expect, it } from 'vitest'
import { battleTraitOf } from './traits.ts'

it('hands the engine the traits that act in battle, with whom they are about', () => {
  expect(battleTraitOf('hothead')).toBe('hothead')
  expect(battleTraitOf('giantsbane')).toBe('giantsbane')
  expect(battleTraitOf('slayer:hexer')).toEqual({ id: 'slayer', of: 'hexer' })
  expect(battleTraitOf('nemesis:hero:7')).toEqual({ id: 'nemesis', of: 'hero:7' })
})

it.each(['eager', 'slayer', 'slayer:wizard', 'nemesis', 'nemesis:', 'hothead:hexer', ''])('leaves out %j', (trait) => {
  expect(battleTraitOf(trait)).toBeNull()
})
