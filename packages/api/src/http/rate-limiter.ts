import type { Redis } from 'ioredis'

import { ApiProblem } from './api-problem.ts'
import { rateClasses } from './rate-classes.ts'
import type { RateClass } from './rate-classes.ts'

export interface RateLimiter {
  /** Counts one call; refuses TOO_MANY_REQUESTS with the seconds to wait. `who` is an address or an account. */
  count(rateClass: RateClass, who: string): Promise<void>
  /** The same with a limit of its own, for what is guarded twice. */
  countOf(limit: Limit, who: string): Promise<void>
}

export interface Limit {
  readonly name: string
  readonly most: number
  readonly perMs: number
  readonly counted: 'here' | 'everywhere'
}

interface Window {
  calls: number
  endsAt: number
}

const WINDOWS_MOST = 50_000

/** One INCR a call; the window begins with its first call. */
const COUNT = `local calls = redis.call('INCR', KEYS[1])
if calls == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { calls, redis.call('PTTL', KEYS[1]) }`

/**
 * Fixed windows: reads are counted in this process, writes and sign-ins in Redis for all processes together. When Redis is away
 * they are counted here too, so that its loss does not open the door. `factor` 0 switches it off.
 */
export function createRateLimiter(redis: Redis, prefix: string, factor: number): RateLimiter {
  const windows = new Map<string, Window>()

  function countHere(key: string, perMs: number): { calls: number; leftMs: number } {
    const now = performance.now()
    let window = windows.get(key)
    if (window === undefined || window.endsAt <= now) {
      if (windows.size >= WINDOWS_MOST) forgetEnded(windows, now)
      window = { calls: 0, endsAt: now + perMs }
      windows.set(key, window)
    }
    window.calls += 1
    return { calls: window.calls, leftMs: window.endsAt - now }
  }

  async function countEverywhere(key: string, perMs: number): Promise<{ calls: number; leftMs: number }> {
    const here = countHere(key, perMs)
    try {
      const [calls, leftMs] = (await redis.eval(COUNT, 1, `${prefix}:rate:${key}`, perMs)) as [number, number]
      return { calls, leftMs }
    } catch {
      return here // Redis is away: what this process saw must do
    }
  }

  async function countOf({ name, most, perMs, counted }: Limit, who: string): Promise<void> {
    if (factor === 0) return
    const key = `${name}:${who}`
    const { calls, leftMs } = counted === 'here' ? countHere(key, perMs) : await countEverywhere(key, perMs)
    if (calls > most * factor)
      throw new ApiProblem('TOO_MANY_REQUESTS', {}, { retryAfterS: Math.max(1, Math.ceil(leftMs / 1000)) })
  }

  return {
    countOf,
    count: async (rateClass, who) => await countOf({ name: rateClass, ...rateClasses[rateClass] }, who),
  }
}

function forgetEnded(windows: Map<string, Window>, now: number): void {
  for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key)
  // A flood of addresses: the oldest windows go, in the order they were opened.
  for (const key of windows.keys()) {
    if (windows.size < WINDOWS_MOST / 2) break
    windows.delete(key)
  }
}
