import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ask, idempotency } from '../../api/client.ts'
import { pyramidQuery, worldQuery } from '../../api/queries.ts'
import type { WorldLine } from '../../api/types.ts'
import { useHere } from '../../here/here.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Select } from '../../ui/select.tsx'
import { JumpDialog } from './jump-dialog.tsx'
import type { WeeklyVerb } from './jump.ts'
import { useDevAct } from './use-dev-act.ts'

const words = messages.dev

/** Fixtures of the season, the weekly steps by hand, starter heroes for a guild. */
export function SeasonPanel({ world }: { world: WorldLine }) {
  const { guild } = useHere()
  const pyramid = useQuery(pyramidQuery(world.id))
  const guilds = pyramid.data?.tiers.flatMap(({ divisions }) => divisions.flatMap((division) => division.guilds)) ?? []
  const season = useQuery(worldQuery(world.id)).data?.season
  const [jump, setJump] = useState<WeeklyVerb | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const guildId = guilds.find(({ id }) => id === chosen)?.id ?? guild?.id ?? guilds[0]?.id
  const path = { worldId: world.id }
  const schedule = useDevAct(
    (season: number) =>
      ask(
        api.POST('/api/v1/dev/worlds/{worldId}/seasons/{season}/schedule', {
          params: { path: { ...path, season }, header: idempotency() },
        }),
      ),
    ({ matches }) => words.scheduled(matches),
  )
  const weekly = useDevAct(
    (verb: WeeklyVerb) =>
      ask(api.POST('/api/v1/dev/worlds/{worldId}/weekly-step', { params: { path }, body: { verb } })),
    ({ queued }) => (queued === 0 ? words.queuedNothing : words.queued(queued)),
  )
  const starters = useDevAct(
    (id: string) =>
      ask(
        api.POST('/api/v1/dev/worlds/{worldId}/guilds/{guildId}/starter-heroes', {
          params: { path: { ...path, guildId: id }, header: idempotency() },
        }),
      ),
    ({ heroIds }) => words.startersDone(heroIds.length),
  )
  return (
    <Panel title={words.seasonTitle}>
      {season?.scheduled === true && <p className="mb-3 text-ink-soft">{words.isScheduled(season.number)}</p>}
      <div className="flex flex-wrap gap-2">
        {season?.scheduled === false && (
          <Button look="primary" busy={schedule.isPending} onClick={() => schedule.mutate(world.season)}>
            {words.schedule(world.season)}
          </Button>
        )}
        <Button busy={weekly.isPending} onClick={() => setJump('pay-salaries')}>
          {words.salaries}
        </Button>
        <Button busy={weekly.isPending} onClick={() => setJump('train-guild')}>
          {words.training}
        </Button>
      </div>
      <p className="mt-2 text-sm text-ink-soft">{words.weeklyTold}</p>
      {jump !== null && (
        <JumpDialog
          worldId={world.id}
          verb={jump}
          onClose={() => setJump(null)}
          onGo={() => {
            setJump(null)
            weekly.mutate(jump)
          }}
        />
      )}
      {guildId !== undefined && (
        <div className="mt-4 flex flex-wrap items-end gap-2">
          <Select
            label={words.guild}
            value={guildId}
            options={guilds.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
            className="min-w-48 flex-1"
          />
          <Button busy={starters.isPending} onClick={() => starters.mutate(guildId)}>
            {words.starters}
          </Button>
        </div>
      )}
    </Panel>
  )
}
