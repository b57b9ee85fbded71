import { loadPublished, newestPublished } from '@mythic/battle-engine/published'
import { checkCrest } from '@mythic/domain/heraldry'
import { tables } from '@mythic/domain'
import { describe, expect, it } from 'vitest'

import { aBattleInput, aBattleOfAllClasses } from './a-battle-input.ts'
import { aCrest, aGuild, someHalls } from './a-guild.ts'
import { aHero } from './a-hero.ts'
import { testId } from './test-id.ts'

const { checkInput, simulate } = await loadPublished(newestPublished().version)

describe('the builders', () => {
  it('make battles that the engine accepts and plays to an end', () => {
    for (const input of [aBattleInput(), aBattleOfAllClasses()]) {
      expect(checkInput(input)).toMatchObject({ kind: 'valid' })
      expect(simulate(input).outcome.rounds).toBeGreaterThan(0)
    }
  })

  it('make another battle of another seed number', () => {
    expect(simulate(aBattleInput({}, 1)).finalDigest).not.toBe(simulate(aBattleInput({}, 2)).finalDigest)
  })

  it('make rows with every column of their table and no other', () => {
    expect(Object.keys(aHero()).sort()).toEqual(Object.keys(tables.hero.columns).sort())
    expect(Object.keys(aGuild()).sort()).toEqual(Object.keys(tables.guild.columns).sort())
    expect(someHalls(testId('guild')).map((hall) => Object.keys(hall).length)).toEqual(
      Array.from({ length: 6 }, () => Object.keys(tables.hall.columns).length),
    )
  })

  it('make a lawful crest, and ids that differ by kind and number', () => {
    expect(checkCrest(aCrest)).toMatchObject({ ok: true })
    expect(new Set([testId('hero'), testId('hero', 2), testId('guild')]).size).toBe(3)
  })
})
