import { useSyncExternalStore } from 'react'

/** What a reader chose for this machine. `theme-boot.js` reads the same record before the first paint. */
export type Settings = { readonly theme: 'system' | 'light' | 'dark'; readonly motion: 'system' | 'reduced' }

const KEY = 'mythic.settings'
const STANDARD: Settings = { theme: 'system', motion: 'system' }
const watchers = new Set<() => void>()
let current = readStored()

function readStored(): Settings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof stored === 'object' && stored !== null ? { ...STANDARD, ...stored } : STANDARD
  } catch {
    // Storage closed or its record broken: the system's preferences then hold for this visit.
    return STANDARD
  }
}

export function changeSettings(parts: Partial<Settings>): void {
  current = { ...current, ...parts }
  const { dataset } = document.documentElement
  if (current.theme === 'system') delete dataset['theme']
  else dataset['theme'] = current.theme
  if (current.motion === 'system') delete dataset['motion']
  else dataset['motion'] = current.motion
  try {
    localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // The choice still holds for this visit.
  }
  for (const watcher of watchers) watcher()
}

export function useSettings(): Settings {
  return useSyncExternalStore(
    (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => current,
  )
}

/** Parchment becomes candlelight and back, from whatever is shown now. */
export function toggleTheme(): void {
  const dark =
    current.theme === 'dark' ||
    (current.theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  changeSettings({ theme: dark ? 'light' : 'dark' })
}
