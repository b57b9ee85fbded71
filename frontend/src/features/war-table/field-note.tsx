import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'

type FieldNoteProps = { tone?: 'info' | 'warn' | 'bad'; children: ReactNode }

/** A sentence under the part it is about: what it will do, or why it was refused. */
export function FieldNote({ tone = 'info', children }: FieldNoteProps) {
  const Icon = tone === 'info' ? Info : CircleAlert
  return (
    <p
      role={tone === 'bad' ? 'alert' : undefined}
      className={classes(
        'flex items-start gap-1.5 py-0.5 text-sm',
        tone === 'bad' ? 'text-bad' : tone === 'warn' ? 'text-warn' : 'text-ink-soft',
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  )
}
