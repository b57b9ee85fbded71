import { useLayoutEffect, useRef } from 'react'
import type { FocusEvent, ReactNode } from 'react'

/**
 * Around what starts a job and what stops it: the one takes the other's place, and whoever works by keys stays there instead of
 * beginning again at the top of the page.
 */
export function KeepFocus({ className, children }: { className?: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const within = useRef(false)
  useLayoutEffect(() => {
    if (within.current && document.activeElement === document.body)
      place.current?.querySelector<HTMLElement>('button:enabled')?.focus({ preventScroll: true })
  })
  return (
    <div
      ref={place}
      className={className}
      onFocus={() => {
        within.current = true
      }}
      // An element that is taken away while it has the focus is not left: React tells nobody of that.
      onBlur={(event: FocusEvent) => {
        within.current = place.current?.contains(event.relatedTarget) === true
      }}
    >
      {children}
    </div>
  )
}
