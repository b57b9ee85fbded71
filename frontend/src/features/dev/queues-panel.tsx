import { useQuery } from '@tanstack/react-query'
import { invariantsQuery, outboxQuery, queuesQuery } from '../../api/dev-queries.ts'
import { formatRealMoment } from '../../format.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Callout } from '../../ui/callout.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { SkeletonBar } from '../../ui/skeleton.tsx'
import { ErrorState } from '../../ui/page-state.tsx'

const words = messages.dev
const COUNTS = ['waiting', 'active', 'delayed', 'completed', 'failed'] as const

/** BullMQ's queues, and why jobs failed. */
export function QueuesPanel() {
  const queues = useQuery(queuesQuery)
  return (
    <Panel title={words.queuesTitle}>
      <QueryView query={queues} skeleton={<SkeletonBar className="h-24" />}>
        {(data) => (
          <ScrollBox label={words.queuesTitle}>
            <table className="w-full text-sm">
              <caption className="sr-only">{words.queuesTitle}</caption>
              <thead>
                <tr className="border-b-2 border-rule-strong text-right [&>th]:px-2 [&>th]:py-1.5">
                  <th scope="col" className="text-left">
                    {words.columns.queue}
                  </th>
                  {COUNTS.map((count) => (
                    <th key={count} scope="col">
                      {words.columns[count]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.queues.map((queue) => (
                  <tr
                    key={queue.name}
                    className="border-b border-rule text-right last:border-0 [&>td]:px-2 [&>td]:py-1"
                  >
                    <th scope="row" className="px-2 text-left">
                      {queue.name}
                    </th>
                    {COUNTS.map((count) => (
                      <td
                        key={count}
                        className={count === 'failed' && queue.failed > 0 ? 'font-semibold text-bad' : undefined}
                      >
                        {queue[count]}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            {data.queues.some(({ failures }) => failures.length > 0) && (
              <ul aria-label={words.failures} className="mt-2 text-sm text-bad">
                {data.queues.flatMap(({ failures }) =>
                  failures.map((failure) => (
                    <li key={failure.id}>
                      <code>{failure.name}</code>: {failure.reason}
                    </li>
                  )),
                )}
              </ul>
            )}
          </ScrollBox>
        )}
      </QueryView>
    </Panel>
  )
}

/** News that waits for the relay. */
export function OutboxPanel() {
  const outbox = useQuery(outboxQuery)
  return (
    <Panel title={words.outboxTitle}>
      <QueryView query={outbox} skeleton={<SkeletonBar />}>
        {(data) => (
          <>
            <p>{words.outboxWaiting(data.waiting)}</p>
            {data.oldest !== null && (
              <p className="text-sm text-ink-soft">
                {words.outboxOldest}: {formatRealMoment(data.oldest)}
              </p>
            )}
            <ul className="mt-2 text-sm">
              {data.newest.map((row, index) => (
                <li key={index} className="flex justify-between gap-3 border-b border-rule py-0.5 last:border-0">
                  <code className="truncate text-xs">{row.topic}</code>
                  <span className="whitespace-nowrap text-ink-soft">{formatRealMoment(row.at)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryView>
    </Panel>
  )
}

/** Each law of the ledger and the timeline, asked of the database when the button is pressed. */
export function InvariantsPanel({ worldId }: { worldId: string }) {
  const invariants = useQuery(invariantsQuery(worldId))
  return (
    <Panel title={words.invariantsTitle}>
      <Button busy={invariants.isFetching} onClick={() => void invariants.refetch()}>
        {words.checkInvariants}
      </Button>
      <div aria-live="polite" className="mt-3">
        {invariants.error && !invariants.isFetching && <ErrorState error={invariants.error} />}
        {invariants.data?.holds === true && <p className="font-semibold text-good">{words.invariantsHold}</p>}
        {invariants.data?.broken.map((broken) => (
          <Callout key={broken.name} tone="bad" title={broken.name}>
            <pre className="overflow-x-auto text-xs">{JSON.stringify(broken.row, null, 2)}</pre>
          </Callout>
        ))}
      </div>
    </Panel>
  )
}
