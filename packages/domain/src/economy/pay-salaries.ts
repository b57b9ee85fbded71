import { worldWeekOf } from '../calendar/calendar.ts'
import type { Change, ChangeOf } from '../changes/change.ts'
import { tell } from '../chronicle/tell.ts'
import { guildPurse, worldPurse } from '../guild/ledger-accounts.ts'
import type { WorldPurse } from '../guild/ledger-accounts.ts'
import { isInjured } from '../hero/condition.ts'
import { payrollOf } from '../hero/salary.ts'
import { hasTrait } from '../hero/trait-effects.ts'
import { compareIds } from '../ids/ids.ts'
import type { GuildId, WorldId } from '../ids/ids.ts'
import { coins } from '../money/coins.ts'
import type { Coins } from '../money/coins.ts'
import { moveCoins } from '../money/move-coins.ts'
import { atTier } from '../ruleset/read-table.ts'
import { economy } from '../ruleset/ruleset-1/economy.ts'
import { halls as hallRules } from '../ruleset/ruleset-1/halls.ts'
import { lock } from '../steps/step.ts'
import type { Step } from '../steps/step.ts'
import { phases } from '../steps/phases.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import type { StepPayload, TransferKind } from '../world/words.ts'

export interface PaySalariesSlice {
  readonly worldId: WorldId
  readonly guild: Row<'guild'>
  readonly roster: readonly Row<'hero'>[]
  readonly halls: readonly Row<'hall'>[]
  readonly treasury: Row<'ledgerAccount'>
  readonly tier: number
}

/** Ledger day of one guild: patrons give; salaries, upkeep, healing and interest go. Ruleset 1, sections 7 and 8. */
export const paySalaries: Step<PaySalariesSlice> = {
  verb: 'pay-salaries',
  phase: phases['pay-salaries'],
  locks: (payload) => [lock('guild', { id: guildIdOf(payload) })],
  async load(reader, payload) {
    const guildId = guildIdOf(payload)
    const guild = await reader.find('guild', { id: guildId })
    const treasury = await reader.find('ledgerAccount', {
      id: guildPurse(reader.worldId, guildId, 'treasury').accountId,
    })
    if (guild === null || treasury === null) throw new Error(`guild ${guildId} is not there, or has no treasury`)
    const [seat] = await reader.list('seat', { season: payload.season, guildId })
    const division = seat === undefined ? null : await reader.find('division', { id: seat.divisionId })
    return {
      worldId: reader.worldId,
      guild,
      roster: await reader.list('hero', { guildId, status: 'active' }),
      halls: await reader.list('hall', { guildId }),
      treasury,
      tier: division?.tier ?? economy.patronsByTier.length,
    }
  },
  decide(slice, now, _chance, { payload }) {
    const { guild } = slice
    if (guild.status === 'annals') return []
    const worldWeek = worldWeekOf(payload.season, payload.week)
    const roster = slice.roster.toSorted((a, b) => a.joinedAt - b.joinedAt || compareIds(a.id, b.id))
    const payroll = payrollOf(roster, guild.charterUntilWeek >= worldWeek)
    const total = coins(payroll.reduce((sum, salary) => sum + salary, 0))
    const before = slice.treasury.balance ?? 0
    const moved = [
      ...income(slice, now),
      ...expense(slice, now, 'burn:salary', 'salaries', total),
      ...expense(slice, now, 'burn:upkeep', 'hall-upkeep', upkeepOf(slice.halls)),
      ...expense(slice, now, 'burn:healing', 'healing', healingOf(roster, worldWeek)),
      ...expense(slice, now, 'burn:interest', 'debt-interest', interestOn(before)),
    ]
    return [
      {
        kind: 'SalariesPaid',
        run: { guildId: guild.id, season: payload.season, week: payload.week, heroes: roster.length, total },
      },
      ...moved,
      ...roster.flatMap((hero, place) => newSalary(hero, payroll[place])),
      ...debtBegan(slice, now, before, before + moved.reduce((sum, change) => sum + signedAmount(change), 0)),
    ]
  },
}

function guildIdOf({ guildId }: StepPayload): GuildId {
  if (guildId === undefined) throw new Error('this due row names no guild')
  return guildId
}

function income(slice: PaySalariesSlice, now: GameInstant): ChangeOf<'CoinsMoved'>[] {
  return moveCoins(slice.worldId, now, {
    from: worldPurse(slice.worldId, 'mint:patrons'),
    to: guildPurse(slice.worldId, slice.guild.id, 'treasury'),
    amount: patronageOf(slice.guild, slice.tier),
    kind: 'patronage',
    causeId: slice.guild.id,
  })
}

/** Coins a week by tier, renown and realm factor. */
export function patronageOf({ renown }: Pick<Row<'guild'>, 'renown'>, tier: number): Coins {
  const liked = Math.trunc((atTier(economy.patronsByTier, tier) * (1000 + economy.patronsPerRenown * renown)) / 1000)
  return coins(Math.trunc((liked * economy.realmOpening) / 1000))
}

function expense(
  slice: PaySalariesSlice,
  now: GameInstant,
  sink: WorldPurse,
  kind: TransferKind,
  amount: Coins,
): ChangeOf<'CoinsMoved'>[] {
  return moveCoins(slice.worldId, now, {
    from: guildPurse(slice.worldId, slice.guild.id, 'treasury'),
    to: worldPurse(slice.worldId, sink),
    amount,
    kind,
    causeId: slice.guild.id,
  })
}

/** Coins a week for all halls: 11 · level² each. Ruleset 1, section 12. */
export function upkeepOf(halls: readonly Pick<Row<'hall'>, 'level'>[]): Coins {
  return coins(halls.reduce((sum, { level }) => sum + hallRules.upkeepPerSquare * level * level, 0))
}

function healingOf(roster: readonly Row<'hero'>[], worldWeek: number): Coins {
  const patients = roster.filter((hero) => isInjured(hero, worldWeek) && !hasTrait(hero, 'tithe-giver'))
  return coins(patients.length * economy.healingPerWeek)
}

function interestOn(balance: number): Coins {
  return coins(balance >= 0 ? 0 : Math.trunc((-balance * economy.debtInterestPermille) / 1000))
}

function signedAmount({ from, amount }: ChangeOf<'CoinsMoved'>): number {
  return from.storesBalance ? -amount : amount
}

function newSalary(hero: Row<'hero'>, salaryPerWeek: Coins | undefined): Change[] {
  if (salaryPerWeek === undefined || hero.salaryPerWeek === salaryPerWeek) return []
  return [{ kind: 'HeroConditionChanged', heroId: hero.id, set: { salaryPerWeek } }]
}

function debtBegan({ worldId, guild }: PaySalariesSlice, now: GameInstant, before: number, after: number): Change[] {
  if (before < 0 || after >= 0) return []
  return [tell(worldId, now, { kind: 'debt-began', guildId: guild.id, data: { coins: after } })]
}
