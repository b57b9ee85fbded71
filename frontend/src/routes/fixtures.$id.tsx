import { createFileRoute } from '@tanstack/react-router'
import { FixturePage } from '../features/fixtures/fixture-page.tsx'

export const Route = createFileRoute('/fixtures/$id')({ component: FixturePage })
