import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { matchesQuery } from '../../api/queries.ts'
import { formatGameClock, gameDateOf } from '../../format.ts'
import { useHere } from '../../here/here.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { SkeletonBar } from '../../ui/skeleton.tsx'
import { dateText } from '../../ui/world-clock.ts'
import { jumpQuery } from './jump-query.ts'
import type { Jump, WeeklyVerb } from './jump.ts'

const words = messages.dev

type JumpDialogProps = { worldId: string; verb: WeeklyVerb; onGo: () => void; onClose: () => void }

/** Before the clock jumps to the next step of a kind: where to, and what is fought on the way. */
export function JumpDialog({ worldId, verb, onGo, onClose }: JumpDialogProps) {
  const jump = useQuery(jumpQuery(worldId, verb))
  const at = jump.data?.at ?? null
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.jumpTitle[verb]}
      actions={
        <>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button look="primary" disabled={at === null} onClick={onGo}>
            {words.jumpDo}
          </Button>
        </>
      }
    >
      <QueryView query={jump} skeleton={<SkeletonBar className="h-16" />}>
        {(data) =>
          data.at === null ? <p>{words.jumpNothing}</p> : <Told worldId={worldId} jump={data} to={data.at} />
        }
      </QueryView>
    </Dialog>
  )
}

function Told({ worldId, jump, to }: { worldId: string; jump: Jump; to: number }) {
  const { guild } = useHere()
  const filter = { guildId: guild?.id ?? '', phase: 'scheduled', order: 'oldest-first' } as const
  const matches = useInfiniteQuery({ ...matchesQuery(worldId, filter), enabled: guild !== null })
  const fought = new Set(jump.between.flatMap(({ verb, matchId }) => (verb === 'fight-match' ? (matchId ?? []) : [])))
  const own = matches.data?.pages.flatMap((page) => page.matches).filter(({ id }) => fought.has(id)) ?? []
  return (
    <>
      <p>{words.jumpText(instantText(jump.now), instantText(to))}</p>
      <p className="mt-2">{words.jumpFights(fought.size)}</p>
      {own.length > 0 && (
        <ul className="mt-2">
          {own.map(({ id, host, guest }) => (
            <li key={id} className="font-semibold text-warn">
              {words.jumpOwn(messages.match.title(host.name, guest.name))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function instantText(instant: number): string {
  return `${dateText(instant)}, ${formatGameClock(gameDateOf(instant))}`
}
