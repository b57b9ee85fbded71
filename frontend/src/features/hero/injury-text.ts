import { messages } from '../../messages/index.ts'

/** "Wounded, 2 weeks". */
export function injuryText({ kind, weeksLeft }: { kind: string; weeksLeft: number }): string {
  const words: Record<string, string> = messages.hero.injuries
  return messages.hero.injuryWeeks(words[kind] ?? kind, weeksLeft)
}
