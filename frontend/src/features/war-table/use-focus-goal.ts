import { useCallback, useEffect, useRef } from 'react'

/** Frames in which a part that is still being loaded may appear: some two seconds. */
const MOST_FRAMES = 120

/** Brings a part into sight and focus once it stands on the page; a newer goal takes the place of an older one. */
export function useFocusGoal(): (selector: string) => void {
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  return useCallback((selector: string) => {
    cancelAnimationFrame(frame.current)
    const seek = (left: number) => {
      const found = document.querySelector<HTMLElement>(selector)
      if (found !== null) {
        found.scrollIntoView({ block: 'center' })
        found.focus({ preventScroll: true })
      } else if (left > 0) frame.current = requestAnimationFrame(() => seek(left - 1))
    }
    // The act that asked for it has not been drawn yet.
    frame.current = requestAnimationFrame(() => seek(MOST_FRAMES))
  }, [])
}
