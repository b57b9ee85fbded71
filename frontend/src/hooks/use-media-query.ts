import { useSyncExternalStore } from 'react'

type Media = { readonly watch: (changed: () => void) => () => void; readonly matches: () => boolean }

// A query is asked of the browser once, not at every drawing of whoever wants to know.
const known = new Map<string, Media>()

function mediaOf(query: string): Media {
  const there = known.get(query)
  if (there !== undefined) return there
  const list = window.matchMedia(query)
  const media: Media = {
    watch(changed) {
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    matches: () => list.matches,
  }
  known.set(query, media)
  return media
}

/** Whether a media query holds, kept up to date. */
export function useMediaQuery(query: string): boolean {
  const { watch, matches } = mediaOf(query)
  return useSyncExternalStore(watch, matches)
}

/** Below this width the rail gives way to the bottom tabs, and tables to four columns. */
export function usePhone(): boolean {
  return useMediaQuery('(max-width: 51.99rem)')
}
