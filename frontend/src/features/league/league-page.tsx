import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { pyramidQuery, scheduleQuery, tableQuery } from '../../api/queries.ts'
import type { PyramidView } from '../../api/types.ts'
import { NeedWorld } from '../../here/need.tsx'
import type { InWorld } from '../../here/need.tsx'
import { messages } from '../../messages/index.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/page-state.tsx'
import { PageHeader } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Select } from '../../ui/select.tsx'
import { TableSkeleton } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Schedule } from './schedule.tsx'
import { StandingsTable } from './standings-table.tsx'

const words = messages.league
const route = getRouteApi('/league')

export function LeaguePage() {
  return <NeedWorld>{(here) => <League {...here} />}</NeedWorld>
}

function League(here: InWorld) {
  const pyramid = useQuery(pyramidQuery(here.world.id))
  return (
    <QueryView
      page
      query={pyramid}
      skeleton={<TableSkeleton rows={8} columns={9} />}
      empty={{
        when: ({ tiers }) => tiers.length === 0,
        show: (
          <EmptyState title={words.emptyTitle}>
            <p>{words.noDivisions}</p>
          </EmptyState>
        ),
      }}
    >
      {(view) => <Division {...here} pyramid={view} />}
    </QueryView>
  )
}

function Division({ world, ownGuildId, pyramid }: InWorld & { pyramid: PyramidView }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const divisions = pyramid.tiers.flatMap(({ tier, divisions: inTier }) =>
    inTier.map((division) => ({ ...division, tier })),
  )
  const own = divisions.find(({ guilds }) => guilds.some(({ id }) => id === ownGuildId))
  const shown = divisions.find(({ id }) => id === search.division) ?? own ?? divisions[0]
  if (!shown) return null
  return (
    <>
      <PageHeader
        title={shown.name}
        lead={`${words.season(pyramid.season)} · ${words.tier(shown.tier)}`}
        actions={
          <>
            <Select
              label={words.division}
              compact
              className="w-60"
              value={shown.id}
              options={divisions.map(({ id, name, tier }) => ({ value: id, label: words.divisionOf(name, tier) }))}
              onChange={(division) => void navigate({ search: (before) => ({ ...before, division }), replace: true })}
            />
            <ButtonLink to="/check-season" look="quiet">
              {messages.proof.open}
            </ButtonLink>
          </>
        }
      />
      <Tabs
        label={words.title}
        value={search.tab ?? 'table'}
        onChange={(tab) =>
          void navigate({
            search: (before) => ({ ...before, tab: tab === 'table' ? undefined : tab }),
            replace: true,
            resetScroll: false,
          })
        }
        tabs={[
          {
            value: 'table',
            label: words.tabs.table,
            content: <Standings worldId={world.id} division={shown} ownGuildId={ownGuildId} />,
          },
          {
            value: 'schedule',
            label: words.tabs.schedule,
            content: <Fixtures worldId={world.id} divisionId={shown.id} ownGuildId={ownGuildId} />,
          },
        ]}
      />
    </>
  )
}

type StandingsProps = { worldId: string; division: { id: string; name: string }; ownGuildId: string | null }

function Standings({ worldId, division, ownGuildId }: StandingsProps) {
  const table = useQuery(tableQuery(worldId, division.id))
  return (
    <QueryView query={table} skeleton={<TableSkeleton rows={8} columns={9} />}>
      {(view) => (
        <>
          <StandingsTable division={division.name} lines={view.rows} ownGuildId={ownGuildId} />
          <p className="mt-3 text-sm text-ink-soft">
            {words.played(view.matchdaysPlayed)}. {words.rule}
          </p>
        </>
      )}
    </QueryView>
  )
}

type FixturesProps = { worldId: string; divisionId: string; ownGuildId: string | null }

function Fixtures({ worldId, divisionId, ownGuildId }: FixturesProps) {
  const schedule = useQuery(scheduleQuery(worldId, divisionId))
  return (
    <QueryView
      query={schedule}
      skeleton={<TableSkeleton rows={8} columns={3} />}
      empty={{
        when: ({ matchdays }) => matchdays.length === 0,
        show: (
          <EmptyState
            title={words.emptyTitle}
            action={<ButtonLink to="/chronicle">{messages.frame.chronicle}</ButtonLink>}
          >
            <p>{words.emptyText}</p>
          </EmptyState>
        ),
      }}
    >
      {({ matchdays }) => <Schedule matchdays={matchdays} ownGuildId={ownGuildId} />}
    </QueryView>
  )
}
