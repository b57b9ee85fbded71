import type { ScheduleView } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'
import { classes } from '../../ui/classes.ts'
import { GuildLink } from '../../ui/guild-name.tsx'
import { Panel } from '../../ui/panel.tsx'
import { shortDateText } from '../../ui/world-clock.ts'
import { MatchResult } from '../fixtures/match-result.tsx'

/** Every matchday of a division, two columns of leaves. */
export function Schedule({
  matchdays,
  ownGuildId,
}: {
  matchdays: ScheduleView['matchdays']
  ownGuildId: string | null
}) {
  return (
    <div className="grid gap-4 wide:grid-cols-2">
      {matchdays.map((day) => (
        <Panel key={day.matchday} title={messages.league.matchday(day.matchday)} aside={shortDateText(day.kickoffAt)}>
          <ul>
            {day.matches.map((match) => (
              <li
                key={match.id}
                className={classes(
                  'grid grid-cols-[1fr_5.5rem_1fr] items-center gap-2 border-b border-rule py-1.5 last:border-0',
                  (match.host.id === ownGuildId || match.guest.id === ownGuildId) && 'bg-leaf-2 font-semibold',
                )}
              >
                <span className="text-right">
                  <GuildLink guild={match.host} />
                </span>
                <span className="text-center text-sm">
                  <MatchResult match={match} />
                </span>
                <span>
                  <GuildLink guild={match.guest} />
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  )
}
