import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSettled } from '../hooks/use-settled.ts'
import { messages } from '../messages/index.ts'
import { ErrorState, StaleNote } from './page-state.tsx'

type QueryViewProps<Data> = {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'dataUpdatedAt' | 'refetch' | 'isPending'>
  skeleton: ReactNode
  /** Says when the answer holds nothing, and what to show then. */
  empty?: { when: (data: Data) => boolean; show: ReactNode }
  /** The answer brings the page's heading, so an error must bring one too. */
  page?: boolean
  children: (data: Data) => ReactNode
}

/** Answers loading, error, stale, empty and full for one query; *closed* is the page's own to tell. */
export function QueryView<Data>({ query, skeleton, empty, page = false, children }: QueryViewProps<Data>) {
  const slow = useSettled(query.isPending)
  const retry = () => void query.refetch()
  if (query.data === undefined) {
    if (query.error) return <ErrorState error={query.error} onRetry={retry} page={page} />
    return (
      <>
        {page && <h1 className="sr-only">{messages.common.loading}</h1>}
        {slow ? skeleton : <div aria-busy className="min-h-40" />}
      </>
    )
  }
  return (
    <>
      {query.error && <StaleNote asOf={query.dataUpdatedAt} error={query.error} onRetry={retry} />}
      {empty?.when(query.data) ? empty.show : children(query.data)}
    </>
  )
}
