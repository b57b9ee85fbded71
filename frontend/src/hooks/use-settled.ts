import { useEffect, useState } from 'react'

/** True once `active` has held for `ms`: keeps skeletons from flashing on quick answers. */
export function useSettled(active: boolean, ms = 150): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    if (!active) return
    const timer = window.setTimeout(() => setSettled(true), ms)
    return () => {
      window.clearTimeout(timer)
      setSettled(false)
    }
  }, [active, ms])
  return active && settled
}
