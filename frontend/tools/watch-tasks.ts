import type { Page } from 'playwright-core'

/** What the page's own thread did while something went on, in ms. */
export type Watched = {
  /** The longest task; 0 when none took more than the 50 ms from which browsers tell them. */
  readonly longestTaskMs: number
  readonly longTasks: number
  /** The longest wait from one frame to the next. */
  readonly slowestFrameMs: number
}

type Seen = { readonly tasks: { readonly at: number; readonly ms: number }[]; frame: number; since: number }

/** Begins to look at the tasks and frames of every document that this page opens from now on. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Seen = { tasks: [], frame: 0, since: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ at: startTime, ms: duration })
    }).observe({ type: 'longtask', buffered: true })
    let before = performance.now()
    const next = (now: number) => {
      if (before >= seen.since) seen.frame = Math.max(seen.frame, now - before)
      before = now
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}

/** Throws unless a task of 120 ms is told: figures of a browser that tells none would all be fine. */
export async function checkWatching(page: Page): Promise<void> {
  const { longestTaskMs } = await during(page, async () => {
    await page.evaluate(
      async () =>
        await new Promise<void>((done) =>
          setTimeout(() => {
            const until = performance.now() + 120
            while (performance.now() < until);
            done()
          }),
        ),
    )
  })
  if (longestTaskMs < 100)
    throw new Error(`a task of 120 ms is told as ${longestTaskMs} ms: this browser cannot be watched`)
}

/** Does something on a page that is watched; it must not leave the document. */
export async function during(page: Page, act: () => Promise<void>): Promise<Watched> {
  const since = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: Seen }
    Object.assign(seen, { frame: 0, since: performance.now() })
    return seen.since
  })
  await act()
  return await page.evaluate(async (from) => {
    const { seen } = window as unknown as { seen: Seen }
    // A task is told after it has ended, and a frame only by the next.
    await new Promise((heard) => setTimeout(heard, 200))
    const tasks = seen.tasks.filter(({ at, ms }) => at + ms > from)
    const longest = tasks.reduce((most, { ms }) => Math.max(most, ms), 0)
    return { longestTaskMs: Math.round(longest), longTasks: tasks.length, slowestFrameMs: Math.round(seen.frame) }
  }, since)
}
