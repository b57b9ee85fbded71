import { messages } from '../../messages/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { injuryText } from './injury-text.ts'

/** A wound as a badge in the narrow rows of a table: its weeks alone, with the rest as title. */
export function InjuryBadge({ injury }: { injury: { kind: string; weeksLeft: number } }) {
  const words = injuryText(injury)
  return (
    <Badge tone="bad" title={words}>
      <span className="sr-only">{words}</span>
      <span aria-hidden>{messages.hero.weeksShort(injury.weeksLeft)}</span>
    </Badge>
  )
}
