import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type CalloutTone = 'info' | 'warn' | 'bad'

/** A note in the margin of the page: why something is so, with a link to the rule where there is one. */
export function Callout({
  tone = 'info',
  title,
  children,
  action,
}: {
  tone?: CalloutTone
  title?: string
  children?: ReactNode
  action?: ReactNode
}) {
  const Icon = ICONS[tone]
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'note'}
      className={classes('leaf flex flex-wrap items-start gap-3 border-l-4 p-3', TONES[tone])}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1 text-ink">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  )
}

const ICONS = { info: Info, warn: TriangleAlert, bad: CircleAlert }
const TONES: Record<CalloutTone, string> = {
  info: 'border-l-info text-info',
  warn: 'border-l-warn text-warn',
  bad: 'border-l-bad text-bad',
}
