import * as messages from './en.ts'

// A namespace, whose parts the build can tell apart: `messages.rules` brings the rules' words and no others.
export { messages }

/** The name of a level given in ten-thousandths: 102750 → "strong". */
export function levelWord(tenThousandths: number): string {
  const level = Math.min(messages.levels.length - 1, Math.max(0, Math.trunc(tenThousandths / 10_000)))
  return messages.levels[level] ?? messages.levels[0]
}
