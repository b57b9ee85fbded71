import { createFileRoute } from '@tanstack/react-router'
import { BattlesPage } from '../features/fixtures/battles-page.tsx'

export const Route = createFileRoute('/battles/')({
  validateSearch: (search: Record<string, unknown>): { of?: 'all' } => (search['of'] === 'all' ? { of: 'all' } : {}),
  component: BattlesPage,
})
