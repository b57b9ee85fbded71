import { classes } from './classes.ts'

type GaugeProps = { value: number; most: number; label: string; /** Which end is the bad one. */ bad?: 'low' | 'high' }

/** A number with a short bar: form, fatigue, morale. */
export function Gauge({ value, most, label, bad = 'low' }: GaugeProps) {
  const share = Math.min(1, Math.max(0, value / most))
  const poor = bad === 'low' ? share < 0.34 : share > 0.6
  return (
    <span className="inline-flex items-center justify-end gap-1" title={label}>
      <span className={classes('min-w-5 text-right', poor && 'font-semibold text-bad')}>{value}</span>
      <span
        aria-hidden
        className="relative inline-block h-2 w-8 overflow-hidden rounded-[2px] border border-rule-strong bg-leaf-2"
      >
        <span
          className={classes('absolute inset-y-0 left-0', poor ? 'bg-bad' : 'bg-gilt')}
          style={{ width: `${share * 100}%` }}
        />
      </span>
    </span>
  )
}
