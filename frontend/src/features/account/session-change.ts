import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { reconnectLive } from '../../api/live.ts'
import { meQuery } from '../../api/queries.ts'
import type { Me } from '../../api/types.ts'

/** What follows from being somebody else than before: all answers are forgotten, the live line is taken up anew. */
export function useSessionChange(): (me: Me, to: string) => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async (me, to) => {
    client.setQueryData(meQuery.queryKey, me)
    await navigate({ href: to })
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' || queryKey.length > 1 })
    reconnectLive()
  }
}
