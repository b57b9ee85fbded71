import type { ProblemError } from '../api/problem.ts'
import { messages } from '../messages/index.ts'

/** What whoever runs the league needs to find a refusal again: small, below the words. */
export function ProblemNumbers({ problem: { code, parts } }: { problem: ProblemError }) {
  return (
    <p className="mt-1 text-xs text-ink-soft">
      {messages.common.errorCode} <code>{code}</code>
      {parts.requestId !== undefined && (
        <>
          {' · '}
          {messages.common.requestId} <code className="break-all select-all">{parts.requestId}</code>
        </>
      )}
    </p>
  )
}
