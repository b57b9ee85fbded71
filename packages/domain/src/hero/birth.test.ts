import { CLASS_IDS } from '@mythic/battle-engine'
import * as engine from '@mythic/battle-engine/bundle'
import { describe, expect, it } from 'vitest'
import { createChance } from '../chance/chance.ts'
import { isTrait } from '../content/traits.ts'
import { deriveId, deriveWorldId } from '../ids/ids.ts'
import type { GuildId } from '../ids/ids.ts'
import { squadWorth } from '../orders/best-six.ts'
import { talents } from '../ruleset/ruleset-1/birth.ts'
import { gameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import { attributeKeys } from '../world/words.ts'
import { keyAttributesOf } from './attributes.ts'
import { computerHeroes, starterHeroes } from './starters.ts'

const worldId = deriveWorldId('births')
const chance = createChance('births')
const at = gameInstant(0)
const guilds = Array.from({ length: 60 }, (_, ordinal): GuildId =>
  deriveId(worldId, at, { kind: 'guild', parent: 'births', ordinal }),
)
const founders = guilds.map((guildId) => starterHeroes(engine, { worldId, guildId, at }, chance))
const others = guilds.map((_, ordinal): GuildId => deriveId(worldId, at, { kind: 'guild', parent: 'others', ordinal }))
const everybody = [
  ...founders.flat(),
  ...others.flatMap((guildId) => computerHeroes(engine, { worldId, guildId, at }, 3, chance)),
]
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe('starters', () => {
  it('are twelve: every class once, four of them twice, one of each age, 23 and 25 twice', () => {
    for (const heroes of founders) {
      expect(heroes.map(({ classId }) => classId).sort()).toEqual(
        [...CLASS_IDS, 'guardian', 'ranger', 'cleric', 'berserker'].sort(),
      )
      expect(heroes.map(({ age }) => age).sort()).toEqual([18, 19, 20, 21, 22, 23, 23, 24, 25, 25, 26, 27])
    }
  })
  it('stand at a squad worth near 960', () => {
    const worth = mean(founders.map(squadWorth))
    expect(worth).toBeGreaterThan(930)
    expect(worth).toBeLessThan(990)
  })
  it('are the same for the same place and others for another', () => {
    const [guildId, other] = guilds as [GuildId, GuildId]
    expect(starterHeroes(engine, { worldId, guildId, at }, chance)).toEqual(founders[0])
    expect(starterHeroes(engine, { worldId, guildId: other, at }, chance)[0]?.name).not.toBe(founders[0]?.[0]?.name)
  })
})

describe('computer guilds', () => {
  const worthAt = (tier: number): number =>
    mean(guilds.map((guildId) => squadWorth(computerHeroes(engine, { worldId, guildId, at }, tier, chance))))
  it('stand near 1032 in tier 3, above founders, and higher by tier', () => {
    const [one, two, three, four] = [1, 2, 3, 4].map(worthAt) as [number, number, number, number]
    expect(three).toBeGreaterThan(1005)
    expect(three).toBeLessThan(1060)
    expect(one).toBeGreaterThan(two)
    expect(two).toBeGreaterThan(three)
    expect(four).toBe(three)
  })
  it('have fourteen heroes with every class among them', () => {
    const heroes = computerHeroes(engine, { worldId, guildId: guilds[0] as GuildId, at }, 2, chance)
    expect(heroes).toHaveLength(14)
    expect(new Set(heroes.map(({ classId }) => classId)).size).toBe(CLASS_IDS.length)
  })
})

describe('everybody born', () => {
  it('has lawful attributes, talents with ceilings in their range, and a first talent of two or more', () => {
    for (const hero of everybody) {
      for (const key of attributeKeys) {
        expect(hero[key] >= 0 && hero[key] <= 200_000 && hero[key] % 100 === 0).toBe(true)
        const talent = talents.find(({ stars }) => stars === hero.talents[key])
        expect(hero.ceilings[key]).toBeGreaterThanOrEqual(talent?.ceiling[0] ?? Infinity)
        expect(hero.ceilings[key]).toBeLessThanOrEqual(talent?.ceiling[1] ?? 0)
      }
      expect(hero.talents[keyAttributesOf(hero.classId)[0] ?? 'might']).toBeGreaterThanOrEqual(2)
    }
  })
  it('has two traits of the forty, of different kinds', () => {
    for (const { traits } of everybody) {
      expect(traits).toHaveLength(2)
      expect(new Set(traits).size).toBe(2)
      expect(traits.every(isTrait)).toBe(true)
    }
  })
  it('draws stars by their chances', () => {
    const plain = everybody.flatMap((hero) =>
      attributeKeys.filter((key) => !keyAttributesOf(hero.classId).includes(key)).map((key) => hero.talents[key]),
    )
    for (const { stars, permille } of talents) {
      const share = (plain.filter((each) => each === stars).length * 1000) / plain.length
      expect(Math.abs(share - permille), `${stars} stars`).toBeLessThan(25)
    }
  })
  it('bears a name of two words', () => {
    for (const { name } of everybody) expect(name).toMatch(/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u)
    const names = new Set(everybody.map(({ name }: Row<'hero'>) => name))
    expect(names.size).toBeGreaterThan(everybody.length * 0.995)
  })
})
