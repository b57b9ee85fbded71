import { standingsOf, worthOf } from '@mythic/domain'
import type { Row } from '@mythic/domain'

import { supplyOf } from '../invariants/coin-invariants.ts'
import type { Supply } from '../invariants/coin-invariants.ts'
import type { Lab } from '../lab.ts'

export interface TableLine {
  readonly place: number
  readonly guild: string
  readonly played: number
  readonly won: number
  readonly drawn: number
  readonly lost: number
  readonly gloryDifference: number
  readonly points: number
  readonly treasury: number
}

export interface Summary {
  readonly divisions: readonly { readonly name: string; readonly tier: number; readonly table: readonly TableLine[] }[]
  readonly battles: {
    readonly fought: number
    readonly hostWins: number
    readonly draws: number
    readonly guestWins: number
    readonly meanRounds: number
    readonly meanGlory: number
  }
  readonly heroes: { readonly active: number; readonly wounded: number; readonly meanWorth: number }
  readonly coins: Supply & { readonly poorest: number; readonly median: number; readonly richest: number }
}

export function summarise(lab: Lab): Summary {
  const { world } = lab
  const divisions = [...world.list('division')].sort((a, b) => a.tier - b.tier || a.ordinal - b.ordinal)
  const heroes = world.list('hero', { status: 'active' })
  const treasuries = world
    .list('ledgerAccount', { kind: 'treasury' })
    .map(({ balance }) => balance ?? 0)
    .sort((a, b) => a - b)
  return {
    divisions: divisions.map(({ id, name, tier }) => ({ name, tier, table: tableOf(lab, id) })),
    battles: battlesOf(world.list('match', { status: 'revealed' })),
    heroes: {
      active: heroes.length,
      wounded: heroes.filter(({ injury }) => injury !== null).length,
      meanWorth: mean(heroes.map((hero) => worthOf(hero))),
    },
    coins: {
      ...supplyOf(lab),
      poorest: treasuries[0] ?? 0,
      median: treasuries[treasuries.length >> 1] ?? 0,
      richest: treasuries.at(-1) ?? 0,
    },
  }
}

function tableOf(lab: Lab, divisionId: Row<'division'>['id']): TableLine[] {
  const seats = lab.world.list('seat', { divisionId })
  const matches = lab.world.list('match', { divisionId })
  return standingsOf(seats, matches).map(({ seat }, above) => {
    const { played, won, drawn, lost, gloryDifference, points, guildId } = seat
    const guild = lab.world.find('guild', { id: guildId })?.name ?? guildId
    const treasury = lab.world.list('ledgerAccount', { guildId, kind: 'treasury' })[0]?.balance ?? 0
    return { place: above + 1, guild, played, won, drawn, lost, gloryDifference, points, treasury }
  })
}

function battlesOf(matches: readonly Row<'match'>[]): Summary['battles'] {
  const wonBy = (winner: Row<'match'>['winner']): number => matches.filter((match) => match.winner === winner).length
  return {
    fought: matches.length,
    hostWins: wonBy('host'),
    draws: wonBy('draw'),
    guestWins: wonBy('guest'),
    meanRounds: mean(matches.map(({ rounds }) => rounds ?? 0)),
    meanGlory: mean(matches.map(({ hostGlory, guestGlory }) => (hostGlory ?? 0) + (guestGlory ?? 0))),
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
}
