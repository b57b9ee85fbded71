import type { Redis } from 'ioredis'

import { ApiProblem } from './api-problem.ts'
import { rateClasses } from './rate-classes.ts'
import type { RateClass } from './rate-classes.ts'

export interface RateLimiter {
  /** Counts one call; refuses TOO_MANY_REQUESTS with the seconds to wait. `who` is an address or an account. */
  count(rateClass: RateClass, who: string): Promise<void>
  /** The same with a limit of its own, for what is guarded twice. */
  countOf(limit: Limit, who: string): Promise<void>
  /**
   * One try of something that can be guessed. After the first few that brought nothing, each next one has to wait twice as long as the
   * one before; too early refuses TOO_MANY_REQUESTS with the seconds left and is not counted.
   */
  takeTry(who: string): Promise<void>
  /** It was no guess: the tries so far are forgotten. */
  forgetTries(who: string): Promise<void>
}

export interface Limit {
  readonly name: string
  readonly most: number
  readonly perMs: number
  readonly counted: 'here' | 'everywhere'
}

/** Tries without a wait, the longest wait, and how long tries are remembered after the last one. */
export const tries = { free: 5, mostMs: 120_000, rememberedMs: 3_600_000 } as const

/** What the n-th try in a row costs the next one, in ms: nothing, then 2 s, 4 s, 8 s … */
export function waitAfter(n: number, free: number = tries.free): number {
  return n < free ? 0 : Math.min(tries.mostMs, 1000 * 2 ** (n - free + 1))
}

/** Counting and waiting are one step, so that guesses sent at once are counted one by one. */
const TRY = `local left = redis.call('PTTL', KEYS[2])
if left > 0 then return left end
local n = redis.call('INCR', KEYS[1])
redis.call('PEXPIRE', KEYS[1], ARGV[1])
if n >= tonumber(ARGV[2]) then
  redis.call('SET', KEYS[2], 1, 'PX', math.min(tonumber(ARGV[3]), 1000 * 2 ^ (n - ARGV[2] + 1)))
end
return 0`

interface Tries {
  n: number
  openAt: number
  endsAt: number
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
  const tried = new Map<string, Tries>()
  const free = Math.max(1, Math.round(tries.free * factor))

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

  function tryHere(who: string): number {
    const now = performance.now()
    const before = tried.get(who)
    if (before !== undefined && before.openAt > now) return before.openAt - now
    if (tried.size >= WINDOWS_MOST) forgetEnded(tried, now)
    const n = before === undefined || before.endsAt <= now ? 1 : before.n + 1
    tried.set(who, { n, openAt: now + waitAfter(n, free), endsAt: now + tries.rememberedMs })
    return 0
  }

  async function takeTry(who: string): Promise<void> {
    if (factor === 0) return
    let leftMs: number
    try {
      leftMs = (await redis.eval(TRY, 2, ...tryKeys(who), tries.rememberedMs, free, tries.mostMs)) as number
    } catch {
      leftMs = tryHere(who) // Redis is away: what this process saw must do
    }
    if (leftMs > 0) throw new ApiProblem('TOO_MANY_REQUESTS', {}, { retryAfterS: Math.ceil(leftMs / 1000) })
  }

  async function forgetTries(who: string): Promise<void> {
    tried.delete(who)
    try {
      await redis.del(...tryKeys(who))
    } catch {
      // Redis is away: what it remembers ends by itself.
    }
  }

  const tryKeys = (who: string): [string, string] => [`${prefix}:rate:tries:${who}`, `${prefix}:rate:wait:${who}`]

  return {
    countOf,
    takeTry,
    forgetTries,
    count: async (rateClass, who) => await countOf({ name: rateClass, ...rateClasses[rateClass] }, who),
  }
}

function forgetEnded(windows: Map<string, { readonly endsAt: number }>, now: number): void {
  for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key)
  // A flood of addresses: the oldest windows go, in the order they were opened.
  for (const key of windows.keys()) {
    if (windows.size < WINDOWS_MOST / 2) break
    windows.delete(key)
  }
}
