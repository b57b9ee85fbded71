import type { BattleInput } from '@mythic/battle-engine'
import { Dices } from 'lucide-react'
import { luckMessages } from '../../../messages/battle-panels.ts'
import { Button } from '../../../ui/button.tsx'
import type { SidePaints } from '../board/side-paint.ts'
import type { ViewedBattle } from '../viewed-battle.ts'
import { columnsOf, placeAmong, tallyOf } from '../workshop/count.ts'
import type { Job, Series } from '../workshop/jobs.ts'
import { KeepFocus } from '../workshop/keep-focus.tsx'
import { Progress } from '../workshop/progress.tsx'
import { useJob } from '../workshop/use-job.ts'
import { WorkshopFault } from '../workshop/workshop-fault.tsx'
import { GloryHistogram } from './glory-histogram.tsx'
import { ShareBar } from './share-bar.tsx'

type LuckPanelProps = { battle: ViewedBattle; paints: SidePaints; input: BattleInput }

const words = luckMessages
const SEEDS = 1000
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** The same battle under a thousand other stars: how much of the result was luck. */
export default function LuckPanel({ battle, paints, input }: LuckPanelProps) {
  const { state, start, cancel } = useJob<Extract<Job, { kind: 'series' }>>()
  const fight = () => start({ kind: 'series', inputs: [input], from: input.seed, count: SEEDS })
  return (
    <div className="flex flex-col gap-4 px-4 pb-4" data-luck={state.kind}>
      <p className="text-ink-soft">{words.told}</p>
      <KeepFocus className="grid">
        {state.kind === 'running' ? (
          <Progress label={words.running} done={state.done} of={SEEDS} onCancel={cancel} />
        ) : (
          <Button look="primary" onClick={fight}>
            <Dices aria-hidden className="size-5" />
            {state.kind === 'done' ? words.again : words.start(whole.format(SEEDS))}
          </Button>
        )}
      </KeepFocus>
      {state.kind === 'failed' && <WorkshopFault lack={state.lack} engine={input.engine} onRetry={fight} />}
      {state.kind === 'done' && <Counted battle={battle} paints={paints} series={state.answer} />}
    </div>
  )
}

function Counted({ battle, paints, series }: { battle: ViewedBattle; paints: SidePaints; series: Series }) {
  const [outcomes] = series.outcomes
  const end = battle.events.at(-1)
  if (outcomes === undefined) return null
  const tally = tallyOf(outcomes)
  const difference = end?.kind === 'ended' ? end.glory[0] - end.glory[1] : null
  const place = difference === null ? null : placeAmong(outcomes, difference)
  return (
    <>
      <ShareBar tally={tally} sides={battle.sides} paints={paints} />
      {difference !== null && place !== null && (
        <p role="status">
          <b>{words.thisResult(battle.sides[0].name, difference)}</b>{' '}
          {words.placeOf(battle.sides[0].name, place.worse, place.same, place.better)}
        </p>
      )}
      <GloryHistogram columns={columnsOf(outcomes)} difference={difference} sides={battle.sides} paints={paints} />
      <p className="text-xs text-ink-soft">
        {words.speed(
          whole.format(tally.battles),
          whole.format(series.ms),
          whole.format((tally.battles * 1000) / Math.max(1, series.ms)),
        )}
      </p>
    </>
  )
}
