import type { Change } from '../../changes/change.ts'
import { clamp } from '../../ruleset/read-table.ts'
import { league } from '../../ruleset/ruleset-1/league.ts'
import type { RevealedSide } from './slice.ts'

/** The verdict of a match and what it adds to both seats. Ruleset 1, section 18. */
export function results([host, guest]: readonly [RevealedSide, RevealedSide]): Change[] {
  const { match, sealed } = host
  const { outcome, ...battle } = sealed
  const winner = outcome.winner === null ? 'draw' : outcome.winner === 0 ? 'host' : 'guest'
  return [
    {
      kind: 'MatchRevealed',
      matchId: match.id,
      battle,
      hostGlory: host.own,
      guestGlory: guest.own,
      winner,
      rounds: outcome.rounds,
    },
    standing(host),
    standing(guest),
  ]
}

function standing({ seat, index, own, foe, result }: RevealedSide): Change {
  const most = league.gloryDifferenceMost
  return {
    kind: 'StandingChanged',
    seatId: seat.id,
    by: {
      played: 1,
      won: result === 'won' ? 1 : 0,
      drawn: result === 'drawn' ? 1 : 0,
      lost: result === 'lost' ? 1 : 0,
      points: result === 'won' ? league.pointsWin : result === 'drawn' ? league.pointsDraw : 0,
      gloryFor: own,
      gloryAgainst: foe,
      gloryDifference: clamp(own - foe, -most, most),
      awayWins: index === 1 && result === 'won' ? 1 : 0,
    },
  }
}
