import { setTimeout as sleep } from 'node:timers/promises'

export interface WaitOptions {
  /** What is waited for, in words: it stands in the error. */
  readonly what: string
  readonly limitMs: number
  /** How often the condition is asked; it costs something to answer when it goes to a database. */
  readonly everyMs?: number
  /** Stops the wait early when it cannot succeed any more: its error is thrown. */
  readonly giveUp?: () => Error | null
}

/**
 * Asks again and again until `condition` gives something other than null or false, and gives that. Throws when the limit is
 * over, with the last answer or error of the condition. A condition that throws is asked again: services may be down meanwhile.
 */
export async function waitUntil<T>(
  condition: () => Promise<T | null | false> | T | null | false,
  options: WaitOptions,
): Promise<T> {
  const { what, limitMs, everyMs = 20, giveUp } = options
  const since = performance.now()
  let last: unknown = 'no answer'
  for (;;) {
    try {
      const answer = await condition()
      if (answer !== null && answer !== false) return answer
      last = answer
    } catch (error) {
      last = error
    }
    const hopeless = giveUp?.() ?? null
    if (hopeless !== null) throw hopeless
    if (performance.now() - since > limitMs)
      throw new Error(`${what}: not within ${limitMs} ms (last: ${messageOf(last)})`, { cause: last })
    await sleep(everyMs)
  }
}

function messageOf(value: unknown): string {
  return value instanceof Error ? value.message : String(value)
}
