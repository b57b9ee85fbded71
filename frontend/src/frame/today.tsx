import { Hourglass } from 'lucide-react'
import { gameDateOf } from '../format.ts'
import { useNow } from '../hooks/use-now.ts'
import { messages } from '../messages/index.ts'
import { Countdown } from '../ui/countdown.tsx'
import { gameNowOf, phaseOf } from '../ui/world-clock.ts'
import type { WorldClock } from '../ui/world-clock.ts'
import type { FrameView } from './frame-view.ts'

/** The day of the shown world and what ends next; nothing ends in a world of the past. */
export function Today({ view: { world, deadline } }: { view: FrameView }) {
  if (world === null) return null
  return (
    <>
      <WorldDate clock={world.clock} />
      {world.catchingUp ? (
        <span role="status" className="text-warn">
          {messages.frame.catchingUp}
        </span>
      ) : (
        deadline && (
          <span className="hidden items-center gap-1.5 wide:inline-flex">
            <Hourglass aria-hidden className="size-4" />
            <span className="leading-tight whitespace-nowrap">
              <span className="block">{deadline.label} </span>
              <Countdown until={deadline.at} clock={world.clock} className="font-semibold text-ink" />
            </span>
          </span>
        )
      )}
    </>
  )
}

function WorldDate({ clock }: { clock: WorldClock }) {
  const instant = gameNowOf(clock, useNow())
  const { season, week, day } = gameDateOf(instant)
  return (
    <span className="whitespace-nowrap">
      <span className="hidden wide:inline">{messages.time.date(season, week, day)}</span>
      <span className="wide:hidden">{messages.time.shortDate(season, week, day)}</span>
      <span className="ml-2 font-semibold text-ink">{phaseOf(instant)}</span>
    </span>
  )
}
