import type { ErrorComponentProps } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { isLeagueThere, isLostModule, mayReload } from '../api/lost-module.ts'
import { ProblemError } from '../api/problem.ts'
import { ErrorState } from '../ui/page-state.tsx'

const LOOK_AGAIN_MS = 5000

/** What stands in place of a page that broke; the house around it stays. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  if (isLostModule(error)) return <LostPage />
  return <ErrorState page error={error} onRetry={reset} />
}

/**
 * The page's code was not loaded. A browser does not ask twice for the same code, so only loading anew helps: by itself after a deploy
 * (the league is there, its old files are not) and as soon as a lost league is back; else the reader says when.
 */
function LostPage() {
  const [there, setThere] = useState<boolean | null>(null)
  const look = useCallback(async () => {
    const found = await isLeagueThere()
    setThere(found)
    return found
  }, [])
  useEffect(() => {
    const lookAndReturn = async () => {
      if (!(await look())) return
      window.clearInterval(timer)
      if (mayReload(sessionStorage, Date.now())) location.reload()
    }
    const timer = window.setInterval(() => void lookAndReturn(), LOOK_AGAIN_MS)
    void lookAndReturn()
    return () => window.clearInterval(timer)
  }, [look])
  const retry = async () => {
    if (await look()) location.reload()
  }
  const code = there === true ? 'PAGE_NOT_LOADED' : 'OFFLINE'
  return <ErrorState page error={new ProblemError({ code, status: 0 })} onRetry={() => void retry()} />
}
