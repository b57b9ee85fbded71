import { createFileRoute } from '@tanstack/react-router'
import { readMoment } from '../features/battle/moment.ts'
import { GalleryBattle } from '../features/gallery/gallery-battle.tsx'

export const Route = createFileRoute('/gallery_/battle')({
  validateSearch: (search: Record<string, unknown>) => {
    const seed = Number(search['seed'])
    return { ...readMoment(search), ...(Number.isSafeInteger(seed) && seed > 0 ? { seed } : {}) }
  },
  component: Page,
})

function Page() {
  const { seed = 7, ...moment } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <GalleryBattle
      seed={seed}
      moment={moment}
      onMoment={(next) => void navigate({ search: { seed, ...next }, replace: true, resetScroll: false })}
    />
  )
}
