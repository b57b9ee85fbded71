import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { seasonProofQuery } from '../../api/queries.ts'
import { NeedWorld } from '../../here/need.tsx'
import type { InWorld } from '../../here/need.tsx'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Callout } from '../../ui/callout.tsx'
import { Facts, PageHeader, Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Select } from '../../ui/select.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'
import type { SeasonProof } from './check-match.ts'
import { CheckTold, Code } from './check-told.tsx'
import { useCheck } from './use-check.ts'

const words = messages.proof
const route = getRouteApi('/check-season')

/** Anybody computes a whole season again: commitment, sealed inputs, seeds, and on wish every battle. */
export function CheckSeasonPage() {
  return <NeedWorld>{(here) => <CheckedSeason {...here} />}</NeedWorld>
}

function CheckedSeason({ world }: InWorld) {
  const { season = world.season } = route.useSearch()
  const navigate = route.useNavigate()
  const proof = useQuery(seasonProofQuery(world.id, season))
  const seasons = Array.from({ length: world.season }, (_, past) => String(world.season - past))
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={
          seasons.length > 1 && (
            <Select
              label={words.season}
              compact
              className="w-40"
              value={String(season)}
              options={seasons.map((value) => ({ value, label: words.seasonOf(Number(value)) }))}
              onChange={(value) => void navigate({ search: { season: Number(value) }, replace: true })}
            />
          )
        }
      />
      <QueryView query={proof} skeleton={<PanelSkeleton panels={2} lines={6} />}>
        {(told) => (
          <div className="grid gap-4">
            <p className="max-w-prose text-ink-soft">{words.told}</p>
            <Published proof={told} />
            <CheckPanel key={season} worldId={world.id} season={season} />
            <p className="text-sm text-ink-soft">{words.offline}</p>
          </div>
        )}
      </QueryView>
    </>
  )
}

function Published({ proof }: { proof: SeasonProof }) {
  const { battleCommitment, battleSecret, engineVersion, matches, overrides } = proof
  return (
    <Panel title={words.factsTitle}>
      <Facts
        facts={[
          [words.commitment, <Code key="commitment" text={battleCommitment} />],
          [words.secret, battleSecret === null ? words.secretLater : <Code key="secret" text={battleSecret} />],
          [words.engine, engineVersion],
          [words.locked, matches.locked],
          [words.revealed, matches.revealed],
        ]}
      />
      {overrides.map(({ ordinal, engineVersion: engine, fromMatchday, reason }) => (
        <div key={ordinal} className="mt-3">
          <Callout tone="warn" title={words.overridesTitle}>
            {words.override(engine, fromMatchday, reason)}
          </Callout>
        </div>
      ))}
    </Panel>
  )
}

function CheckPanel({ worldId, season }: { worldId: string; season: number }) {
  const { state, start, stop } = useCheck()
  const [withFights, setWithFights] = useState(false)
  const running = state.kind === 'progress'
  return (
    <Panel title={words.checkTitle}>
      <div className="flex flex-col gap-4">
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-5 accent-gilt"
            checked={withFights}
            disabled={running}
            onChange={({ target }) => setWithFights(target.checked)}
          />
          {words.withFights}
        </label>
        <div className="flex flex-wrap gap-2">
          <Button look="primary" busy={running} onClick={() => start({ worldId, season, withFights })}>
            {running ? words.running : words.start}
          </Button>
          {running && <Button onClick={stop}>{words.stop}</Button>}
        </div>
        <div aria-live="polite" data-verdict={state.kind === 'done' ? state.verdict.kind : state.kind}>
          <CheckTold state={state} />
        </div>
      </div>
    </Panel>
  )
}
