import { createFileRoute } from '@tanstack/react-router'
import { KeysPage } from '../features/settings/keys-page.tsx'

export const Route = createFileRoute('/keys')({ staticData: { standsAlone: true }, component: KeysPage })
