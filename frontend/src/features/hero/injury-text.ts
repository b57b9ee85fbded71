import { messages } from '../../messages/index.ts'

/** "Wounded, 2 weeks". */
export function injuryText({ kind, weeksLeft }: { kind: string; weeksLeft: number }): string {
  return messages.hero.injuryWeeks(injuryKind(kind), weeksLeft)
}

/** "Wounded". */
export function injuryKind(kind: string): string {
  const words: Record<string, string> = messages.hero.injuries
  return words[kind] ?? kind
}
