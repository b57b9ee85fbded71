import { Link } from '@tanstack/react-router'
import { Hourglass, Swords, TriangleAlert } from 'lucide-react'
import type { GreatHallView, Need } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'
import { Countdown } from '../../ui/countdown.tsx'
import type { WorldClock } from '../../ui/world-clock.ts'

const words = messages.hall

type NeedsProps = Pick<GreatHallView, 'needs' | 'deadlines' | 'nextMatch'> & { clock: WorldClock }

/** The battle that is fought now, then faults to mend, then what ends soonest, each with its countdown and the page where it is done. */
export function Needs({ needs, deadlines: all, nextMatch, clock }: NeedsProps) {
  const live = nextMatch?.phase === 'live' ? nextMatch : null
  // Salaries, training, kick-off and reveal come by themselves: they need nobody.
  const deadlines = all.filter(({ kind }) => kind === 'lock')
  if (clock.over === true) return <p className="text-ink-soft">{words.needsOver}</p>
  if (live === null && needs.length === 0 && deadlines.length === 0)
    return <p className="text-ink-soft">{words.needsNothing}</p>
  return (
    <ul>
      {live && (
        <li className="flex items-center gap-2.5 border-b border-rule py-2 last:border-0">
          <Swords aria-hidden className="size-4.5 shrink-0 text-wax-ink" />
          <Link to="/battles/$id" params={{ id: live.id }}>
            {words.beingFought}
          </Link>
          <Countdown until={live.revealAt} clock={clock} className="ml-auto text-sm font-semibold whitespace-nowrap" />
        </li>
      )}
      {needs.map((need) => (
        <li
          key={`${need.kind}-${need.heroIds.join()}`}
          className="flex items-center gap-2.5 border-b border-rule py-2 last:border-0"
        >
          <TriangleAlert aria-hidden className="size-4.5 shrink-0 text-warn" />
          <NeedLink need={need} />
          {need.until !== null && (
            <Countdown until={need.until} clock={clock} className="ml-auto text-sm font-semibold whitespace-nowrap" />
          )}
        </li>
      ))}
      {deadlines.map((deadline) => (
        <li
          key={`${deadline.kind}-${deadline.at}`}
          className="flex items-center gap-2.5 border-b border-rule py-2 last:border-0"
        >
          <Hourglass aria-hidden className="size-4.5 shrink-0 text-ink-soft" />
          <Link
            to="/war-table/{-$matchId}"
            {...(deadline.matchId === null ? {} : { params: { matchId: deadline.matchId } })}
          >
            {words.deadlines[deadline.kind]}
          </Link>
          <Countdown until={deadline.at} clock={clock} className="ml-auto text-sm font-semibold whitespace-nowrap" />
        </li>
      ))}
    </ul>
  )
}

function NeedLink({ need }: { need: Need }) {
  if (need.kind === 'debt') return <Link to="/treasury">{words.needOf.debt}</Link>
  return <Link to="/war-table/{-$matchId}">{words.needOf[need.kind](need.heroIds.length)}</Link>
}
