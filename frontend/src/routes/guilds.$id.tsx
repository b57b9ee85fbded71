import { createFileRoute } from '@tanstack/react-router'
import { GuildPage } from '../features/guild/guild-page.tsx'

export const Route = createFileRoute('/guilds/$id')({ component: GuildPage })
