import { problemOf } from '../api/problem.ts'
import { messages } from '../messages/index.ts'
import { Callout } from './callout.tsx'

/** Why a form was refused, above its button; what was typed stays. */
export function FormError({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null
  const { code, parts } = problemOf(error)
  return (
    <Callout tone="bad" title={messages.errors[code] ?? parts.detail ?? messages.common.errorTitle}>
      {parts.mend !== undefined && <p>{parts.mend}</p>}
      <p className="text-sm text-ink-soft">
        {messages.common.errorCode} <code>{code}</code>
        {parts.requestId !== undefined && (
          <>
            {' · '}
            {messages.common.requestId} <code>{parts.requestId}</code>
          </>
        )}
      </p>
    </Callout>
  )
}
