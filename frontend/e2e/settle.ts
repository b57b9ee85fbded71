import type { Page, Request } from 'playwright-core'

type Asked = { readonly open: Set<Request>; count: number }
type Timed = { timersThatEndSoon?: ReadonlySet<number> }

/** React holds a part that has come back for up to 300 ms, and the router its outline for 500. */
const SOON_MS = 500
const askedBy = new WeakMap<Page, Asked>()

/** Begins to count what a page asks for and which timers it sets, so that one can wait until it is at rest. */
export async function watchRest(page: Page): Promise<void> {
  const asked: Asked = { open: new Set(), count: 0 }
  askedBy.set(page, asked)
  page.on('request', (request) => {
    // What the page before has asked for is of no interest to this one.
    if (request.isNavigationRequest()) asked.open.clear()
    asked.open.add(request)
    asked.count += 1
  })
  page.on('requestfinished', (request) => asked.open.delete(request))
  page.on('requestfailed', (request) => asked.open.delete(request))
  await page.addInitScript((soonMs) => {
    const soon = new Set<number>()
    const [begin, end] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)]
    const beginCounted = (act: TimerHandler, ms = 0, ...rest: unknown[]): number => {
      if (typeof act !== 'function' || ms > soonMs) return begin(act, ms, ...rest)
      const timer = begin(() => {
        soon.delete(timer)
        act(...rest)
      }, ms)
      soon.add(timer)
      return timer
    }
    const endCounted = (timer?: number): void => {
      if (timer !== undefined) soon.delete(timer)
      end(timer)
    }
    Object.assign(window, { setTimeout: beginCounted, clearTimeout: endCounted, timersThatEndSoon: soon })
  }, SOON_MS)
}

/**
 * Waits until a page is at rest: nothing it asked for is open, its letters are there, no timer of it is about to end, and three
 * frames with an idle thread after each have passed without asking for more. On a busy machine they take longer, as its work does.
 */
export async function settle(page: Page): Promise<void> {
  const asked = askedBy.get(page)
  if (asked === undefined) throw new Error('this page is not watched: open it by openPage')
  for (let before = -1, timers = 0; before !== asked.count || asked.open.size > 0 || timers > 0;) {
    before = asked.count
    timers = await page.evaluate(async () => {
      await document.fonts.ready
      for (let frame = 0; frame < 3; frame++) {
        await new Promise((drawn) => requestAnimationFrame(drawn))
        await new Promise((idle) => requestIdleCallback(idle))
      }
      return (window as Timed).timersThatEndSoon?.size ?? 0
    })
  }
}
