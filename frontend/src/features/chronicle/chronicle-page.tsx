import { chronicleEvents } from '@mythic/domain/chronicle-kinds'
import type { ChronicleEvent } from '@mythic/domain/chronicle-kinds'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { chronicleQuery, guildQuery, rosterQuery } from '../../api/queries.ts'
import { Crest } from '../../heraldry/crest.tsx'
import { NeedGuild, NeedWorld } from '../../here/need.tsx'
import type { InWorld } from '../../here/need.tsx'
import { useInItsWorld } from '../../here/use-in-its-world.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { GuildLink } from '../../ui/guild-name.tsx'
import { Older } from '../../ui/older.tsx'
import { EmptyState } from '../../ui/page-state.tsx'
import { PageHeader } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Select } from '../../ui/select.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'
import type { ChronicleSearch } from './chronicle-search.ts'
import { EventLine } from './event-line.tsx'

const words = messages.chronicle
const route = getRouteApi('/chronicle')

/** One's own chronicle, or that of the guild in the URL. */
export function ChroniclePage() {
  const { guild } = route.useSearch()
  if (guild !== undefined) return <NeedWorld>{(here) => <Chronicle {...here} guildId={guild} />}</NeedWorld>
  return <NeedGuild>{(here) => <Chronicle {...here} guildId={here.guild.id} />}</NeedGuild>
}

function Chronicle({ world, guildId, ownGuildId }: InWorld & { guildId: string }) {
  const search = route.useSearch()
  const filter = {
    ...(search.hero === undefined ? {} : { heroId: search.hero }),
    ...(search.kind === undefined ? {} : { kind: search.kind }),
    ...(search.season === undefined ? {} : { season: search.season }),
    ...(search.weight === undefined ? {} : { importance: search.weight }),
  }
  const filtered = Object.keys(filter).length > 0
  const guild = useInItsWorld(world.id, (worldId) => guildQuery(worldId, guildId))
  const events = useInfiniteQuery(chronicleQuery(world.id, guildId, filter))
  const everything = useInfiniteQuery(chronicleQuery(world.id, guildId, {}))
  const kinds = new Set<string>([
    ...(everything.data?.pages[0]?.kinds ?? []),
    ...(search.kind === undefined ? [] : [search.kind]),
  ])
  return (
    <>
      <PageHeader
        title={words.title}
        crest={guild.data && <Crest spec={guild.data.guild.crest} owner={guild.data.guild.name} size={64} />}
        lead={guild.data ? <GuildLink guild={{ id: guild.data.guild.id, name: guild.data.guild.name }} /> : words.lead}
      />
      <Filters
        worldId={world.id}
        ownGuildId={ownGuildId === guildId ? guildId : null}
        seasons={world.season}
        kinds={chronicleEvents.filter((kind) => kinds.has(kind))}
        filtered={filtered}
      />
      <QueryView
        query={events}
        skeleton={<PanelSkeleton panels={1} lines={10} />}
        empty={{
          when: ({ pages }) => pages.every((page) => page.lines.length === 0),
          show: (
            <EmptyState title={words.emptyTitle} action={filtered && <ClearFilters />}>
              <p>{filtered ? words.emptyFiltered : words.emptyText}</p>
            </EmptyState>
          ),
        }}
      >
        {({ pages }) => {
          const lines = pages.flatMap((page) => page.lines)
          return (
            <>
              <div className="leaf px-4 py-1">
                {lines.map((line) => (
                  <EventLine key={line.id} event={line} />
                ))}
              </div>
              <Older
                shown={lines.length}
                hasOlder={events.hasNextPage}
                busy={events.isFetchingNextPage}
                onOlder={() => void events.fetchNextPage()}
              />
            </>
          )
        }}
      </QueryView>
    </>
  )
}

function useChangeSearch(): (next: ChronicleSearch) => void {
  const navigate = route.useNavigate()
  return (next) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
}

function ClearFilters() {
  const change = useChangeSearch()
  return (
    <Button onClick={() => change({ hero: undefined, kind: undefined, season: undefined, weight: undefined })}>
      {words.clear}
    </Button>
  )
}

type FiltersProps = {
  worldId: string
  ownGuildId: string | null
  seasons: number
  /** What this chronicle tells of. */
  kinds: readonly ChronicleEvent[]
  filtered: boolean
}

function Filters({ worldId, ownGuildId, seasons, kinds, filtered }: FiltersProps) {
  const search = route.useSearch()
  const change = useChangeSearch()
  const roster = useQuery({ ...rosterQuery(worldId, ownGuildId ?? ''), enabled: ownGuildId !== null })
  const heroes = roster.data?.heroes ?? []
  return (
    <div className="mb-3 flex flex-wrap items-end gap-2">
      <Select
        label={words.importance}
        compact
        className="w-36"
        value={search.weight === undefined ? 'all' : String(search.weight)}
        options={Object.entries(words.importances).map(([value, label]) => ({ value, label }))}
        onChange={(value) => change({ weight: value === 'all' ? undefined : Number(value) })}
      />
      <Select
        label={words.kind}
        compact
        className="w-52"
        value={search.kind ?? 'all'}
        options={[
          { value: 'all', label: words.anyKind },
          ...kinds.map((kind) => ({ value: kind, label: words.kinds(kind) })),
        ]}
        onChange={(value) => change({ kind: value === 'all' ? undefined : value })}
      />
      {heroes.length > 0 && (
        <Select
          label={words.hero}
          compact
          className="w-52"
          value={search.hero ?? 'all'}
          options={[
            { value: 'all', label: words.anyHero },
            ...heroes.map((hero) => ({ value: hero.id, label: hero.name })),
          ]}
          onChange={(value) => change({ hero: value === 'all' ? undefined : value })}
        />
      )}
      {seasons > 1 && (
        <Select
          label={words.season}
          compact
          className="w-36"
          value={String(search.season ?? 'all')}
          options={[
            { value: 'all', label: words.anySeason },
            ...Array.from({ length: seasons }, (_, index) => ({
              value: String(index + 1),
              label: messages.league.season(index + 1),
            })),
          ]}
          onChange={(value) => change({ season: value === 'all' ? undefined : Number(value) })}
        />
      )}
      {filtered && <ClearFilters />}
    </div>
  )
}
