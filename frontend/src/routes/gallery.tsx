import { createFileRoute } from '@tanstack/react-router'
import { GalleryPage } from '../features/gallery/gallery-page.tsx'
import { tableSearch } from '../ui/data-table/table-search.ts'

export const Route = createFileRoute('/gallery')({
  staticData: { standsAlone: true },
  validateSearch: tableSearch,
  component: GalleryPage,
})
