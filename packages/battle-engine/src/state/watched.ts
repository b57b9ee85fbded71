/** How many look on: watchers of draws, options and rules, and taps of the log. */
const WATCHERS = { count: 0 }

/** Runs `body` while somebody looks on. The compiled rounds know of no watcher, so a watched battle is played by the code here. */
export function whileWatched<T>(body: () => T): T {
  WATCHERS.count++
  try {
    return body()
  } finally {
    WATCHERS.count--
  }
}
export function isWatched(): boolean {
  return WATCHERS.count > 0
}
