import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { timelineQuery } from '../../api/dev-queries.ts'
import type { TimelineStep } from '../../api/types.ts'
import { formatGameClock, gameDateOf } from '../../format.ts'
import { messages } from '../../messages/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Chips } from '../../ui/chips.tsx'
import { Older } from '../../ui/older.tsx'
import { EmptyState } from '../../ui/page-state.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { TableSkeleton } from '../../ui/skeleton.tsx'
import { shortDateText } from '../../ui/world-clock.ts'

const words = messages.dev
const route = getRouteApi('/dev')
const TONES = { waiting: 'plain', due: 'warn', done: 'good' } as const

/** What is due when, and how far it has come. */
export function TimelinePanel({ worldId }: { worldId: string }) {
  const { steps = 'open' } = route.useSearch()
  const navigate = route.useNavigate()
  const timeline = useInfiniteQuery(timelineQuery(worldId, steps))
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <Chips
          label={words.timelineTitle}
          value={steps}
          options={[
            { value: 'open', label: words.open },
            { value: 'done', label: words.done },
          ]}
          onChange={(next) =>
            void navigate({ search: next === 'done' ? { steps: 'done' } : {}, replace: true, resetScroll: false })
          }
        />
        {timeline.data?.pages[0] && (
          <span className="text-ink-soft">{words.timelineFacts(timeline.data.pages[0].open)}</span>
        )}
      </div>
      <QueryView
        query={timeline}
        skeleton={<TableSkeleton rows={6} columns={5} />}
        empty={{
          when: ({ pages }) => pages.every((page) => page.steps.length === 0),
          show: (
            <EmptyState title={words.timelineEmpty}>
              <p>{words.timelineEmptyText}</p>
            </EmptyState>
          ),
        }}
      >
        {({ pages }) => {
          const all = pages.flatMap((page) => page.steps)
          return (
            <>
              <Steps steps={all} />
              <Older
                shown={all.length}
                more={steps === 'open' ? words.later : messages.common.older}
                hasOlder={timeline.hasNextPage}
                busy={timeline.isFetchingNextPage}
                onOlder={() => void timeline.fetchNextPage()}
              />
            </>
          )
        }}
      </QueryView>
    </>
  )
}

function Steps({ steps }: { steps: readonly TimelineStep[] }) {
  const { columns } = words
  return (
    <ScrollBox label={words.timelineTitle}>
      <table className="w-full text-sm">
        <caption className="sr-only">{words.timelineTitle}</caption>
        <thead>
          <tr className="border-b-2 border-rule-strong text-left [&>th]:px-2 [&>th]:py-1.5">
            {[columns.at, columns.verb, columns.about, columns.state, columns.attempts].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.id} className="border-b border-rule last:border-0 [&>td]:px-2 [&>td]:py-1">
              <td className="whitespace-nowrap">
                {shortDateText(step.at)} {formatGameClock(gameDateOf(step.at))}
              </td>
              <td>{words.verbs[step.verb]}</td>
              <td>
                <About step={step} />
              </td>
              <td>
                <Badge tone={TONES[step.state]}>{words.states[step.state]}</Badge>
              </td>
              <td>{step.attempts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function About({ step }: { step: TimelineStep }) {
  if (step.matchId !== null) {
    return (
      <Link to="/fixtures/$id" params={{ id: step.matchId }}>
        {step.matchday === null ? words.match : messages.league.matchday(step.matchday)}
      </Link>
    )
  }
  if (step.guildId !== null) {
    return (
      <Link to="/guilds/$id" params={{ id: step.guildId }}>
        {words.guild}
      </Link>
    )
  }
  return step.matchday === null ? '–' : messages.league.matchday(step.matchday)
}
