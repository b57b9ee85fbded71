import { formatLevel, formatSignedLevel } from '../format.ts'
import { levelWord } from '../messages/index.ts'
import { classes } from './classes.ts'

/** Levels come in ten-thousandths, as the rules keep them, and are shown in hundredths. */
type LevelProps = { level: number; change?: number | undefined; className?: string }

/** The number alone, for tables; its word is the title, its last change a small sign beside it. */
export function LevelNumber({ level, change, className }: LevelProps) {
  return (
    <span title={levelWord(level)} className={classes('whitespace-nowrap', className)}>
      {formatLevel(level)}
      {change !== undefined && Math.trunc(change / 100) !== 0 && (
        <span className={classes('ml-0.5 text-[11px]', change > 0 ? 'text-good' : 'text-bad')}>
          {formatSignedLevel(change)}
        </span>
      )}
    </span>
  )
}

/** Bar, word and hundredths; the bar has a tick at every fifth level. */
export function LevelBar({ level, change, label }: LevelProps & { label: string }) {
  const share = Math.min(100, level / 2000)
  return (
    <div className="grid grid-cols-[6.5rem_1fr_auto] items-center gap-x-3">
      <span className="text-ink-soft">{label}</span>
      <span
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={20}
        aria-valuenow={level / 10_000}
        aria-valuetext={`${levelWord(level)}, ${formatLevel(level)}`}
        className="relative h-2.5 overflow-hidden rounded-[2px] border border-rule-strong bg-leaf-2"
      >
        <span className="absolute inset-y-0 left-0 bg-gilt" style={{ width: `${share}%` }} />
        <span className="absolute inset-0 bg-[repeating-linear-gradient(90deg,transparent_0_calc(25%-1px),var(--color-rule-strong)_calc(25%-1px)_25%)]" />
      </span>
      <span className="min-w-36 text-right">
        <span className="text-ink-soft">{levelWord(level)}</span>{' '}
        <LevelNumber level={level} change={change} className="font-semibold" />
      </span>
    </div>
  )
}
