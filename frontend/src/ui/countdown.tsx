import { useNow } from '../hooks/use-now.ts'
import { countdownText, dateText } from './world-clock.ts'
import type { WorldClock } from './world-clock.ts'

/** Time left until an instant of game time; the date is its title. */
export function Countdown({ until, clock, className }: { until: number; clock: WorldClock; className?: string }) {
  const now = useNow()
  return (
    <time title={dateText(until)} className={className}>
      {countdownText(until, clock, now)}
    </time>
  )
}
