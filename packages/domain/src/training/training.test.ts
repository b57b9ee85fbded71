import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChance } from '../chance/chance.ts'
import { chained } from '../ruleset/read-table.ts'
import { training } from '../ruleset/ruleset-1/training.ts'
import { aHero } from '../testing/a-hero.ts'
import type { Row } from '../world/tables.ts'
import { attributeKeys } from '../world/words.ts'
import { weeklyLosses } from './ageing.ts'
import { gainFrom, trainingFactors, weeklyGains } from './gain.ts'
import { driftedForm, driftedMorale, restedFatigue } from './week-of-condition.ts'

const ground = { hallLevel: 8, worldWeek: 5, mentorPermille: 1000 }

describe('weekly training', () => {
  it('takes the weeks to a level that the sheet publishes: three stars, age 22, hall 8, steady, playing', () => {
    const weeksTo = (level: number): number => {
      let hero = aHero({ agility: level * 10_000, ceilings: { ...aHero().ceilings, agility: 2000 } })
      let weeks = 0
      for (; hero.agility < (level + 1) * 10_000; weeks += 1)
        hero = { ...hero, agility: hero.agility + (weeklyGains(hero, ground).agility ?? 0) }
      return weeks
    }
    const sheet: [number, number][] = [
      [7, 5],
      [9, 6],
      [11, 9],
      [13, 13],
      [14, 16],
      [15, 21],
      [16, 25],
      [17, 31],
      [18, 42],
    ]
    for (const [level, weeks] of sheet)
      expect(Math.abs(weeksTo(level) - weeks), `${level} to ${level + 1}: ${weeksTo(level)} weeks`).toBeLessThanOrEqual(
        1,
      )
  })

  it('multiplies every factor in the order written and truncates after each', () => {
    const factors = trainingFactors(aHero(), 'agility', ground)
    expect(factors).toEqual({
      base: 1700,
      hall: 968,
      mentor: 1000,
      intensity: 900,
      staminaShare: 1000,
      age: 915,
      participation: 1000,
      talent: 1000,
      ceiling: 1000,
      ancestry: 1000,
      traits: 1000,
    })
    expect(gainFrom(factors)).toBe(chained(1700, [968, 1000, 900, 1000, 915]))
    expect(gainFrom(factors)).toBe(1355)
  })

  it('gives an eighth to the class’s other key attributes and nothing to the rest', () => {
    const gains = weeklyGains(aHero(), ground)
    expect(gains).toEqual({ agility: 1355, might: 169, vitality: 169 })
    expect(weeklyGains(aHero({ focus: 'spirit' }), ground)).toEqual({
      spirit: 1355,
      agility: 169,
      might: 169,
      vitality: 169,
    })
  })

  it('knows ceilings, the bench and the sickbed', () => {
    const at14 = aHero({ agility: 140_000 })
    expect(trainingFactors(at14, 'agility', ground).ceiling).toBe(120)
    expect(trainingFactors(aHero({ participationPermille: 0 }), 'agility', ground).participation).toBe(600)
    expect(
      trainingFactors(aHero({ participationPermille: 0, traits: ['book-learned'] }), 'agility', ground).participation,
    ).toBe(700)
    expect(weeklyGains(aHero({ injuredUntilWeek: 6 }), ground)).toEqual({ agility: 0, might: 0, vitality: 0 })
  })

  it('reads the age factors of the sheet', () => {
    const sheet: [number, number][] = [
      [16, 1018],
      [17, 1000],
      [20, 947],
      [25, 870],
      [30, 805],
      [36, 739],
    ]
    for (const [age, permille] of sheet) expect(trainingFactors(aHero({ age }), 'might', ground).age).toBe(permille)
  })

  it('never gives more than 60 hundredths a week nor passes the top', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 16, max: 40 }),
        fc.constantFrom(1, 3, 5),
        fc.integer({ min: 0, max: 20 }),
        (own, age, stars, hallLevel) => {
          const all = Object.fromEntries(attributeKeys.map((key) => [key, own]))
          const talents = { ...aHero().talents, agility: stars }
          const hero = aHero({ ...all, age, talents, traits: ['eager', 'prodigy'], intensity: 'brutal' })
          for (const gain of Object.values(weeklyGains(hero, { ...ground, hallLevel }))) {
            expect(gain >= 0 && gain <= training.weeklyCap && own + gain <= 200_000).toBe(true)
          }
        },
      ),
    )
  })
})

describe('ageing', () => {
  it('takes nothing before 30 and more of what stands high', () => {
    expect(weeklyLosses(aHero({ age: 29 }))).toEqual({})
    const losses = weeklyLosses(
      aHero({
        age: 33,
        might: 59_900,
        agility: 60_000,
        intellect: 90_000,
        spirit: 120_000,
        vitality: 140_000,
        resolve: 160_000,
      }),
    )
    expect(losses).toEqual({ agility: 180, intellect: 360, spirit: 480, vitality: 600, resolve: 720 })
    expect(weeklyLosses(aHero({ age: 55 })).might).toBe(3300)
  })
  it('is kinder to an old oak than to a candle', () => {
    const lost = (traits: string[]): number => weeklyLosses(aHero({ age: 35, traits })).might ?? 0
    expect([lost(['old-oak']), lost([]), lost(['candle'])]).toEqual([612, 720, 828])
  })
})

describe('a week of condition', () => {
  it('rests and tires by intensity, Infirmary, stamina and lungs', () => {
    const tired = (own: Partial<Row<'hero'>>): number => restedFatigue(aHero({ fatigue: 80, ...own }), 5, 5)
    expect(tired({})).toBe(80 + 4 - 32)
    expect(tired({ intensity: 'brutal', staminaSharePermille: 300 })).toBe(80 + 16 - 32 - 15)
    expect(tired({ traits: ['iron-lungs'] })).toBe(80 + 4 - 36)
    expect(tired({ injuredUntilWeek: 9 })).toBe(80 - 32)
    expect(tired({ fatigue: 3 })).toBe(0)
  })
  it('drifts form by one at most, within 1 to 8, and a steady hand never below 4', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.nat(), (form, morale, n) => {
        const drifted = driftedForm(aHero({ form, morale }), createChance('form').stream('form', n))
        expect(Math.abs(drifted - form)).toBeLessThanOrEqual(1)
        expect(drifted >= 1 && drifted <= 8).toBe(true)
        expect(
          driftedForm(aHero({ form, morale, traits: ['steady-hand'] }), createChance('form').stream('form', n)),
        ).toBeGreaterThanOrEqual(4)
      }),
    )
  })
  it('drifts morale to the middle in each fourth week only', () => {
    expect([3, 4, 8].map((week) => driftedMorale({ morale: 7 }, week, 4))).toEqual([7, 6, 6])
    expect(driftedMorale({ morale: 1 }, 4, 4)).toBe(2)
    expect(driftedMorale({ morale: 4 }, 4, 4)).toBe(4)
  })
})
