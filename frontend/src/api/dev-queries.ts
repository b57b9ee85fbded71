import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, ask } from './client.ts'

/** Reads of the developer panel; their doors exist only in developer mode. They are looked at anew every few seconds. */
const EVERY_MS = 3000

export const timelineQuery = (worldId: string, state: 'open' | 'done') =>
  infiniteQueryOptions({
    queryKey: ['world', worldId, 'dev', 'timeline', state],
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/v1/dev/worlds/{worldId}/timeline', {
          params: {
            path: { worldId },
            query: { state, limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

export const queuesQuery = queryOptions({
  queryKey: ['dev', 'queues'],
  queryFn: ({ signal }) => ask(api.GET('/api/v1/dev/queues', { signal })),
  refetchInterval: EVERY_MS,
})

export const outboxQuery = queryOptions({
  queryKey: ['dev', 'outbox'],
  queryFn: ({ signal }) => ask(api.GET('/api/v1/dev/outbox', { signal })),
  refetchInterval: EVERY_MS,
})

export const invariantsQuery = (worldId: string) =>
  queryOptions({
    queryKey: ['dev', 'invariants', worldId],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/dev/invariants', { params: { query: { worldId } }, signal })),
    enabled: false,
  })
