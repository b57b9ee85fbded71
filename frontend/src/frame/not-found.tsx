import { messages } from '../messages/index.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/page-state.tsx'

export function NotFound() {
  return (
    <EmptyState
      page
      title={messages.frame.notFoundTitle}
      action={<ButtonLink to="/">{messages.frame.toHall}</ButtonLink>}
    >
      <p>{messages.frame.notFoundText}</p>
    </EmptyState>
  )
}
