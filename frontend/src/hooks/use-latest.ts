import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same for ever and does what the newest drawing says; for handlers, not for drawing. */
export function useLatest<Args extends readonly unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act)
  // With the drawing, not after it: the next key may come at once, and must act on what is shown.
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...args) => latest.current(...args), [])
}
