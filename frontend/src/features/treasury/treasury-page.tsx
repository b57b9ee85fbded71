import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ledgerQuery, treasuryQuery } from '../../api/queries.ts'
import { NeedGuild } from '../../here/need.tsx'
import type { InGuild } from '../../here/need.tsx'
import { messages } from '../../messages/index.ts'
import { Older } from '../../ui/older.tsx'
import { EmptyState } from '../../ui/page-state.tsx'
import { PageHeader } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Select } from '../../ui/select.tsx'
import { PanelSkeleton, TableSkeleton } from '../../ui/skeleton.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { TRANSFER_KINDS, transferKind } from './transfer-kinds.ts'
import { TreasurySummary } from './treasury-view.tsx'

const words = messages.treasury
const route = getRouteApi('/treasury')

export function TreasuryPage() {
  return <NeedGuild>{(here) => <Treasury {...here} />}</NeedGuild>
}

function Treasury({ world, guild }: InGuild) {
  const treasury = useQuery(treasuryQuery(world.id, guild.id))
  const kind = transferKind(route.useSearch().kind)
  const navigate = route.useNavigate()
  const ledger = useInfiniteQuery(ledgerQuery(world.id, guild.id, kind === undefined ? {} : { kind }))
  const filter = (
    <Select
      label={words.filterKind}
      compact
      className="w-52"
      value={kind ?? 'all'}
      options={[
        { value: 'all', label: words.anyKind },
        ...TRANSFER_KINDS.map((value) => ({ value, label: words.kinds[value] })),
      ]}
      onChange={(value) =>
        void navigate({
          search: (before) => ({ ...before, kind: value === 'all' ? undefined : value }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  )
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <QueryView query={treasury} skeleton={<PanelSkeleton panels={3} />}>
        {(view) => <TreasurySummary view={view} />}
      </QueryView>
      <h2 className="title-ink mt-6 mb-2">{words.ledger}</h2>
      <QueryView
        query={ledger}
        skeleton={<TableSkeleton rows={10} columns={5} />}
        empty={{
          when: ({ pages }) => pages.every((page) => page.lines.length === 0),
          show: (
            <EmptyState title={words.emptyTitle} action={kind !== undefined && filter}>
              <p>{kind === undefined ? words.emptyText : words.emptyFiltered}</p>
            </EmptyState>
          ),
        }}
      >
        {({ pages }) => {
          const lines = pages.flatMap((page) => page.lines)
          return (
            <>
              <LedgerTable lines={lines} toolbar={filter} />
              <Older
                shown={lines.length}
                hasOlder={ledger.hasNextPage}
                busy={ledger.isFetchingNextPage}
                onOlder={() => void ledger.fetchNextPage()}
              />
            </>
          )
        }}
      </QueryView>
    </>
  )
}
