import { CloudOff, Hourglass, PauseCircle, Swords } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { liveStatus, watchLiveStatus } from '../../api/live.ts'
import { battleMessages } from '../../messages/battle.ts'
import { messages } from '../../messages/index.ts'
import { Countdown } from '../../ui/countdown.tsx'
import type { WorldClock } from '../../ui/world-clock.ts'
import type { LiveLog } from './live-log.ts'

/** What a live watcher waits for: the line, missing rounds, the next round, or the reveal. */
export function LiveNote({ live, revealAt, clock }: { live: LiveLog; revealAt: number; clock: WorldClock }) {
  const status = useSyncExternalStore(watchLiveStatus, liveStatus)
  const { Icon, text } = noteOf(live, status, clock.rate === 0)
  return (
    <p role="status" className="flex items-center gap-2 px-1 text-sm text-ink-soft">
      <Icon aria-hidden className="size-4 shrink-0" />
      <span>
        {text}
        {live.done && (
          <>
            {' '}
            {battleMessages.revealWord} <Countdown until={revealAt} clock={clock} className="font-semibold text-ink" />.
          </>
        )}
      </span>
    </p>
  )
}

function noteOf(live: LiveLog, status: ReturnType<typeof liveStatus>, stands: boolean) {
  if (status === 'lost') return { Icon: CloudOff, text: battleMessages.reconnecting }
  if (status === 'connecting') return { Icon: Hourglass, text: battleMessages.connecting }
  if (live.gap) return { Icon: Hourglass, text: battleMessages.catchingUp }
  if (live.done) return { Icon: Hourglass, text: battleMessages.awaitingReveal }
  return stands
    ? { Icon: PauseCircle, text: messages.world.roundStands }
    : { Icon: Swords, text: battleMessages.waitingRound }
}
