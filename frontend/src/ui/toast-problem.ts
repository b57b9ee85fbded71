import { sayProblem } from '../api/say-problem.ts'
import { formatDuration } from '../format.ts'
import { messages } from '../messages/index.ts'
import { toastFailed } from './toast.tsx'

/** Says why an act was refused and what to do about it; a fault of the league also tells the request it can be found under. */
export function toastProblem(error: unknown): void {
  const { problem, what, todo } = sayProblem(error)
  const { status, requestId, retryAfterS } = problem.parts
  const wait = retryAfterS === undefined ? '' : messages.common.waitFor(formatDuration(retryAfterS * 1000))
  const found = status >= 500 && requestId !== undefined ? `${problem.code} · ${requestId}` : problem.code
  toastFailed({ title: what, description: [todo, wait].filter((part) => part !== '').join(' '), code: found })
}
