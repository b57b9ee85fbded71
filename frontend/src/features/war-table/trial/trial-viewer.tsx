import { Dialog as Base } from '@base-ui/react/dialog'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { battleMessages } from '../../../messages/battle.ts'
import { trialMessages } from '../../../messages/trial.ts'
import { buttonClasses } from '../../../ui/button.tsx'
import { BattleSkeleton } from '../../battle/battle-skeleton.tsx'
import { BattleViewer } from '../../battle/battle-viewer.tsx'
import { viewedFought } from '../../battle/file/viewed-opened.ts'
import type { Moment } from '../../battle/moment.ts'
import type { ViewedSide } from '../../battle/viewed-battle.ts'
import type { Fought, Job } from '../../battle/workshop/jobs.ts'
import { otherSeed } from '../../battle/workshop/other-seeds.ts'
import { useJob } from '../../battle/workshop/use-job.ts'
import { WorkshopFault } from '../../battle/workshop/workshop-fault.tsx'
import type { WarTableAnswer } from '../war-table-query.ts'
import type { Run } from './use-trials.ts'

type TrialViewerProps = {
  answer: WarTableAnswer
  run: Run
  sides: readonly [ViewedSide, ViewedSide]
  from: string
  /** Which of its battles, from 0. */
  number: number
  onClose: () => void
}

const words = trialMessages

/** One battle of a trial in the whole viewer, laid over the War Table, whose orders stay as they are. */
export default function TrialViewer({ answer, run, sides, from, number, onClose }: TrialViewerProps) {
  const { state, start } = useJob<Extract<Job, { kind: 'fight' }>>()
  const input = useMemo(() => ({ ...run.input, seed: otherSeed(from, number) }), [run, from, number])
  useEffect(() => start({ kind: 'fight', input }), [start, input])
  return (
    <Base.Root open onOpenChange={onClose}>
      <Base.Portal>
        <Base.Popup data-holds-viewer className="fixed inset-0 z-50 overflow-y-auto bg-vellum px-3 pb-6 rail:px-6">
          <header className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <Base.Close className={buttonClasses('plain', 'normal')}>
              <ArrowLeft aria-hidden className="size-4" />
              {words.close}
            </Base.Close>
            <div className="min-w-0">
              <Base.Title className="title-ink rubric text-2xl wrap-anywhere">
                {battleMessages.title(sides[0].name, sides[1].name)}
              </Base.Title>
              <Base.Description className="text-sm text-ink-soft">{words.watchingTold}</Base.Description>
            </div>
          </header>
          {state.kind === 'failed' && (
            <WorkshopFault lack={state.lack} engine={input.engine} onRetry={() => start({ kind: 'fight', input })} />
          )}
          {state.kind === 'done' ? (
            <Watched answer={answer} run={run} sides={sides} fought={state.answer} />
          ) : (
            state.kind !== 'failed' && <BattleSkeleton />
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

type WatchedProps = Pick<TrialViewerProps, 'answer' | 'run' | 'sides'> & { fought: Fought }

function Watched({ answer, run, sides, fought }: WatchedProps) {
  const battle = useMemo(() => viewedFought(fought, sides, namesOf(answer, run)), [answer, run, sides, fought])
  const { input, words: log, inputHash, roundDigests, finalDigest } = fought
  const stored = useMemo(
    () => ({ engine: input.engine, input, words: log, inputHash, roundDigests, finalDigest }),
    [input, log, inputHash, roundDigests, finalDigest],
  )
  return (
    <BattleViewer
      battle={battle}
      mode={{ kind: 'replay', stored }}
      moment={FROM_THE_START}
      onMoment={NO_ADDRESS}
      heroLink={(_key, name) => name}
      hasAddress={false}
    />
  )
}

const FROM_THE_START: Moment = {}
/** The address is the War Table's. */
const NO_ADDRESS = () => undefined

function namesOf(answer: WarTableAnswer, run: Run): Map<string, string> {
  const own = answer.heroes.map(({ id, name }): [string, string] => [id, name])
  const militia = run.own.heroes
    .filter((hero) => hero.militia)
    .map(({ key }, at): [string, string] => [key, words.militiaName(at + 1)])
  return new Map([...run.foe.names, ...own, ...militia])
}
