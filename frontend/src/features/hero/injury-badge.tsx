import { messages } from '../../messages/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { injuryText } from './injury-text.ts'

/** A wound as a badge; in the narrow rows of a phone only its weeks, with the rest as title. */
export function InjuryBadge({ injury }: { injury: { kind: string; weeksLeft: number } }) {
  const words = injuryText(injury)
  return (
    <Badge tone="bad" title={words}>
      <span className="max-rail:sr-only">{words}</span>
      <span aria-hidden className="rail:hidden">
        {messages.hero.weeksShort(injury.weeksLeft)}
      </span>
    </Badge>
  )
}
