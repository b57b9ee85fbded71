import { createFileRoute } from '@tanstack/react-router'
import { TreasuryPage } from '../features/treasury/treasury-page.tsx'
import { treasurySearch } from '../features/treasury/treasury-search.ts'

export const Route = createFileRoute('/treasury')({ validateSearch: treasurySearch, component: TreasuryPage })
