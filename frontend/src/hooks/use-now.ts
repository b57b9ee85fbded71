import { useSyncExternalStore } from 'react'

// One timer for all countdowns of a page; it stops when nothing watches.
const watchers = new Set<() => void>()
let timer: number | undefined
let nowMs = Date.now()

function watch(changed: () => void): () => void {
  watchers.add(changed)
  if (timer === undefined) {
    nowMs = Date.now()
    timer = window.setInterval(() => {
      nowMs = Date.now()
      for (const watcher of watchers) watcher()
    }, 1000)
  }
  return () => {
    watchers.delete(changed)
    if (watchers.size === 0) {
      window.clearInterval(timer)
      timer = undefined
    }
  }
}

/** The machine's clock, by the second. */
export function useNow(): number {
  return useSyncExternalStore(watch, () => nowMs)
}
