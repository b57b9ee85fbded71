import { messages } from '../messages/index.ts'
import { Button } from './button.tsx'

/** The foot of a keyset-paged list: asks for older rows, or says that the list is whole. */
export function Older({
  hasOlder,
  busy,
  onOlder,
  shown,
  more = messages.common.older,
}: {
  hasOlder: boolean
  busy: boolean
  onOlder: () => void
  shown: number
  more?: string
}) {
  return (
    <div className="flex items-center justify-center gap-4 py-4 text-ink-soft">
      <span aria-live="polite">{messages.common.shown(shown)}</span>
      {hasOlder ? (
        <Button busy={busy} onClick={onOlder}>
          {more}
        </Button>
      ) : (
        <span>{messages.common.noOlder}</span>
      )}
    </div>
  )
}
