import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { toggleTheme } from '../ui/settings.ts'
import { ignoresKey } from './ignores-key.ts'
import { PLACES } from './places.ts'
import type { PlacePath } from './places.ts'

type KeyActs = { onSearch: () => void; onHelp: () => void; devMode: boolean }

/** The keys of the frame. Pages add their own through tinykeys as well and name them on their help. */
export function useFrameKeys({ onSearch, onHelp, devMode }: KeyActs): void {
  const navigate = useNavigate()
  useEffect(() => {
    // Whoever goes by keys goes on by keys: the page takes the focus that its link would have had.
    const goTo = async (to: PlacePath | '/dev') => {
      await navigate({ to })
      if (document.querySelector('[role="dialog"]') === null) document.getElementById('page')?.focus()
    }
    const go = Object.fromEntries(PLACES.map((place) => [place.keys, () => void goTo(place.to)]))
    const acts = {
      ...go,
      ...(devMode ? { 'g d': () => void goTo('/dev') } : {}),
      '$mod+k': (event: KeyboardEvent) => {
        event.preventDefault()
        onSearch()
      },
      '/': (event: KeyboardEvent) => {
        event.preventDefault()
        onSearch()
      },
      'Shift+?': onHelp,
      'Shift+D': toggleTheme,
    }
    return tinykeys(window, acts, { ignore: ignoresKey })
  }, [navigate, onSearch, onHelp, devMode])
}
