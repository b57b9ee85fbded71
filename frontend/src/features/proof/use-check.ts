import { useCallback, useEffect, useRef, useState } from 'react'
import type { SeasonVerdict } from './check-season.ts'

export type CheckOrder = { readonly worldId: string; readonly season: number; readonly withFights: boolean }
export type CheckTold =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly verdict: SeasonVerdict }
  | { readonly kind: 'failed'; readonly why: 'unreachable' | 'engine' | 'other'; readonly of: string }
export type CheckState = { readonly kind: 'idle' } | CheckTold

export type Check = {
  readonly state: CheckState
  readonly start: (order: CheckOrder) => void
  readonly stop: () => void
}

/** One check of a season at a time, in a worker of its own; leaving the page ends it. */
export function useCheck(): Check {
  const [state, setState] = useState<CheckState>({ kind: 'idle' })
  const running = useRef<Worker | null>(null)
  const end = useCallback(() => {
    running.current?.terminate()
    running.current = null
  }, [])
  useEffect(() => end, [end])

  const start = useCallback(
    (order: CheckOrder) => {
      end()
      const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' })
      running.current = worker
      setState({ kind: 'progress', done: 0, of: 0 })
      const hear = (told: CheckTold) => {
        if (running.current !== worker) return
        if (told.kind !== 'progress') end()
        setState(told)
      }
      worker.addEventListener('message', ({ data }: MessageEvent<CheckTold>) => hear(data))
      worker.addEventListener('error', ({ message }) => hear({ kind: 'failed', why: 'other', of: message }))
      worker.postMessage(order)
    },
    [end],
  )
  const stop = useCallback(() => {
    end()
    setState({ kind: 'idle' })
  }, [end])
  return { state, start, stop }
}
