import { createFileRoute } from '@tanstack/react-router'
import { ChroniclePage } from '../features/chronicle/chronicle-page.tsx'
import { chronicleSearch } from '../features/chronicle/chronicle-search.ts'

export const Route = createFileRoute('/chronicle')({ validateSearch: chronicleSearch, component: ChroniclePage })
