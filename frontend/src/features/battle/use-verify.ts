import { useCallback, useEffect, useRef, useState } from 'react'
import type { StoredBattle, Verdict } from './verify.ts'

export type VerifyState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed' }
  | Verdict

export type Verify = { readonly state: VerifyState; readonly start: () => void }

/** Runs the proof in a worker of its own, one at a time; leaving the page ends it. */
export function useVerify(stored: StoredBattle | null): Verify {
  const [state, setState] = useState<VerifyState>({ kind: 'idle' })
  const running = useRef<Worker | null>(null)
  const stop = useCallback(() => {
    running.current?.terminate()
    running.current = null
  }, [])
  useEffect(() => stop, [stop])

  const start = () => {
    if (stored === null || running.current !== null) return
    const worker = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' })
    running.current = worker
    setState({ kind: 'running' })
    const end = (verdict: VerifyState) => {
      stop()
      setState(verdict)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Verdict>) => end(data))
    worker.addEventListener('error', () => end({ kind: 'failed' }))
    worker.postMessage(stored)
  }
  return { state, start }
}
