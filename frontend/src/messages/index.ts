import { en } from './en.ts'

export type Messages = typeof en

export const messages: Messages = en

/** The name of a level given in ten-thousandths: 102750 → "strong". */
export function levelWord(tenThousandths: number): string {
  const level = Math.min(messages.levels.length - 1, Math.max(0, Math.trunc(tenThousandths / 10_000)))
  return messages.levels[level] ?? messages.levels[0]
}
