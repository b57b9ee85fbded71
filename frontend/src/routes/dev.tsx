import { createFileRoute } from '@tanstack/react-router'
import { DevPage } from '../features/dev/dev-page.tsx'

export const Route = createFileRoute('/dev')({
  validateSearch: (search: Record<string, unknown>): { steps?: 'done' } =>
    search['steps'] === 'done' ? { steps: 'done' } : {},
  component: DevPage,
})
