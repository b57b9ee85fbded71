import { createFileRoute } from '@tanstack/react-router'
import { WarTablePage } from '../features/war-table/war-table-page.tsx'

export const Route = createFileRoute('/war-table/{-$matchId}')({ component: WarTablePage })
