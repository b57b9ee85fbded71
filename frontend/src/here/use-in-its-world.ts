import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryKey, UseQueryOptions, UseQueryResult } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { problemOf } from '../api/problem.ts'
import { useHere } from './here.ts'

/**
 * Asks for a thing in the world that is shown. An id of another world is looked for there, and the address goes to it; only
 * what no world holds stays refused.
 */
export function useInItsWorld<Data, Key extends QueryKey>(
  worldId: string,
  queryOf: (worldId: string) => UseQueryOptions<Data, Error, Data, Key>,
): UseQueryResult<Data> {
  const client = useQueryClient()
  const navigate = useNavigate()
  const others = useHere().worlds.filter(({ id }) => id !== worldId)
  const query = useQuery(queryOf(worldId))
  const missing = isMissing(query.error) && others.length > 0
  const elsewhere = useQuery({
    queryKey: ['elsewhere', ...queryOf(worldId).queryKey],
    enabled: missing,
    queryFn: async () => {
      for (const { id } of others) {
        try {
          await client.fetchQuery(queryOf(id))
          return id
        } catch (error) {
          if (!isMissing(error)) throw error
        }
      }
      return null
    },
  })
  const home = missing ? elsewhere.data : undefined
  useEffect(() => {
    if (typeof home !== 'string') return
    void navigate({
      to: '.',
      search: (before) => ({ ...before, world: home }),
      hash: true,
      replace: true,
      resetScroll: false,
    })
  }, [home, navigate])
  const nowhere = elsewhere.data === null || elsewhere.error !== null
  // Until all worlds have answered it is not refused but on its way.
  return missing && !nowhere ? ({ ...query, ...ON_ITS_WAY } as UseQueryResult<Data>) : query
}

const ON_ITS_WAY = { data: undefined, error: null, isPending: true, isError: false, status: 'pending' } as const

function isMissing(error: unknown): boolean {
  return error !== null && error !== undefined && problemOf(error).parts.status === 404
}
