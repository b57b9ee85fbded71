import { WifiOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { liveStatus, watchLiveStatus } from '../api/live.ts'
import { useSettled } from '../hooks/use-settled.ts'
import { messages } from '../messages/index.ts'

const PATIENCE_MS = 3000

/** Says when the live line has been down for a while: what is shown may then be old. */
export function LiveMark() {
  const status = useSyncExternalStore(watchLiveStatus, liveStatus)
  const lost = useSettled(status === 'lost' || status === 'connecting', PATIENCE_MS)
  return (
    <span role="status">
      {lost && (
        <span className="inline-flex items-center gap-1.5 text-sm text-warn">
          <WifiOff aria-hidden className="size-4" />
          <span className="max-wide:sr-only">{messages.frame.lostLive}</span>
        </span>
      )}
    </span>
  )
}
