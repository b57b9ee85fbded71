import { createLink } from '@tanstack/react-router'
import { LoaderCircle } from 'lucide-react'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react'
import { classes } from './classes.ts'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'normal' | 'small' | 'icon'

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: ButtonLook
  size?: ButtonSize
  /** Shows a spinner and refuses presses while an act is under way. */
  busy?: boolean
  ref?: Ref<HTMLButtonElement>
}

export function Button({
  look = 'plain',
  size = 'normal',
  busy = false,
  className,
  disabled,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      className={classes(buttonClasses(look, size), className)}
    >
      {busy && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </button>
  )
}

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  look?: ButtonLook
  size?: ButtonSize
  ref?: Ref<HTMLAnchorElement>
}

function ButtonAnchor({ look = 'plain', size = 'normal', className, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={classes(buttonClasses(look, size), 'no-underline hover:no-underline', className)}>
      {children}
    </a>
  )
}

/** A link of the router that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor)

/** The classes of a button, for parts that bring their own element. */
export function buttonClasses(look: ButtonLook, size: ButtonSize): string {
  return classes(
    'inline-flex items-center justify-center gap-2 rounded-[5px] border font-semibold whitespace-nowrap transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-55',
    SIZES[size],
    LOOKS[look],
  )
}

const SIZES: Record<ButtonSize, string> = {
  normal: 'min-h-11 px-4 rail:min-h-10',
  small: 'min-h-11 px-3 text-sm rail:min-h-8',
  icon: 'size-11 rail:size-9',
}

const LOOKS: Record<ButtonLook, string> = {
  primary:
    'border-wax-deep bg-wax text-on-wax shadow-[inset_0_1px_0_rgb(255_255_255/0.18)] enabled:hover:bg-wax-deep [a&]:text-on-wax [a&]:hover:bg-wax-deep',
  plain: 'border-rule-strong bg-leaf text-ink enabled:hover:bg-leaf-2 [a&]:text-ink [a&]:hover:bg-leaf-2',
  quiet: 'border-transparent bg-transparent text-ink enabled:hover:bg-leaf-2 [a&]:text-ink [a&]:hover:bg-leaf-2',
  danger: 'border-bad bg-leaf text-bad enabled:hover:bg-leaf-2',
}
