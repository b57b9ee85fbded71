import { describe, expect, it } from 'vitest'
import { createChance } from '../chance/chance.ts'
import type { Change } from '../changes/change.ts'
import { payrollOf } from '../hero/salary.ts'
import { deriveWorldId } from '../ids/ids.ts'
import type { HeroId, LedgerAccountId } from '../ids/ids.ts'
import { coins } from '../money/coins.ts'
import { aGuildId, aHero } from '../testing/a-hero.ts'
import { gameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import { patronageOf, paySalaries, upkeepOf } from './pay-salaries.ts'
import type { PaySalariesSlice } from './pay-salaries.ts'

const due = { payload: { season: 1, week: 2, guildId: aGuildId } } as Row<'due'>

function aSlice(
  own: { balance?: number; roster?: Row<'hero'>[]; charterUntilWeek?: number; status?: 'annals' } = {},
): PaySalariesSlice {
  return {
    worldId: deriveWorldId('pay'),
    guild: {
      id: aGuildId,
      renown: 0,
      status: own.status ?? 'active',
      charterUntilWeek: own.charterUntilWeek ?? 0,
    } as Row<'guild'>,
    roster: own.roster ?? Array.from({ length: 3 }, (_, n) => aHero({ id: `h${n}` as HeroId })),
    halls: [
      { guildId: aGuildId, kind: 'arena', level: 5 },
      { guildId: aGuildId, kind: 'vault', level: 2 },
    ],
    treasury: {
      id: 't' as LedgerAccountId,
      kind: 'treasury',
      guildId: aGuildId,
      balance: coins(own.balance ?? 100_000),
    },
    tier: 3,
  }
}
const pay = (slice: PaySalariesSlice): Change[] => paySalaries.decide(slice, gameInstant(9), createChance('pay'), due)
const moved = (changes: readonly Change[]): Record<string, number> =>
  Object.fromEntries(
    changes.flatMap((change) => (change.kind === 'CoinsMoved' ? [[change.transfer, change.amount]] : [])),
  )

describe('ledger day', () => {
  const each = payrollOf([aHero()], false)[0] ?? 0

  it('takes salaries and upkeep, and brings what patrons give', () => {
    expect(moved(pay(aSlice()))).toEqual({ patronage: 14_450, salaries: 3 * each, 'hall-upkeep': 11 * 29 })
    expect(upkeepOf([{ level: 20 }])).toBe(4400)
    expect([1, 2, 3, 4, 7].map((tier) => patronageOf({ renown: 0 }, tier))).toEqual([
      23_800, 19_125, 14_450, 11_050, 11_050,
    ])
    expect(patronageOf({ renown: 10 }, 1)).toBe(26_180)
  })
  it('notes the run, and what each hero is paid from now on', () => {
    const changes = pay(aSlice({ charterUntilWeek: 2 }))
    const charter = Math.trunc((each * 800) / 1000)
    expect(changes).toContainEqual({
      kind: 'SalariesPaid',
      run: { guildId: aGuildId, season: 1, week: 2, heroes: 3, total: 3 * charter },
    })
    expect(changes.filter(({ kind }) => kind === 'HeroConditionChanged')).toHaveLength(3)
    expect(moved(pay(aSlice({ charterUntilWeek: 1 })))['salaries']).toBe(3 * each)
  })
  it('pays for the sickbed, but not for a tithe-giver', () => {
    const roster = [
      aHero({ id: 'a' as HeroId, injuredUntilWeek: 3 }),
      aHero({ id: 'b' as HeroId, injuredUntilWeek: 3, traits: ['tithe-giver'] }),
      aHero({ id: 'c' as HeroId, injuredUntilWeek: 2 }),
    ]
    expect(moved(pay(aSlice({ roster })))['healing']).toBe(150)
  })
  it('takes interest on debt, and tells of it once when it begins', () => {
    const told = (changes: readonly Change[]): string[] =>
      changes.flatMap((change) => (change.kind === 'ChronicleWritten' ? [change.event] : []))
    const dear = Array.from({ length: 3 }, (_, n) => aHero({ id: `d${n}` as HeroId, might: 180_000 }))
    expect(told(pay(aSlice({ balance: 10, roster: dear })))).toEqual(['debt-began'])
    expect(told(pay(aSlice({ balance: -10, roster: dear })))).toEqual([])
    expect(told(pay(aSlice({ balance: 0 })))).toEqual([])
    expect(moved(pay(aSlice({ balance: -12_345 })))['debt-interest']).toBe(246)
    expect(moved(pay(aSlice({ balance: 12_345 })))['debt-interest']).toBeUndefined()
  })
  it('does nothing for a guild of the annals', () => {
    expect(pay(aSlice({ status: 'annals' }))).toEqual([])
  })
})
