import { createFileRoute } from '@tanstack/react-router'
import { NotFound } from '../frame/not-found.tsx'

export const Route = createFileRoute('/war-table/{-$matchId}')({ component: NotFound })
