import type { Row } from '@mythic/domain'

import type { Lab } from '../lab.ts'
import { firstProblem } from './invariant.ts'
import type { Invariant } from './invariant.ts'

const CAPPED_DIFFERENCE = 50

export const leagueInvariants: readonly Invariant[] = [
  {
    name: 'the timeline has caught up with the clock',
    broken(lab) {
      const late = lab.timeline.next(lab.now)
      return late === null ? null : `${late.verb} was due at ${late.at}, the clock shows ${lab.now}`
    },
  },
  {
    name: 'every match of the past is revealed, with its battle and its result, and none of the future is',
    broken: (lab) =>
      firstProblem(lab.world.list('match'), (match) => {
        const battle = lab.world.find('battle', { matchId: match.id })
        const isPast = match.revealAt <= lab.now
        if (isPast !== (match.status === 'revealed')) return `match ${match.id} is ${match.status}`
        if (isPast !== (battle !== null))
          return `match ${match.id} ${isPast ? 'lacks its battle' : 'has a battle too early'}`
        if (isPast && match.finalDigest !== battle?.finalDigest)
          return `match ${match.id} shows another digest than its battle`
        return isPast === (match.winner !== null) ? null : `match ${match.id} has winner ${match.winner}`
      }),
  },
  {
    name: 'standings are the sum of the revealed matches',
    broken(lab) {
      const matches = lab.world.list('match', { status: 'revealed' })
      return firstProblem(lab.world.list('seat'), (seat) => {
        const counted = countFor(seat, matches)
        const column = (Object.keys(counted) as (keyof Standing)[]).find((name) => counted[name] !== seat[name])
        return column === undefined
          ? null
          : `seat ${seat.id}: ${column} is ${seat[column]}, the matches say ${counted[column]}`
      })
    },
  },
  {
    name: 'a legacy is the sum of its deeds',
    broken(lab) {
      return firstProblem(
        lab.world.list('heroSeason'),
        ({ heroId, guildId, season, matches, damageDealt, fallsDealt }) => {
          const deeds = lab.world.list('deed', { heroId, season, guildId })
          const sumOf = (column: 'damageDealt' | 'fallsDealt'): number =>
            deeds.reduce((total, deed) => total + deed[column], 0)
          const agrees =
            matches === deeds.length && damageDealt === sumOf('damageDealt') && fallsDealt === sumOf('fallsDealt')
          return agrees ? null : `hero ${heroId}, season ${season}: ${matches} matches, ${deeds.length} deeds`
        },
      )
    },
  },
  {
    name: 'each guild pays its salaries and trains once in every week',
    broken(lab) {
      const due = lab.world.list('due', { verb: ['pay-salaries', 'train-guild'] }).filter(({ at }) => at <= lab.now)
      return firstProblem(due, ({ verb, payload: { guildId, season, week } }) => {
        if (guildId === undefined) return `${verb} of week ${week} names no guild`
        const done =
          verb === 'pay-salaries'
            ? lab.world.list('salaryRun', { guildId, season, week })
            : lab.world.list('trainingReport', { guildId, season, week })
        return !isActive(lab, guildId) || done.length > 0
          ? null
          : `${verb} of guild ${guildId} in week ${week} left no trace`
      })
    },
  },
  {
    name: 'a line-up names active heroes of its guild, each once',
    broken: (lab) =>
      firstProblem(lab.world.list('lineUp'), ({ guildId, places, reserves }) => {
        const named = [...places.map(({ heroId }) => heroId), ...reserves]
        if (new Set(named).size !== named.length) return `guild ${guildId} names a hero twice`
        const stranger = named.find((heroId) => {
          const hero = lab.world.find('hero', { id: heroId })
          return hero === null || hero.guildId !== guildId || (isActive(lab, guildId) && hero.status !== 'active')
        })
        return stranger === undefined ? null : `guild ${guildId} names hero ${stranger}, who does not serve it`
      }),
  },
]

function isActive({ world }: Lab, id: Row<'guild'>['id']): boolean {
  return world.find('guild', { id })?.status === 'active'
}

type Standing = Pick<
  Row<'seat'>,
  'played' | 'won' | 'drawn' | 'lost' | 'points' | 'gloryFor' | 'gloryAgainst' | 'gloryDifference' | 'awayWins'
>

function countFor(seat: Row<'seat'>, matches: readonly Row<'match'>[]): Standing {
  const total = {
    played: 0,
    won: 0,
    drawn: 0,
    lost: 0,
    points: 0,
    gloryFor: 0,
    gloryAgainst: 0,
    gloryDifference: 0,
    awayWins: 0,
  }
  for (const match of matches) {
    const side = match.hostSeatId === seat.id ? 'host' : match.guestSeatId === seat.id ? 'guest' : null
    if (side === null || match.hostGlory === null || match.guestGlory === null) continue
    const [own, other] = side === 'host' ? [match.hostGlory, match.guestGlory] : [match.guestGlory, match.hostGlory]
    total.played += 1
    total.won += Number(match.winner === side)
    total.drawn += Number(match.winner === 'draw')
    total.lost += Number(match.winner !== side && match.winner !== 'draw')
    total.points += match.winner === side ? 3 : match.winner === 'draw' ? 1 : 0
    total.awayWins += Number(side === 'guest' && match.winner === side)
    total.gloryFor += own
    total.gloryAgainst += other
    total.gloryDifference += Math.max(-CAPPED_DIFFERENCE, Math.min(CAPPED_DIFFERENCE, own - other))
  }
  return total
}
