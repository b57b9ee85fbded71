import type { ProblemError } from '../api/problem.ts'
import { formatDuration } from '../format.ts'
import { useNow } from '../hooks/use-now.ts'
import { messages } from '../messages/index.ts'

/** How long to wait after a refusal that says so, counting; nothing for others. */
export function WaitNote({ problem }: { problem: ProblemError }) {
  return problem.parts.retryAfterS === undefined ? null : (
    <Counting until={problem.at + problem.parts.retryAfterS * 1000} />
  )
}

function Counting({ until }: { until: number }) {
  const left = until - useNow()
  return (
    <p className="font-semibold" data-wait>
      {left > 0 ? messages.common.waitFor(formatDuration(Math.ceil(left / 1000) * 1000)) : messages.common.waited}
    </p>
  )
}
