import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Brings the first marked field of a form into sight and focus whenever the form was refused. */
export function useFocusRefused(error: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (error !== null && error !== undefined)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error])
  return form
}
