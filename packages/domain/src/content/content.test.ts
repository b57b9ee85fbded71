import { describe, expect, it } from 'vitest'
import { createChance } from '../chance/chance.ts'
import { isBattleTrait, innateTraits, isTrait, traitWords } from './traits.ts'
import { comparableName, divisionName, guildName } from './guild-names.ts'
import { hallName } from './hall-names.ts'

describe('traits', () => {
  it('are forty: fourteen for battle, fourteen for training, six for money, six for morale', () => {
    const count = (kind: string): number => innateTraits.filter((trait) => trait.kind === kind).length
    expect(['battle', 'training', 'money', 'morale'].map(count)).toEqual([14, 14, 6, 6])
    expect(new Set(innateTraits.map(({ id }) => id)).size).toBe(40)
  })
  it('have a name and words, whether they act in the battle or beside it', () => {
    for (const { id, kind } of innateTraits) {
      expect(isBattleTrait(id)).toBe(kind === 'battle')
      expect(traitWords(id).name).toMatch(/^\p{Lu}/u)
      expect(traitWords(id).words).toMatch(/\.$/)
    }
    expect(isTrait('twice-born')).toBe(true)
    expect(['tired', 'toString', '__proto__'].filter(isTrait)).toEqual([])
  })
})

describe('names', () => {
  it('of guilds are borne once in a world', () => {
    const taken = new Set<string>()
    for (let n = 0; n < 4088; n++) {
      const name = guildName(createChance('names').stream('guild-founding', n), taken)
      expect(taken.has(comparableName(name))).toBe(false)
      taken.add(comparableName(name))
    }
  })
  it('are the same in another case or spacing', () => {
    expect(comparableName('  The  OLD\u00a0Guard ')).toBe(comparableName('the old guard'))
  })
  it('of halls change each fourth level', () => {
    expect([1, 4, 5, 20].map((level) => hallName('arena', level))).toEqual([
      'Rope Ring',
      'Rope Ring',
      'Timber Ring',
      'Colosseum of Banners',
    ])
    expect(() => hallName('arena', 21)).toThrow(/levels 1 … 20/)
  })
  it('of divisions tell tier and number', () => {
    expect([divisionName(1, 1), divisionName(3, 4), divisionName(9, 12)]).toEqual([
      'First Division',
      'Third Division 4',
      'Ninth Division 12',
    ])
  })
})
