import { useEffect, useRef } from 'react'

const AGAIN_MS = 5000

/** Sends again what did not reach the league: when the machine is back on the line, and every few seconds. */
export function useSendAgain(waits: boolean, send: () => void): void {
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })
  useEffect(() => {
    if (!waits) return
    const again = () => latest.current()
    const timer = window.setInterval(again, AGAIN_MS)
    window.addEventListener('online', again)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [waits])
}
