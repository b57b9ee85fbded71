import { CatchBoundary } from '@tanstack/react-router'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { isLeagueThere, isLostModule } from '../api/lost-module.ts'
import { ProblemError } from '../api/problem.ts'
import { ErrorState } from './page-state.tsx'

/** A part of a page whose code comes when it is needed. One that cannot be fetched says so in its place, and the page around it stays. */
export function Later({ fallback = null, children }: { fallback?: ReactNode; children: ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => 'later'} errorComponent={LostPart}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </CatchBoundary>
  )
}

/** A browser does not ask twice for the same code, so only loading anew helps; when, the reader says. Other faults are the page's. */
function LostPart({ error }: ErrorComponentProps) {
  const [away, setAway] = useState(false)
  if (!isLostModule(error)) throw error
  const retry = async () => {
    if (await isLeagueThere()) location.reload()
    else setAway(true)
  }
  const code = away ? 'OFFLINE' : 'PAGE_NOT_LOADED'
  return <ErrorState error={new ProblemError({ code, status: 0 })} onRetry={() => void retry()} />
}
