import { CLASS_IDS } from '@mythic/battle-engine'
import * as engine from '@mythic/battle-engine/bundle'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEASON_MS } from '../calendar/calendar.ts'
import { coins } from '../money/coins.ts'
import { talents } from '../ruleset/ruleset-1/birth.ts'
import { salary } from '../ruleset/ruleset-1/salary.ts'
import { aHero } from '../testing/a-hero.ts'
import { gameInstant } from '../time/game-instant.ts'
import { attributeKeys } from '../world/words.ts'
import { keyAttributesOf, levelWord, worthOf } from './attributes.ts'
import { conditionParts, effectiveAttributes, guildMorale, isFit, shortenedWeeks } from './condition.ts'
import { equippedAbilities, rankOf, xpOfRank } from './rank.ts'
import { payrollOf, salaryOf } from './salary.ts'

describe('worth and words', () => {
  it('weighs attributes by class and truncates', () => {
    expect(worthOf(aHero())).toBe(1000)
    expect(worthOf(aHero({ classId: 'guardian', vitality: 133_399 }))).toBe(1106)
  })
  it('knows three key attributes of each class, the first the class is made of', () => {
    expect(keyAttributesOf('guardian')).toEqual(['vitality', 'resolve', 'might'])
    expect(keyAttributesOf('elementalist')).toEqual(['intellect', 'spirit', 'agility'])
    for (const classId of CLASS_IDS) expect(new Set(keyAttributesOf(classId)).size).toBe(3)
  })
  it('names levels from none to beyond song', () => {
    expect([0, 9_999, 10_000, 165_000, 199_999, 200_000].map(levelWord)).toEqual([
      'none',
      'none',
      'hopeless',
      'heroic',
      'mythic',
      'beyond song',
    ])
  })
})

describe('salary', () => {
  const flat = (level: number): number => Math.trunc(level * 10_000)
  it('pays 250 for nothing much, and the dearest attribute whole', () => {
    expect(salaryOf(aHero(Object.fromEntries(attributeKeys.map((key) => [key, 0]))))).toBe(250)
    const of12 = aHero({ might: flat(12), agility: 0, intellect: 0, spirit: 0, vitality: 0, resolve: 0 })
    expect(salaryOf(of12)).toBe(250 + 878)
    expect(salaryOf({ ...of12, spirit: flat(11) })).toBe(250 + 878 + Math.trunc(429 / 2))
  })
  it('calls the dearest what costs most, not what stands highest', () => {
    const hero = aHero({ might: 0, agility: flat(12), intellect: 0, spirit: flat(12.5), vitality: 0, resolve: 0 })
    expect(salaryOf(hero)).toBe(250 + 1084 + Math.trunc(921 / 2))
  })
  it('interpolates between levels and truncates', () => {
    const hero = aHero({ might: 125_000, agility: 0, intellect: 0, spirit: 0, vitality: 0, resolve: 0 })
    expect(salaryOf(hero)).toBe(250 + 878 + Math.trunc((1533 - 878) / 2))
  })
  it('falls from 31 on by a tenth a year, to a half', () => {
    const by = (age: number): number => salaryOf(aHero({ age, might: flat(15) })) - 250
    expect(by(31)).toBe(Math.trunc((by(30) * 900) / 1000))
    expect(by(35)).toBe(Math.trunc(by(30) / 2))
    expect(by(41)).toBe(by(35))
  })
  it('counts ancestry and traits', () => {
    expect(salaryOf(aHero({ ancestry: 'forgeward' }))).toBe(Math.trunc((salaryOf(aHero()) * 960) / 1000))
    expect(salaryOf(aHero({ traits: ['frugal'] }))).toBe(Math.trunc((salaryOf(aHero()) * 930) / 1000))
  })
  it('follows the published curve: 190 millionths of (level − 1) to the 6.4th', () => {
    for (const [level, price] of salary.byLevel.entries()) {
      const curve = 190e-6 * Math.max(0, level - 1) ** 6.4
      expect(Math.abs(price - curve), `level ${level}`).toBeLessThanOrEqual(Math.max(1, curve * 0.01))
    }
  })
  it('makes the last four of a roster dearer and a charter cheaper', () => {
    const roster = Array.from({ length: 20 }, () => aHero())
    const each = salaryOf(aHero())
    expect(payrollOf(roster, false)).toEqual([
      ...Array.from({ length: 16 }, () => each),
      ...Array.from({ length: 4 }, () => Math.trunc((each * 1250) / 1000)),
    ])
    expect(payrollOf([aHero()], true)).toEqual([coins(Math.trunc((each * 800) / 1000))])
  })
})

describe('rank', () => {
  it('begins where the sheet says', () => {
    const sheet = {
      2: 84,
      3: 192,
      4: 324,
      5: 480,
      6: 660,
      8: 1092,
      10: 1620,
      12: 2244,
      15: 3360,
      18: 4692,
      20: 5700,
      22: 6804,
      25: 8640,
    }
    for (const [rank, xp] of Object.entries(sheet)) expect(xpOfRank(Number(rank))).toBe(xp)
  })
  it('is reached with the last point and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99 }), (rank) => {
        expect([rankOf(xpOfRank(rank) - 1), rankOf(xpOfRank(rank))]).toEqual([rank - 1, rank])
      }),
    )
    expect(rankOf(10_000_000)).toBe(99)
  })
  it('equips what is learnt, at most four: the first three and the newest', () => {
    expect(equippedAbilities(engine, 'cleric', 1)).toEqual(['mend', 'ward'])
    expect(equippedAbilities(engine, 'cleric', 6)).toEqual(['mend', 'ward', 'cleanse', 'sun-ground'])
    expect(equippedAbilities(engine, 'cleric', 15)).toEqual(['mend', 'ward', 'cleanse', 'second-dawn'])
  })
})

describe('condition', () => {
  it('adds loyalty, form and fatigue to every attribute, each within its bounds', () => {
    const hero = aHero({ joinedAt: gameInstant(0), form: 7, fatigue: 50 })
    expect(conditionParts(hero, gameInstant(5 * SEASON_MS), 3)).toEqual({ loyalty: 30, form: 36, fatigue: -60 })
    expect(effectiveAttributes(hero, gameInstant(5 * SEASON_MS), 3).might).toBe(1006)
    expect(conditionParts(hero, gameInstant(SEASON_MS - 1), 3).loyalty).toBe(0)
    expect(conditionParts(aHero({ form: 4, fatigue: 30 }), gameInstant(0), 3)).toEqual({
      loyalty: 0,
      form: 0,
      fatigue: 0,
    })
  })
  it('lets a slow starter lag before week 8 and lead from then on', () => {
    const slow = aHero({ traits: ['slow-starter'], form: 4 })
    const keeper = aHero({ form: 4, fatigue: 0, traits: ['rival-keeper'] })
    expect([false, true].map((score) => conditionParts(keeper, gameInstant(0), 3, score).form)).toEqual([0, 12])
    expect(conditionParts(aHero({ form: 4 }), gameInstant(0), 3, true).form).toBe(0)
    expect([7, 8].map((week) => conditionParts(slow, gameInstant(0), week).form)).toEqual([-12, 12])
  })
  it('never leaves the engine’s bounds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 100 }),
        (might, form, fatigue) => {
          const { might: effective } = effectiveAttributes(
            aHero({ might, form, fatigue }),
            gameInstant(3 * SEASON_MS),
            1,
          )
          expect(effective >= 0 && effective <= 2500).toBe(true)
        },
      ),
    )
  })
  it('calls nobody fit who is injured, spent or gone', () => {
    expect(isFit(aHero(), 5)).toBe(true)
    expect(isFit(aHero({ injuredUntilWeek: 6 }), 5)).toBe(false)
    expect(isFit(aHero({ injuredUntilWeek: 5 }), 5)).toBe(true)
    expect(isFit(aHero({ fatigue: 90 }), 5)).toBe(false)
    expect(isFit(aHero({ status: 'annals' }), 5)).toBe(false)
  })
  it('means morale over those who are there', () => {
    expect(guildMorale([aHero({ morale: 5 }), aHero({ morale: 6 }), aHero({ morale: 1, status: 'annals' })])).toBe(5)
    expect(guildMorale([])).toBe(4)
  })
  it('shortens weeks upwards and never below one', () => {
    expect(shortenedWeeks(6, [900, 1000])).toBe(6)
    expect(shortenedWeeks(10, [800, 800])).toBe(7)
    expect(shortenedWeeks(1, [500, 800])).toBe(1)
  })
})

describe('talent tables', () => {
  it('add up to a thousand', () => {
    expect(talents.reduce((sum, { permille }) => sum + permille, 0)).toBe(1000)
  })
})
