import { meet } from '@mythic/domain/draw-up'
import { useQuery } from '@tanstack/react-query'
import { Swords } from 'lucide-react'
import { useMemo } from 'react'
import { trialMessages } from '../../../messages/trial.ts'
import { Button } from '../../../ui/button.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { ErrorState } from '../../../ui/page-state.tsx'
import { SkeletonBar } from '../../../ui/skeleton.tsx'
import { battleQuery } from '../../battle/battle-query.ts'
import { KeepFocus } from '../../battle/workshop/keep-focus.tsx'
import { Progress } from '../../battle/workshop/progress.tsx'
import { WorkshopFault } from '../../battle/workshop/workshop-fault.tsx'
import { FieldNote } from '../field-note.tsx'
import type { LineUpDraft } from '../line-up-draft.ts'
import type { WarTable } from '../use-war-table.ts'
import type { WarTableAnswer } from '../war-table-query.ts'
import { TrialNotes } from './trial-notes.tsx'
import { TrialResult } from './trial-result.tsx'
import { lastFoe, usualFoe } from './trial-foe.ts'
import type { TrialFoe } from './trial-foe.ts'
import { COUNTS } from './trial-memory.ts'
import { ownSide } from './trial-side.ts'
import { useTrials } from './use-trials.ts'

type TrialPanelProps = {
  worldId: string
  answer: WarTableAnswer
  draft: LineUpDraft
  setsOf: WarTable['setsOf']
}

const words = trialMessages

/** Tries the orders on the table against what may be known of the foe, many times, away from the page's own thread. */
export default function TrialPanel({ worldId, answer, draft, setsOf }: TrialPanelProps) {
  const { guild, match, foe: known, squad } = answer
  const trials = useTrials(`${worldId} ${guild.id} ${match?.id ?? ''}`)
  const { memory, state, problems, choose, start, cancel } = trials
  const lastId = known?.last?.matchId ?? null
  const battle = useQuery({ ...battleQuery(worldId, lastId ?? ''), enabled: lastId !== null })
  const own = useMemo(() => ownSide(answer, draft, setsOf), [answer, draft, setsOf])
  const last = useMemo(() => {
    if (known === null || battle.data === undefined) return null
    return lastFoe(battle.data, known.guild.id, new Set(squad.fighters.map(({ id }) => id)))
  }, [known, battle.data, squad])
  const usual = useMemo(() => usualFoe(own.side.heroes.filter(({ militia }) => !militia)), [own])
  // The league keeps a result longer than its battle.
  const isLost = lastId !== null && battle.data !== undefined && last === null
  const wanted = memory.foe ?? (lastId === null || isLost ? 'usual' : 'last')
  const foe: TrialFoe | null = wanted === 'last' && lastId !== null ? last : usual
  const sides = useMemo(() => (foe === null ? null : meet(own, foe.side)), [own, foe])
  const arena = match?.arena ?? 'the-level'

  if (!squad.fighters.some(({ fit }) => fit)) return <p className="p-4 text-ink-soft">{words.nobodyFit}</p>
  const fight = () => {
    if (foe !== null && sides !== null) start({ engine: squad.engine, arena, sides, foe })
  }
  const newest = memory.runs[0]
  return (
    <div
      className="grid content-start gap-5 p-4 rail:grid-rows-[auto_1fr] rail:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]"
      data-trial={state.kind}
    >
      <div className="flex flex-col gap-3">
        <p className="text-ink-soft">{words.told}</p>
        {lastId !== null && known !== null && (
          <Chips
            label={words.foe}
            value={wanted}
            options={[
              { value: 'last', label: words.foes.last(known.guild.name) },
              { value: 'usual', label: words.foes.usual },
            ]}
            onChange={(code) => choose({ foe: code })}
          />
        )}
        <Chips
          label={words.battles}
          value={String(memory.count)}
          options={COUNTS.map((count) => ({ value: String(count), label: words.count(count) }))}
          onChange={(count) => choose({ count: Number(count) })}
        />
        {wanted === 'last' && battle.isError && (
          <ErrorState error={battle.error} onRetry={() => void battle.refetch()} />
        )}
        {wanted === 'last' && battle.isPending && lastId !== null && (
          <p role="status">
            <span className="sr-only">{words.loadingFoe}</span>
            <SkeletonBar className="h-10" />
          </p>
        )}
        {wanted === 'last' && isLost && known !== null && (
          <FieldNote tone="warn">{words.lost(known.guild.name)}</FieldNote>
        )}
        <KeepFocus className="grid">
          {state.kind === 'running' ? (
            <Progress label={words.running} done={state.done} of={memory.count} onCancel={cancel} />
          ) : (
            <Button look="primary" disabled={sides === null} onClick={fight}>
              <Swords aria-hidden className="size-5" />
              {words.start(memory.count)}
            </Button>
          )}
        </KeepFocus>
        {state.kind === 'failed' && <WorkshopFault lack={state.lack} engine={squad.engine} onRetry={fight} />}
        {problems.length > 0 && (
          <div role="alert" className="text-sm text-bad">
            <p className="font-semibold">{words.unlawful}</p>
            <ul>
              {problems.slice(0, 5).map(({ path, message }) => (
                <li key={`${path} ${message}`}>
                  <code className="text-xs break-all">{path}</code> {message}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {foe !== null && (
        <div className="max-rail:order-last">
          <TrialNotes answer={answer} draft={draft} side={own.side} foe={foe} isLost={isLost} />
        </div>
      )}
      {newest !== undefined && (
        <div className="min-w-0 rail:col-start-2 rail:row-span-2 rail:row-start-1">
          <TrialResult
            answer={answer}
            runs={memory.runs}
            from={memory.from}
            isCurrent={sides !== null && JSON.stringify(sides[0]) === JSON.stringify(newest.own)}
          />
        </div>
      )}
    </div>
  )
}
