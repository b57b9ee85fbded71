import { Link } from '@tanstack/react-router'
import { Radio, RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { battleMessages } from '../../messages/battle.ts'
import { Badge } from '../../ui/badge.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import type { BattleAnswer } from './battle-query.ts'

/** The name of the battle and where it stands; kept low, so that the field comes first. */
export function BattleHeading({ answer, note }: { answer: BattleAnswer; note?: ReactNode }) {
  const title = battleMessages.title(answer.host.name, answer.guest.name)
  usePageTitle(title)
  return (
    <header className="mb-2.5 flex flex-wrap items-center gap-x-3 gap-y-1">
      <h1 className="title-ink rubric min-w-0 text-[1.6rem] wrap-anywhere rail:text-3xl">{title}</h1>
      <Phase phase={answer.phase} />
      {note}
      <Link to="/fixtures/$id" params={{ id: answer.matchId }} className="ml-auto text-sm">
        {battleMessages.toFixture}
      </Link>
    </header>
  )
}

function Phase({ phase }: { phase: BattleAnswer['phase'] }) {
  if (phase === 'live') {
    return (
      <Badge tone="bad">
        <Radio aria-hidden className="size-3.5" />
        {battleMessages.live}
      </Badge>
    )
  }
  if (phase !== 'revealed') return null
  return (
    <Badge>
      <RotateCcw aria-hidden className="size-3.5" />
      {battleMessages.replay}
    </Badge>
  )
}
