import { Link } from '@tanstack/react-router'
import { Hourglass, TriangleAlert } from 'lucide-react'
import type { GreatHallView, Need } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'
import { Countdown } from '../../ui/countdown.tsx'
import type { WorldClock } from '../../ui/world-clock.ts'

const words = messages.hall

type NeedsProps = Pick<GreatHallView, 'needs' | 'deadlines'> & { clock: WorldClock }

/** Faults to mend first, then what ends soonest, each with its countdown and the page where it is done. */
export function Needs({ needs, deadlines, clock }: NeedsProps) {
  if (needs.length === 0 && deadlines.length === 0) return <p className="text-ink-soft">{words.needsNothing}</p>
  return (
    <ul>
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
          {deadline.matchId === null ? (
            <span>{words.deadlines[deadline.kind]}</span>
          ) : (
            <Link to="/fixtures/$id" params={{ id: deadline.matchId }}>
              {words.deadlines[deadline.kind]}
            </Link>
          )}
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
