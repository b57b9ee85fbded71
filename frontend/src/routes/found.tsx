import { createFileRoute } from '@tanstack/react-router'
import { FoundGuildPage } from '../features/guild/found-guild-page.tsx'

export const Route = createFileRoute('/found')({ component: FoundGuildPage })
