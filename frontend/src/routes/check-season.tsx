import { createFileRoute } from '@tanstack/react-router'
import { CheckSeasonPage } from '../features/proof/check-season-page.tsx'
import { checkSeasonSearch } from '../features/proof/check-season-search.ts'

export const Route = createFileRoute('/check-season')({
  validateSearch: checkSeasonSearch,
  component: CheckSeasonPage,
})
