import { useSyncExternalStore } from 'react'

const KEY = 'mythic.world'
const watchers = new Set<() => void>()
let chosen = read()

function read(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    // Storage closed: the first world then stands until the visit ends.
    return null
  }
}

/** Which world this machine looks at; the account may have a guild in several. */
export function chooseWorld(worldId: string): void {
  chosen = worldId
  try {
    localStorage.setItem(KEY, worldId)
  } catch {
    // The choice still holds for this visit.
  }
  for (const watcher of watchers) watcher()
}

export function useChosenWorld(): string | null {
  return useSyncExternalStore(
    (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => chosen,
  )
}
