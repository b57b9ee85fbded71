import { useCallback, useEffect, useRef, useState } from 'react'
import type { AnswerTo, Job } from './jobs.ts'
import type { EngineLack } from './engine.ts'
import { WorkshopError, ask } from './workshop.ts'

export type JobState<Answer> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly message: string; readonly lack: EngineLack | null }

export type UsedJob<J extends Job> = {
  readonly state: JobState<AnswerTo<J>>
  /** Starts a job; one that runs already is stopped first. */
  readonly start: (job: J) => void
  readonly cancel: () => void
}

/** A job of the workshop as a part of the page: how far it is, its answer, and a way to stop it. Leaving the page stops it. */
export function useJob<J extends Job>(): UsedJob<J> {
  const [state, setState] = useState<JobState<AnswerTo<J>>>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
  }, [])
  useEffect(() => stop, [stop])

  const start = useCallback(
    (job: J) => {
      stop()
      const mine = new AbortController()
      running.current = mine
      setState({ kind: 'running', done: 0, of: 0 })
      const onProgress = (done: number, of: number) => setState({ kind: 'running', done, of })
      ask(job, { onProgress, signal: mine.signal }).then(
        (answer) => {
          if (running.current !== mine) return
          running.current = null
          setState({ kind: 'done', answer })
        },
        (error: unknown) => {
          if (mine.signal.aborted || running.current !== mine) return
          running.current = null
          const lack = error instanceof WorkshopError ? error.lack : null
          setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error), lack })
        },
      )
    },
    [stop],
  )
  const cancel = useCallback(() => {
    stop()
    setState({ kind: 'idle' })
  }, [stop])
  return { state, start, cancel }
}
