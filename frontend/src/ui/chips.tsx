import { classes } from './classes.ts'

type ChipsProps<Value extends string> = {
  label: string
  value: Value
  options: readonly { readonly value: Value; readonly label: string }[]
  onChange: (value: Value) => void
}

/** One choice of a few, all in sight. */
export function Chips<Value extends string>({ label, value, options, onChange }: ChipsProps<Value>) {
  return (
    <div role="radiogroup" aria-label={label} className="flex flex-wrap gap-1">
      {options.map((option) => (
        <label
          key={option.value}
          className={classes(
            'relative inline-flex min-h-11 cursor-pointer items-center rounded-[5px] border px-3 text-sm font-semibold has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus rail:min-h-8',
            option.value === value ? 'border-wax-ink bg-leaf-2 text-ink' : 'border-rule text-ink-soft hover:bg-leaf-2',
          )}
        >
          <input
            type="radio"
            className="sr-only"
            name={label}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
