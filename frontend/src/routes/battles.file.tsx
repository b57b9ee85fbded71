import { createFileRoute } from '@tanstack/react-router'
import { BattleFilePage } from '../features/battle/file/battle-file-page.tsx'
import { readMoment } from '../features/battle/moment.ts'

export const Route = createFileRoute('/battles/file')({
  validateSearch: readMoment,
  // Nothing is asked of the league but the engine's bundle.
  staticData: { standsAlone: true },
  component: Page,
})

function Page() {
  const navigate = Route.useNavigate()
  return (
    <BattleFilePage
      moment={Route.useSearch()}
      onMoment={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  )
}
