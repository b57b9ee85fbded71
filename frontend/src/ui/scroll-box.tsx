import type { ReactNode } from 'react'

/**
 * What may be wider than the screen; reachable by keyboard, so that it can be scrolled without a mouse. Positioned, so that words
 * for screen readers (absolute) are cut off with the rest and never widen the page.
 */
export function ScrollBox({
  label,
  className = '',
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller without a stop cannot be scrolled by keys
    <div role="group" aria-label={label} tabIndex={0} className={`relative overflow-x-auto ${className}`}>
      {children}
    </div>
  )
}
