import { messages } from '../../messages/index.ts'
import { injuryKind, injuryText } from './injury-text.ts'

/** A wound in the narrow rows of a table: its kind over its weeks, no wider than the column's head. */
export function InjuryLines({ injury }: { injury: { kind: string; weeksLeft: number } }) {
  return (
    <span className="inline-block text-xs leading-tight font-semibold text-bad">
      <span className="sr-only">{injuryText(injury)}</span>
      <span aria-hidden className="block">
        {injuryKind(injury.kind)}
      </span>
      <span aria-hidden className="block">
        {messages.hero.weeksShort(injury.weeksLeft)}
      </span>
    </span>
  )
}
