import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type BadgeTone = 'plain' | 'good' | 'bad' | 'warn' | 'info'

/** A short word with a tone; the word carries the meaning, the colour repeats it. */
export function Badge({ tone = 'plain', children, title }: { tone?: BadgeTone; children: ReactNode; title?: string }) {
  return (
    <span
      title={title}
      className={classes(
        'inline-flex items-center gap-1 rounded-full border px-2 py-px text-xs font-semibold whitespace-nowrap',
        TONES[tone],
      )}
    >
      {children}
    </span>
  )
}

const TONES: Record<BadgeTone, string> = {
  plain: 'border-rule-strong text-ink-soft',
  good: 'border-good text-good',
  bad: 'border-bad text-bad',
  warn: 'border-warn text-warn',
  info: 'border-info text-info',
}
