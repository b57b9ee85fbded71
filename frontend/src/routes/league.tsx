import { createFileRoute } from '@tanstack/react-router'
import { LeaguePage } from '../features/league/league-page.tsx'
import { tableSearch } from '../ui/data-table/table-search.ts'
import type { TableSearch } from '../ui/data-table/table-search.ts'

export type LeagueSearch = TableSearch & { division?: string | undefined; tab?: 'schedule' | undefined }

export const Route = createFileRoute('/league')({
  validateSearch: (search: Record<string, unknown>): LeagueSearch => ({
    ...tableSearch(search),
    ...(typeof search['division'] === 'string' ? { division: search['division'] } : {}),
    ...(search['tab'] === 'schedule' ? { tab: 'schedule' } : {}),
  }),
  component: LeaguePage,
})
