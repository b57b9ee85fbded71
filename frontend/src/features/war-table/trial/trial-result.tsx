import { Eye } from 'lucide-react'
import { Suspense, lazy, useMemo, useState } from 'react'
import { formatSigned } from '../../../format.ts'
import { trialMessages } from '../../../messages/trial.ts'
import { Button } from '../../../ui/button.tsx'
import { Callout } from '../../../ui/callout.tsx'
import { sidePaints } from '../../battle/board/side-paint.ts'
import { GloryHistogram } from '../../battle/luck/glory-histogram.tsx'
import { ShareBar } from '../../battle/luck/share-bar.tsx'
import type { ViewedSide } from '../../battle/viewed-battle.ts'
import { Difference } from '../../battle/what-if/difference.tsx'
import { columnsOf, compare, differencesOf, meanGlory, tallyOf } from '../../battle/workshop/count.ts'
import type { Column, Comparison, Tally } from '../../battle/workshop/count.ts'
import type { WarTableAnswer } from '../war-table-query.ts'
import { pickBattle } from './pick-battle.ts'
import type { Wanted } from './pick-battle.ts'
import { isComparable } from './use-trials.ts'
import type { Run } from './use-trials.ts'

const TrialViewer = lazy(() => import('./trial-viewer.tsx'))

type TrialResultProps = {
  answer: WarTableAnswer
  runs: readonly Run[]
  from: string
  /** What was tried is still what lies on the table. */
  isCurrent: boolean
}

const words = trialMessages
const WANTED = ['middle', 'best', 'worst'] as const satisfies readonly Wanted[]

/** How often these orders won, how far the two were apart, what changed since the trial before, and single battles to watch. */
export function TrialResult({ answer, runs, from, isCurrent }: TrialResultProps) {
  const [watched, setWatched] = useState<number | null>(null)
  const [run, before] = runs
  // Counted once a trial: while the next one runs, the page draws its progress many times a second.
  const counted = useMemo(() => (run === undefined ? null : countRun(run, before)), [run, before])
  if (run === undefined || counted === null) return null
  const { foe, outcomes } = run
  const sides: readonly [ViewedSide, ViewedSide] = [
    { guildId: answer.guild.id, name: answer.guild.name, crest: answer.guild.crest },
    { guildId: 'foe', name: foe.name, crest: foe.crest },
  ]
  const paints = sidePaints(sides[0].crest, sides[1].crest)
  const [own, theirs] = counted.glory
  return (
    <div className="flex min-w-0 flex-col gap-4" data-trial-battles={outcomes.winners.length}>
      {!isCurrent && <Callout tone="warn" title={words.changed} />}
      <h3 className="small-caps text-ink-soft">{words.result(sides[0].name, sides[1].name)}</h3>
      <ShareBar tally={counted.tally} sides={sides} paints={paints} />
      <p>
        {words.meanGlory}: <b>{words.meanOf(own.toFixed(1), theirs.toFixed(1), signedTenths(own - theirs))}</b>
      </p>
      <GloryHistogram columns={counted.columns} difference={null} sides={sides} paints={paints} />
      <div role="group" aria-label={words.watch} className="flex flex-wrap items-center gap-2">
        <span className="small-caps text-sm text-ink-soft">{words.watch}</span>
        {counted.picks.map(({ wanted, number, difference }) => (
          <Button key={wanted} size="small" onClick={() => setWatched(number)}>
            <Eye aria-hidden className="size-4" />
            {words.watchOf(words.watches[wanted], formatSigned(difference))}
          </Button>
        ))}
      </div>
      {counted.change !== null && (
        <section aria-label={words.before}>
          <h3 className="small-caps text-ink-soft">{words.before}</h3>
          {counted.change === 'same' ? (
            <p>{words.sameOrders}</p>
          ) : (
            <>
              <p className="text-sm text-ink-soft">{words.beforeTold}</p>
              <Difference guild={answer.guild.name} side={0} comparison={counted.change} />
            </>
          )}
        </section>
      )}
      {watched !== null && (
        <Suspense fallback={null}>
          <TrialViewer
            answer={answer}
            run={run}
            sides={sides}
            from={from}
            number={watched}
            onClose={() => setWatched(null)}
          />
        </Suspense>
      )}
    </div>
  )
}

type Counted = {
  readonly tally: Tally
  readonly columns: readonly Column[]
  readonly glory: readonly [own: number, theirs: number]
  readonly picks: readonly { readonly wanted: Wanted; readonly number: number; readonly difference: number }[]
  /** What the orders changed since the trial before; null when it was of another kind, or there was none. */
  readonly change: Comparison | 'same' | null
}

function countRun(run: Run, before: Run | undefined): Counted {
  const { outcomes } = run
  const differences = differencesOf(outcomes)
  const comparable = before !== undefined && isComparable(run, before)
  return {
    tally: tallyOf(outcomes),
    columns: columnsOf(outcomes),
    glory: meanGlory(outcomes),
    picks: WANTED.map((wanted) => {
      const number = pickBattle(differences, wanted)
      return { wanted, number, difference: differences[number] ?? 0 }
    }),
    change: !comparable
      ? null
      : JSON.stringify(before.own) === JSON.stringify(run.own)
        ? 'same'
        : changeOf(before, run),
  }
}

/** Seed by seed, as far as both went. */
function changeOf(before: Run, run: Run): Comparison {
  const battles = Math.min(before.outcomes.winners.length, run.outcomes.winners.length)
  const first = ({ outcomes: { glory, winners } }: Run) => ({
    glory: glory.slice(0, battles * 2),
    winners: winners.slice(0, battles),
  })
  return compare(first(before), first(run), 0)
}

function signedTenths(value: number): string {
  const text = Math.abs(value).toFixed(1)
  return text === '0.0' ? '0' : `${value < 0 ? '−' : '+'}${text}`
}
