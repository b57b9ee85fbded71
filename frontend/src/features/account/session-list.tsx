import { formatRealMoment } from '../../format.ts'
import { messages } from '../../messages/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { deviceWord } from './device-word.ts'

const words = messages.account

export type SessionLine = {
  readonly id: string
  readonly current: boolean
  readonly signedInAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
  readonly device: string | null
  readonly address: string | null
}

type SessionListProps = { sessions: readonly SessionLine[]; busyId: string | null; onRevoke: (id: string) => void }

/** Where the account is signed in, each with the way to end it. */
export function SessionList({ sessions, busyId, onRevoke }: SessionListProps) {
  return (
    <ul>
      {sessions.map((session) => {
        const device = deviceWord(session.device) ?? words.unknownDevice
        return (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2.5 last:border-0"
          >
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {device}
                {session.current && <Badge tone="good">{words.thisSession}</Badge>}
              </p>
              <p className="text-sm text-ink-soft">
                {session.address !== null && `${session.address} · `}
                {words.started} {formatRealMoment(session.signedInAt)} · {words.lastSeen}{' '}
                {formatRealMoment(session.lastSeenAt)} · {words.expires} {formatRealMoment(session.expiresAt)}
              </p>
            </div>
            {!session.current && (
              <Button
                look="danger"
                size="small"
                busy={busyId === session.id}
                aria-label={`${words.revoke}: ${device}`}
                onClick={() => onRevoke(session.id)}
              >
                {words.revoke}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
