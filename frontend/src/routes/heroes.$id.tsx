import { createFileRoute } from '@tanstack/react-router'
import { HeroPage } from '../features/hero/hero-page.tsx'
import { tableSearch } from '../ui/data-table/table-search.ts'
import type { TableSearch } from '../ui/data-table/table-search.ts'

const TABS = ['battles', 'training', 'legacy'] as const
export type HeroSearch = TableSearch & { tab?: (typeof TABS)[number] }

export const Route = createFileRoute('/heroes/$id')({
  validateSearch: (search: Record<string, unknown>): HeroSearch => {
    const tab = TABS.find((known) => known === search['tab'])
    return { ...tableSearch(search), ...(tab === undefined ? {} : { tab }) }
  },
  component: HeroPage,
})
