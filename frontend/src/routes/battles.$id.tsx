import { createFileRoute } from '@tanstack/react-router'
import { BattlePage } from '../features/battle/battle-page.tsx'
import { readMoment } from '../features/battle/moment.ts'

export const Route = createFileRoute('/battles/$id')({ validateSearch: readMoment, component: Page })

function Page() {
  const { id } = Route.useParams()
  const navigate = Route.useNavigate()
  return (
    <BattlePage
      matchId={id}
      moment={Route.useSearch()}
      onMoment={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  )
}
