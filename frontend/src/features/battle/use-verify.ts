import type { StoredBattle, Verdict } from './verify.ts'
import { useJob } from './workshop/use-job.ts'
import type { Job } from './workshop/jobs.ts'

export type VerifyState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed' }
  | Verdict

export type Verify = { readonly state: VerifyState; readonly start: () => void }

/** Runs the proof in the workshop, one at a time; leaving the page ends it. */
export function useVerify(stored: StoredBattle | null): Verify {
  const { state, start } = useJob<Extract<Job, { kind: 'verify' }>>()
  return {
    state: state.kind === 'done' ? state.answer : state.kind === 'running' ? { kind: 'running' } : { kind: state.kind },
    start: () => {
      if (stored !== null && state.kind !== 'running') start({ kind: 'verify', stored })
    },
  }
}
