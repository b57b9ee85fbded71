import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ask } from './client.ts'
import type { LedgerLine, MatchLine } from './types.ts'

/**
 * Every read of the pages. Keys begin with what a doorbell names: `['world', id, …]` is asked again when that world rings,
 * `['guild', id, …]` and `['match', id, …]` likewise.
 */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => ask(api.GET('/api/v1/me', { signal })),
  staleTime: 60_000,
})

export const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => ask(api.GET('/api/v1/sessions', { signal })),
})

export const worldsQuery = queryOptions({
  queryKey: ['worlds'],
  queryFn: ({ signal }) => ask(api.GET('/api/v1/worlds', { signal })),
})

const CATCHING_UP_MS = 1000

/**
 * A world that catches up is asked again by itself: its last step may ring no doorbell (a battle is sealed in silence), so that the
 * rings alone would leave the page behind until the next one.
 */
export const worldQuery = (worldId: string) =>
  queryOptions({
    queryKey: ['world', worldId],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/worlds/{worldId}', { params: { path: { worldId } }, signal })),
    refetchInterval: ({ state }) => (state.data?.catchingUp === true ? CATCHING_UP_MS : false),
  })

/** What a season's fairness stands on. */
export const seasonProofQuery = (worldId: string, season: number) =>
  queryOptions({
    queryKey: ['world', worldId, 'season-proof', season],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/worlds/{worldId}/seasons/{season}/proof', { params: { path: { worldId, season } }, signal }),
      ),
  })

export const searchQuery = (worldId: string, q: string) =>
  queryOptions({
    queryKey: ['world', worldId, 'search', q],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/worlds/{worldId}/search', { params: { path: { worldId }, query: { q } }, signal })),
  })

export const hallQuery = (worldId: string, guildId: string) =>
  queryOptions({
    queryKey: ['guild', guildId, worldId, 'hall'],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/worlds/{worldId}/guilds/{guildId}/hall', { params: { path: { worldId, guildId } }, signal }),
      ),
  })

export const rosterQuery = (worldId: string, guildId: string) =>
  queryOptions({
    queryKey: ['guild', guildId, worldId, 'roster'],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/worlds/{worldId}/guilds/{guildId}/roster', { params: { path: { worldId, guildId } }, signal }),
      ),
  })

export const guildQuery = (worldId: string, guildId: string) =>
  queryOptions({
    queryKey: ['guild', guildId, worldId, 'public'],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/worlds/{worldId}/guilds/{guildId}', { params: { path: { worldId, guildId } }, signal })),
  })

export const heroQuery = (worldId: string, heroId: string) =>
  queryOptions({
    queryKey: ['world', worldId, 'hero', heroId],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/worlds/{worldId}/heroes/{heroId}', { params: { path: { worldId, heroId } }, signal })),
  })

export const matchQuery = (worldId: string, matchId: string) =>
  queryOptions({
    queryKey: ['match', matchId, worldId],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/worlds/{worldId}/matches/{matchId}', { params: { path: { worldId, matchId } }, signal })),
  })

export type MatchFilter = {
  guildId?: string
  divisionId?: string
  season?: number
  matchday?: number
  phase?: MatchLine['phase']
  order?: 'oldest-first' | 'newest-first'
}

export const matchesQuery = (worldId: string, filter: MatchFilter) =>
  infiniteQueryOptions({
    queryKey: ['world', worldId, 'matches', filter],
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/v1/worlds/{worldId}/matches', {
          params: { path: { worldId }, query: { ...filter, limit: 50, ...cursorOf(pageParam) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

export const pyramidQuery = (worldId: string) =>
  queryOptions({
    queryKey: ['world', worldId, 'pyramid'],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/worlds/{worldId}/divisions', { params: { path: { worldId } }, signal })),
  })

export const tableQuery = (worldId: string, divisionId: string) =>
  queryOptions({
    queryKey: ['world', worldId, 'table', divisionId],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/worlds/{worldId}/divisions/{divisionId}/table', {
          params: { path: { worldId, divisionId } },
          signal,
        }),
      ),
  })

export const scheduleQuery = (worldId: string, divisionId: string) =>
  queryOptions({
    queryKey: ['world', worldId, 'schedule', divisionId],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/worlds/{worldId}/divisions/{divisionId}/schedule', {
          params: { path: { worldId, divisionId } },
          signal,
        }),
      ),
  })

export const marketQuery = (worldId: string) =>
  queryOptions({
    queryKey: ['world', worldId, 'market'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/worlds/{worldId}/market', { params: { path: { worldId } }, signal })),
  })

export type ChronicleFilter = { heroId?: string; kind?: string; season?: number; importance?: number }

export const chronicleQuery = (worldId: string, guildId: string, filter: ChronicleFilter) =>
  infiniteQueryOptions({
    queryKey: ['guild', guildId, worldId, 'chronicle', filter],
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/v1/worlds/{worldId}/guilds/{guildId}/chronicle', {
          params: { path: { worldId, guildId }, query: { ...filter, ...cursorOf(pageParam) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

export const treasuryQuery = (worldId: string, guildId: string) =>
  queryOptions({
    queryKey: ['guild', guildId, worldId, 'treasury'],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/worlds/{worldId}/guilds/{guildId}/treasury', {
          params: { path: { worldId, guildId } },
          signal,
        }),
      ),
  })

export type LedgerFilter = { kind?: LedgerLine['kind']; season?: number }

export const ledgerQuery = (worldId: string, guildId: string, filter: LedgerFilter) =>
  infiniteQueryOptions({
    queryKey: ['guild', guildId, worldId, 'ledger', filter],
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/v1/worlds/{worldId}/guilds/{guildId}/ledger', {
          params: { path: { worldId, guildId }, query: { ...filter, limit: 50, ...cursorOf(pageParam) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

function cursorOf(cursor: string | null): { cursor?: string } {
  return cursor === null ? {} : { cursor }
}
