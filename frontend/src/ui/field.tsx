import { useId } from 'react'
import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import { CircleAlert } from 'lucide-react'
import { classes } from './classes.ts'

export type FieldParts = {
  label: string
  hint?: ReactNode
  /** The reason why the value was refused; announced, and joined to the control. */
  error?: string | undefined
}

type TextFieldProps = FieldParts & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }

/** A labelled line of text with its hint and error. */
export function TextField({ label, hint, error, className, ...input }: TextFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error} className={className}>
      {(joined) => <input {...input} {...joined} className={controlClasses(error !== undefined)} />}
    </FieldFrame>
  )
}

export type JoinedControl = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type FieldFrameProps = FieldParts & { className?: string | undefined; children: (joined: JoinedControl) => ReactNode }

/** Label, hint and error around any control; the control spreads what it is given. */
export function FieldFrame({ label, hint, error, className, children }: FieldFrameProps) {
  const id = useId()
  const described = [hint === undefined ? null : `${id}-hint`, error === undefined ? null : `${id}-error`].filter(
    (part) => part !== null,
  )
  return (
    <div className={classes('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 text-sm text-bad">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  )
}

type CheckboxProps = { label: ReactNode; checked: boolean; onChange: (checked: boolean) => void; disabled?: boolean }

export function Checkbox({ label, checked, onChange, disabled = false }: CheckboxProps) {
  return (
    <label className="flex min-h-11 items-center gap-2 rail:min-h-8">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4.5"
      />
      <span>{label}</span>
    </label>
  )
}

export function controlClasses(invalid: boolean): string {
  return classes(
    'min-h-11 w-full rounded-[5px] border bg-leaf px-3 text-base text-ink placeholder:text-ink-soft rail:min-h-10',
    invalid ? 'border-bad border-2' : 'border-rule-strong',
  )
}
