import { createFileRoute } from '@tanstack/react-router'
import { FixturesPage } from '../features/fixtures/fixtures-page.tsx'
import { tableSearch } from '../ui/data-table/table-search.ts'

export const Route = createFileRoute('/fixtures/')({ validateSearch: tableSearch, component: FixturesPage })
