import { setTimeout as sleep } from 'node:timers/promises'

/** Work that a process does again and again: never twice at once, at once when nudged, at the latest after `everyMs`. */
export interface Rounds {
  /** Asks for a round as soon as possible. Any number of nudges before it begins are one. */
  nudge(): void
  /** Real ms (performance clock) of the last round that went well; null before the first. */
  readonly lastWell: number | null
  stop(): Promise<void>
}

/** `round` says whether it found so much that the next should follow at once. Its errors go to `onError`; the rounds go on. */
export function startRounds(everyMs: number, round: () => Promise<boolean>, onError: (error: unknown) => void): Rounds {
  let lastWell: number | null = null
  let nudged = Promise.withResolvers<void>()
  const stopped = new AbortController()

  async function pause(): Promise<void> {
    const waiting = new AbortController()
    const signal = AbortSignal.any([waiting.signal, stopped.signal])
    // Both abort reasons mean "go on"; only the loop decides whether there is another round.
    await Promise.race([sleep(everyMs, undefined, { signal }).catch(() => {}), nudged.promise])
    waiting.abort()
  }

  async function goOn(): Promise<void> {
    for (;;) {
      if (stopped.signal.aborted) return
      nudged = Promise.withResolvers<void>()
      let again = false
      try {
        again = await round()
        lastWell = performance.now()
      } catch (error) {
        onError(error)
        await sleep(Math.min(everyMs, 500), undefined, { signal: stopped.signal }).catch(() => {})
      }
      if (!again && !stopped.signal.aborted) await pause()
    }
  }

  const ended = goOn()
  return {
    nudge: () => nudged.resolve(),
    get lastWell() {
      return lastWell
    },
    async stop() {
      stopped.abort()
      nudged.resolve()
      await ended
    },
  }
}
