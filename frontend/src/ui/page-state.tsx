import { CloudOff, Feather, Moon, RefreshCw, ScrollText } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { problemOf } from '../api/problem.ts'
import { absentThing, sayProblem } from '../api/say-problem.ts'
import { formatRealClock } from '../format.ts'
import { messages } from '../messages/index.ts'
import { Button, ButtonLink } from './button.tsx'
import { usePageTitle } from './page-title.ts'
import { ProblemNumbers } from './problem-numbers.tsx'
import { SealMark } from './seal-mark.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { WaitNote } from './wait-note.tsx'

/** A state that is the whole page brings the page's heading. */
type Heading = { page?: boolean }
type StateFrameProps = Heading & {
  icon: ReactNode
  title: string
  children?: ReactNode
  action?: ReactNode
  role?: 'alert' | 'status'
}

function StateFrame({ icon, title, children, action, role, page = false }: StateFrameProps) {
  const Title = page ? 'h1' : 'p'
  usePageTitle(page ? title : null)
  return (
    <div role={role} className="leaf flex flex-col items-center gap-3 px-5 py-10 text-center">
      <SealMark>{icon}</SealMark>
      <Title className="title-ink">{title}</Title>
      <div className="max-w-[52ch] text-ink-soft">{children}</div>
      {action !== undefined && <div className="mt-1 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}

type WordsProps = Heading & { title: string; children?: ReactNode; action?: ReactNode }

/** Nothing here yet: why, and the next act. */
export function EmptyState(props: WordsProps) {
  return <StateFrame icon={<Feather aria-hidden className="size-7" />} {...props} />
}

/** The season rests or the lot is settled: what is closed, and what opens it. */
export function ClosedState(props: WordsProps) {
  return <StateFrame icon={<Moon aria-hidden className="size-7" />} {...props} />
}

/** What failed, in a player's words, under which code and request, and a way on. What is not there is not asked for again. */
export function ErrorState({ error, onRetry, page = false }: Heading & { error: unknown; onRetry?: () => void }) {
  const { problem, what, todo } = sayProblem(error)
  const { code, parts } = problem
  if (absentThing(problem) !== null) {
    return (
      <EmptyState page={page} title={what} action={<ButtonLink to="/">{messages.frame.toHall}</ButtonLink>}>
        <p>{todo}</p>
      </EmptyState>
    )
  }
  if (code === 'SIGN_IN_FIRST') {
    return (
      <EmptyState page={page} title={what} action={<SignInAgain />}>
        <p>{todo}</p>
      </EmptyState>
    )
  }
  const offline = code === 'OFFLINE'
  return (
    <StateFrame
      role="alert"
      page={page}
      icon={offline ? <CloudOff aria-hidden className="size-7" /> : <ScrollText aria-hidden className="size-7" />}
      title={offline ? messages.common.offlineTitle : messages.common.errorTitle}
      action={
        <>
          {onRetry && (
            <Button look="primary" onClick={onRetry}>
              <RefreshCw aria-hidden className="size-4" />
              {messages.common.retry}
            </Button>
          )}
          <CopyDetails text={`${code} · ${parts.requestId ?? '-'} · ${parts.detail ?? ''}`} />
        </>
      }
    >
      <p>{offline ? messages.common.offlineText : `${what} ${todo}`}</p>
      <WaitNote problem={problem} />
      <ProblemNumbers problem={problem} />
    </StateFrame>
  )
}

function CopyDetails({ text }: { text: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return <Button onClick={() => void copy()}>{copied ? messages.common.copied : messages.common.copyDetails}</Button>
}

/** Over rows that could not be refreshed: since when they stand, and why. */
export function StaleNote({ asOf, error, onRetry }: { asOf: number; error: unknown; onRetry: () => void }) {
  const { code, parts } = problemOf(error)
  return (
    <div
      role="status"
      className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-[5px] border border-warn px-3 py-1.5 text-sm text-warn"
    >
      <CloudOff aria-hidden className="size-4" />
      <span>{messages.common.stale(formatRealClock(asOf))}</span>
      <code className="text-xs">{parts.requestId === undefined ? code : `${code} · ${parts.requestId}`}</code>
      <Button size="small" className="ml-auto" onClick={onRetry}>
        {messages.common.retry}
      </Button>
    </div>
  )
}
