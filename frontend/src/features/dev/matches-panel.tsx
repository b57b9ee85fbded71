import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ask } from '../../api/client.ts'
import { matchesQuery } from '../../api/queries.ts'
import type { WorldLine } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Select } from '../../ui/select.tsx'
import { useDevAct } from './use-dev-act.ts'

const words = messages.dev
const MATCHDAYS = Array.from({ length: 14 }, (_, index) => String(index + 1))

/** Puts a match or a whole matchday into the battle queue now. */
export function MatchesPanel({ world }: { world: WorldLine }) {
  const [day, setDay] = useState<string | null>(null)
  const matchday = day ?? String(Math.min(14, world.at.week))
  const matches = useInfiniteQuery(
    matchesQuery(world.id, { season: world.season, matchday: Number(matchday), order: 'oldest-first' }),
  )
  const all = matches.data?.pages.flatMap((page) => page.matches)
  const open = all?.filter(({ phase }) => phase !== 'revealed') ?? []
  // The panel says why there is nothing to do, and offers nothing then.
  const idle =
    all === undefined
      ? null
      : all.length === 0
        ? words.noFixtures
        : open.length === 0
          ? words.noMatches
          : open.every(({ phase }) => phase === 'live')
            ? words.allFought
            : null
  const [chosen, setChosen] = useState<string | null>(null)
  const matchId = open.find(({ id }) => id === chosen)?.id ?? open[0]?.id
  const path = { worldId: world.id }
  const enqueueMatchday = useDevAct(
    (number: number) =>
      ask(
        api.POST('/api/v1/dev/worlds/{worldId}/matchdays/{matchday}/enqueue', {
          params: { path: { ...path, matchday: number } },
        }),
      ),
    ({ queued }) => (queued === 0 ? words.queuedNothing : words.queued(queued)),
  )
  const enqueueMatch = useDevAct(
    (id: string) =>
      ask(
        api.POST('/api/v1/dev/worlds/{worldId}/matches/{matchId}/enqueue', {
          params: { path: { ...path, matchId: id } },
        }),
      ),
    ({ queued }) => (queued === 0 ? words.queuedNothing : words.queued(queued)),
  )
  return (
    <Panel title={words.matchesTitle}>
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label={words.matchday}
          value={matchday}
          options={MATCHDAYS.map((value) => ({ value, label: value }))}
          onChange={setDay}
          className="w-28"
        />
        <Button
          look="primary"
          busy={enqueueMatchday.isPending}
          disabled={idle !== null}
          onClick={() => enqueueMatchday.mutate(Number(matchday))}
        >
          {words.enqueueMatchday}
        </Button>
      </div>
      {idle !== null && <p className="mt-4 text-ink-soft">{idle}</p>}
      {idle === null && matchId !== undefined && (
        <div className="mt-4 flex flex-wrap items-end gap-2">
          <Select
            label={words.match}
            value={matchId}
            options={open.map(({ id, host, guest, phase }) => ({
              value: id,
              label: `${messages.match.title(host.name, guest.name)} (${messages.match.phases[phase]})`,
            }))}
            onChange={setChosen}
            className="min-w-56 flex-1"
          />
          <Button busy={enqueueMatch.isPending} onClick={() => enqueueMatch.mutate(matchId)}>
            {words.enqueueMatch}
          </Button>
        </div>
      )}
    </Panel>
  )
}
