import { createFileRoute } from '@tanstack/react-router'
import { BattlePage } from '../features/battle/battle-page.tsx'
import { readMoment } from '../features/battle/moment-url.ts'

export const Route = createFileRoute('/battles_/$matchId')({ validateSearch: readMoment, component: Page })

function Page() {
  const { matchId } = Route.useParams()
  const navigate = Route.useNavigate()
  return (
    <BattlePage
      matchId={matchId}
      moment={Route.useSearch()}
      onMoment={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  )
}
