import { useQuery } from '@tanstack/react-query'
import { marketQuery } from '../../api/queries.ts'
import { NeedWorld } from '../../here/need.tsx'
import { messages } from '../../messages/index.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { ClosedState } from '../../ui/page-state.tsx'
import { PageHeader, Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'

const words = messages.market

/** Closed until lots exist: says so, and what will stand here. */
export function MarketPage() {
  return <NeedWorld>{({ world }) => <Market worldId={world.id} />}</NeedWorld>
}

function Market({ worldId }: { worldId: string }) {
  const market = useQuery(marketQuery(worldId))
  return (
    <>
      <PageHeader title={words.title} />
      <div className="grid gap-4 wide:grid-cols-[1fr_24rem]">
        <QueryView query={market} skeleton={<PanelSkeleton panels={1} />}>
          {() => (
            <ClosedState
              title={words.closedTitle}
              action={<ButtonLink to="/roster">{messages.frame.roster}</ButtonLink>}
            >
              <p>{words.closedText}</p>
            </ClosedState>
          )}
        </QueryView>
        <Panel title={words.whatTitle}>
          <ul className="prose-ink flex list-disc flex-col gap-2 pl-5">
            {words.what.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  )
}
