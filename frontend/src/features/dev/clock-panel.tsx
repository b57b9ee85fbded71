import { calendarPlace, seasonStart } from '@mythic/domain/calendar'
import { DAY_MS, HOUR_MS, WEEK_MS, gameInstant } from '@mythic/domain/game-time'
import { useState } from 'react'
import { api, ask } from '../../api/client.ts'
import type { WorldLine } from '../../api/types.ts'
import { formatGameClock, gameDateOf } from '../../format.ts'
import { useNow } from '../../hooks/use-now.ts'
import { messages } from '../../messages/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Select } from '../../ui/select.tsx'
import { dateText, gameNowOf } from '../../ui/world-clock.ts'
import type { WorldClock } from '../../ui/world-clock.ts'
import { PACES } from './found-world-panel.tsx'
import { useDevAct } from './use-dev-act.ts'

const words = messages.dev
type Goal = { to: 'next-step' } | { to: 'week-end' } | { to: 'instant'; instant: number }
const PARTS = ['season', 'week', 'day', 'hour'] as const

/** The world's clock: to the next step, to the week's end, to an instant, and its pace. */
export function ClockPanel({ world, clock }: { world: WorldLine; clock: WorldClock }) {
  const now = gameNowOf(clock, useNow())
  const place = calendarPlace(gameInstant(now))
  const [goal, setGoal] = useState<Record<(typeof PARTS)[number], string> | null>(null)
  const [pace, setPace] = useState(world.clock.ratePermille === 0 ? '168000' : String(world.clock.ratePermille))
  const shown = goal ?? {
    season: String(place.season),
    week: String(place.week),
    day: String(place.day),
    hour: String(gameDateOf(now).hour),
  }
  const path = { worldId: world.id }
  const advance = useDevAct(
    (body: Goal) => ask(api.POST('/api/v1/dev/worlds/{worldId}/advance', { params: { path }, body })),
    ({ due }) => words.advanced(due),
  )
  const changePace = useDevAct(
    (ratePermille: number) =>
      ask(api.PUT('/api/v1/dev/worlds/{worldId}/pace', { params: { path }, body: { ratePermille } })),
    () => (clock.driven ? words.clockRuns : words.paceSet),
  )
  const instant =
    seasonStart(Number(shown.season)) +
    (Number(shown.week) - 1) * WEEK_MS +
    (Number(shown.day) - 1) * DAY_MS +
    Number(shown.hour) * HOUR_MS
  return (
    <Panel
      title={words.clockTitle}
      aside={
        <Badge>
          {clock.driven ? words.drivenClock : clock.rate === 0 ? words.pausedClock : words.runningClock(clock.rate)}
        </Badge>
      }
    >
      <p className="mb-3 text-lg">
        {words.now}: <strong>{dateText(now)}</strong>, {formatGameClock(gameDateOf(now))}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" busy={advance.isPending} onClick={() => advance.mutate({ to: 'next-step' })}>
          {words.toStep}
        </Button>
        <Button busy={advance.isPending} onClick={() => advance.mutate({ to: 'week-end' })}>
          {words.toWeekEnd}
        </Button>
      </div>
      <form
        className="mt-4 grid grid-cols-4 items-end gap-2 sm:grid-cols-[repeat(4,1fr)_auto]"
        aria-label={words.instant}
        onSubmit={(event) => {
          event.preventDefault()
          advance.mutate({ to: 'instant', instant })
        }}
      >
        {PARTS.map((part) => (
          <TextField
            key={part}
            label={words[part]}
            type="number"
            required
            min={part === 'hour' ? 0 : 1}
            max={{ season: 9999, week: 16, day: 7, hour: 23 }[part]}
            value={shown[part]}
            onChange={(event) => setGoal({ ...shown, [part]: event.target.value })}
          />
        ))}
        <Button type="submit" busy={advance.isPending} className="col-span-4 sm:col-span-1">
          {words.toInstant}
        </Button>
      </form>
      {clock.driven && <p className="mt-4 text-ink-soft">{words.drivenTold}</p>}
      <div className="mt-4 flex items-end gap-2">
        <Select
          label={words.pace}
          value={pace}
          options={
            PACES.some(({ value }) => value === pace)
              ? PACES
              : [{ value: pace, label: words.runningClock(Number(pace) / 1000) }, ...PACES]
          }
          onChange={setPace}
          className="flex-1"
        />
        <Button busy={changePace.isPending} onClick={() => changePace.mutate(Number(pace))}>
          {clock.driven ? words.letRun : words.setPace}
        </Button>
      </div>
    </Panel>
  )
}
