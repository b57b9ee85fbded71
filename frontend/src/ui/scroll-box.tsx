import type { ReactNode } from 'react'

/** What may be wider than the screen; reachable by keyboard, so that it can be scrolled without a mouse. */
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
    <div role="group" aria-label={label} tabIndex={0} className={`overflow-x-auto ${className}`}>
      {children}
    </div>
  )
}
