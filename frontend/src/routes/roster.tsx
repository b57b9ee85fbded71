import { createFileRoute } from '@tanstack/react-router'
import { RosterPage } from '../features/roster/roster-page.tsx'
import { rosterSearch } from '../features/roster/roster-search.ts'

export const Route = createFileRoute('/roster')({ validateSearch: rosterSearch, component: RosterPage })
