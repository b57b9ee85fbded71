import { ArrowDown, ArrowUp, ArrowUpRight, ChevronsUp } from 'lucide-react'
import type { StandingLine } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'

/** What a place means at the season's end: a sign with its words, never colour alone. */
export function ZoneMark({ zone }: { zone: StandingLine['zone'] }) {
  if (zone === null) return null
  const label = messages.league.zones[zone]
  if (zone === 'up') return <ArrowUp role="img" aria-label={label} className="size-3.5 text-good" />
  if (zone === 'contender') return <ArrowUpRight role="img" aria-label={label} className="size-3.5 text-good" />
  if (zone === 'down') return <ArrowDown role="img" aria-label={label} className="size-3.5 text-bad" />
  return <ChevronsUp role="img" aria-label={label} className="size-3.5 text-info" />
}
