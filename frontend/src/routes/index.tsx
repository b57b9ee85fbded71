import { createFileRoute } from '@tanstack/react-router'
import { HallPage } from '../features/hall/hall-page.tsx'

export const Route = createFileRoute('/')({ component: HallPage })
