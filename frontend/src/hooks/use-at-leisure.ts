import { useDeferredValue, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/**
 * What a part of a page shows that may come after the rest: drawn in pieces when there is time, and while things hurry on not at
 * all where the part is out of sight. Its outermost element takes the ref. `value` must be memoized: one that is new at each drawing
 * would have the part drawn again and again, until React gives up.
 */
export function useAtLeisure<Value extends object>(
  value: Value,
  hurried: boolean,
): [RefObject<HTMLDivElement | null>, Value] {
  const part = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(true)
  const [held, setHeld] = useState(value)
  useEffect(() => {
    if (part.current === null) return
    const sight = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? true))
    sight.observe(part.current)
    return () => sight.disconnect()
  }, [])
  const wanted = seen || !hurried ? value : held
  if (wanted !== held) setHeld(wanted)
  return [part, useDeferredValue(wanted)]
}
