import { ChevronDown } from 'lucide-react'
import { FieldFrame, controlClasses } from './field.tsx'
import type { FieldParts } from './field.tsx'
import { classes } from './classes.ts'

export type SelectOption<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean
}

type SelectProps<Value extends string> = FieldParts & {
  value: Value
  options: readonly SelectOption<Value>[]
  onChange: (value: Value) => void
  disabled?: boolean
  /** Keeps the label for screen readers only, where the place says what it is. */
  compact?: boolean
  className?: string
}

/** The system's own list box in our dress: it opens as a wheel on phones and obeys every keyboard. */
export function Select<Value extends string>({
  value,
  options,
  onChange,
  disabled,
  compact = false,
  label,
  ...frame
}: SelectProps<Value>) {
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen) onChange(chosen.value)
  }
  const control = (joined: object) => (
    <span className="relative block">
      <select
        {...joined}
        value={value}
        disabled={disabled}
        onChange={(event) => choose(event.target.value)}
        className={classes(
          controlClasses(frame.error !== undefined),
          'appearance-none pr-9',
          compact && 'text-sm rail:min-h-9',
        )}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-soft"
      />
    </span>
  )
  if (compact) return <div className={frame.className}>{control({ 'aria-label': label })}</div>
  return (
    <FieldFrame label={label} {...frame}>
      {control}
    </FieldFrame>
  )
}
