import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CLASS_IDS } from '@mythic/battle-engine/content/ids'
import { rosterQuery } from '../../api/queries.ts'
import type { HeroLine } from '../../api/types.ts'
import { formatCoins } from '../../format.ts'
import { NeedGuild } from '../../here/need.tsx'
import type { InGuild } from '../../here/need.tsx'
import { messages } from '../../messages/index.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table/index.ts'
import { Checkbox } from '../../ui/field.tsx'
import { EmptyState } from '../../ui/page-state.tsx'
import { PageHeader } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Select } from '../../ui/select.tsx'
import { TableSkeleton } from '../../ui/skeleton.tsx'
import { CompareHeroes } from './compare-heroes.tsx'
import { pairOf } from './compare-lines.ts'
import { HERO_COLUMNS, HERO_COLUMN_SETS } from './roster-columns.tsx'
import type { RosterSearch } from './roster-search.ts'

const words = messages.roster
const route = getRouteApi('/roster')

export function RosterPage() {
  return <NeedGuild>{(here) => <Roster {...here} />}</NeedGuild>
}

function Roster({ world, guild }: InGuild) {
  const roster = useQuery(rosterQuery(world.id, guild.id))
  return (
    <>
      <PageHeader
        title={words.title}
        lead={roster.data && words.lead(roster.data.heroes.length, formatCoins(roster.data.salariesPerWeek))}
        actions={<ButtonLink to="/war-table/{-$matchId}">{messages.frame.warTable}</ButtonLink>}
      />
      <QueryView
        query={roster}
        skeleton={<TableSkeleton rows={12} columns={10} />}
        empty={{
          when: (data) => data.heroes.length === 0,
          show: (
            <EmptyState title={words.emptyTitle} action={<ButtonLink to="/market">{messages.frame.market}</ButtonLink>}>
              <p>{words.emptyText}</p>
            </EmptyState>
          ),
        }}
      >
        {(data) => <RosterTable heroes={data.heroes} />}
      </QueryView>
    </>
  )
}

function RosterTable({ heroes }: { heroes: readonly HeroLine[] }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: Partial<RosterSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const shown = heroes.filter(
    (hero) => (!search.class || hero.classId === search.class) && (search.fit !== true || hero.fit),
  )
  const pair = search.compare === true ? pairOf(heroes, { left: search.left, right: search.right }) : null
  const table = (
    <DataTable
      caption={words.caption}
      rows={shown}
      rowKey={(hero) => hero.id}
      rowName={(hero) => hero.name}
      columns={HERO_COLUMNS}
      columnSets={HERO_COLUMN_SETS}
      defaultSort={{ column: 'worth', descending: true }}
      csvName="roster"
      toolbar={
        <>
          <Select
            label={words.filterClass}
            compact
            className="w-40"
            value={search.class ?? 'all'}
            options={[
              { value: 'all', label: words.anyClass },
              ...CLASS_IDS.map((id) => ({ value: id, label: messages.hero.classes[id] })),
            ]}
            onChange={(value) => change({ class: value === 'all' ? undefined : value })}
          />
          <Checkbox
            label={words.fitOnly}
            checked={search.fit === true}
            onChange={(fit) => change({ fit: fit ? true : undefined })}
          />
          {heroes.length > 1 && (
            <Checkbox
              label={words.compare}
              checked={search.compare === true}
              onChange={(compare) => change({ compare: compare ? true : undefined, left: undefined, right: undefined })}
            />
          )}
        </>
      }
    />
  )
  return (
    <>
      {pair !== null && (
        <CompareHeroes
          heroes={heroes}
          pair={pair}
          onChoose={(side, heroId) => change({ left: pair[0].id, right: pair[1].id, [side]: heroId })}
        />
      )}
      {table}
    </>
  )
}
