import { setTimeout as sleep } from 'node:timers/promises'

import { messageOf, ServiceError } from '@mythic/local-services'

/** Something that runs until it dies or is stopped. */
export interface Life {
  ended: Promise<string>
  stop(force?: boolean): Promise<void>
}

export interface SuperviseOptions<L extends Life> {
  name: string
  /** The signal says that the life is not wanted any more. */
  start(signal: AbortSignal): Promise<L>
  onRestart(reason: string): void
  /** It died too often; nothing of it runs now. */
  onGiveUp(error: ServiceError): void
  firstDelayMs?: number
}

export interface Supervised {
  stop(force?: boolean): Promise<void>
}

const DEATHS_A_MINUTE = 5
const LONGEST_DELAY_MS = 8_000

/** Keeps one thing alive, with growing pauses, and gives up after five deaths within a minute. The first start may throw. */
export async function supervise<L extends Life>(options: SuperviseOptions<L>): Promise<Supervised> {
  const deaths: number[] = []
  const stopping = new AbortController()
  let life = await options.start(stopping.signal)
  const watching = watch()

  async function watch(): Promise<void> {
    let reason = await life.ended
    while (!stopping.signal.aborted) {
      const now = performance.now()
      deaths.push(now)
      while (deaths[0] !== undefined && deaths[0] < now - 60_000) deaths.shift()
      if (deaths.length >= DEATHS_A_MINUTE) return options.onGiveUp(tooManyDeaths(options.name, reason))
      const delayMs = Math.min(LONGEST_DELAY_MS, (options.firstDelayMs ?? 250) * 2 ** (deaths.length - 1))
      await sleep(delayMs, undefined, { signal: stopping.signal }).catch(() => {}) // stopped while waiting
      if (stopping.signal.aborted) return
      reason = await startAgain(reason)
    }
  }

  /** Returns the next cause of death. */
  async function startAgain(reason: string): Promise<string> {
    try {
      life = await options.start(stopping.signal)
    } catch (error) {
      return messageOf(error)
    }
    if (stopping.signal.aborted) await life.stop()
    else options.onRestart(reason)
    return await life.ended
  }

  return {
    async stop(force) {
      stopping.abort()
      await life.stop(force)
      await watching
    },
  }
}

function tooManyDeaths(name: string, lastReason: string): ServiceError {
  return new ServiceError({
    what: `${name} does not stay up.`,
    why: `It died ${DEATHS_A_MINUTE} times within a minute. The last time: ${lastReason}`,
    remedy: 'Mend what the lines above name, then start again; the whole log is in the data folder.',
  })
}
