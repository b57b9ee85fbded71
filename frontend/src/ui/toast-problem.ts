import { problemOf } from '../api/problem.ts'
import { messages } from '../messages/index.ts'
import { toastFailed } from './toast.tsx'

/** Says why an act was refused: the sentence, what to do about it, and under which request it can be found. */
export function toastProblem(error: unknown): void {
  const { code, parts } = problemOf(error)
  const found = parts.requestId === undefined ? code : `${code} · ${parts.requestId}`
  toastFailed({
    title: messages.errors[code] ?? parts.detail ?? messages.common.errorTitle,
    description: parts.mend === undefined ? found : `${parts.mend} (${found})`,
  })
}
