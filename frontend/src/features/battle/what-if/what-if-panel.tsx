import { LANE_IDS, STANCES, STANCE_IDS } from '@mythic/battle-engine'
import type { BattleInput, LaneId, Side, SideInput, StanceId } from '@mythic/battle-engine'
import { RotateCcw, Scale } from 'lucide-react'
import { lazy, useCallback, useState } from 'react'
import { battleMessages } from '../../../messages/battle.ts'
import { whatIfMessages } from '../../../messages/battle-panels.ts'
import { warTableMessages } from '../../../messages/war-table.ts'
import { Button } from '../../../ui/button.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { Later } from '../../../ui/later.tsx'
import { Select } from '../../../ui/select.tsx'
import type { ViewedBattle } from '../viewed-battle.ts'
import { compare } from '../workshop/count.ts'
import type { Job } from '../workshop/jobs.ts'
import { KeepFocus } from '../workshop/keep-focus.tsx'
import { Progress } from '../workshop/progress.tsx'
import { useJob } from '../workshop/use-job.ts'
import { WorkshopFault } from '../workshop/workshop-fault.tsx'
import { differencesOf, isSame, withLane, withPlace, withSide, withStance } from './side-change.ts'
import type { Difference as Changed, Place } from './side-change.ts'
import { Difference } from './difference.tsx'

const SetsDialog = lazy(() => import('./sets-dialog.tsx'))
const OrdersDialog = lazy(() => import('./orders-dialog.tsx'))

type WhatIfPanelProps = { battle: ViewedBattle; input: BattleInput }

const words = whatIfMessages
const SEEDS = 200
const PLACES: readonly Place[] = ([1, 0] as const).flatMap((column) =>
  Array.from({ length: 9 }, (_, row) => ({ column, row })),
)
const codeOf = ({ column, row }: Place) => `${column}.${row}`

/** Other orders for one side, fought beside the old ones under the same seeds. */
export default function WhatIfPanel({ battle, input }: WhatIfPanelProps) {
  const [side, setSide] = useState<Side>(0)
  const [changed, setChanged] = useState(input)
  const [heroKey, setHeroKey] = useState(input.sides[0].heroes[0]?.key ?? '')
  const [writing, setWriting] = useState<'gambits' | 'orders' | null>(null)
  const { state, start, cancel } = useJob<Extract<Job, { kind: 'series' }>>()
  const own = changed.sides[side]
  const hero = own.heroes.find(({ key }) => key === heroKey) ?? own.heroes[0]
  const nameOf = useCallback((key: string) => battle.names.get(key) ?? key, [battle.names])
  const changes = differencesOf(input.sides[side], own)
  const same = changes.length === 0

  // A count belongs to the orders it was made with: other orders, another count.
  const take = (next: BattleInput) => {
    cancel()
    setChanged(next)
  }
  const change = (by: (before: SideInput) => SideInput) => take(withSide(changed, side, by))
  const turnTo = (next: Side) => {
    take(input)
    setSide(next)
    setHeroKey(input.sides[next].heroes[0]?.key ?? '')
  }
  const fight = () => start({ kind: 'series', inputs: [input, changed], from: input.seed, count: SEEDS })
  const places = PLACES.map((place) => {
    const there = own.heroes.find((each) => isSame(each.place, place))
    const spot = warTableMessages.placeOf(place.column, place.row)
    const isFree = there === undefined || there.key === hero?.key
    return { value: codeOf(place), label: isFree ? spot : words.taken(spot, nameOf(there.key)) }
  })
  return (
    <div className="flex flex-col gap-3 px-4 pb-4" data-what-if={state.kind}>
      <p className="text-ink-soft">{words.told}</p>
      <Chips
        label={words.side}
        value={side === 0 ? 'host' : 'guest'}
        options={[
          { value: 'host', label: battle.sides[0].name },
          { value: 'guest', label: battle.sides[1].name },
        ]}
        onChange={(next) => turnTo(next === 'host' ? 0 : 1)}
      />
      <Select<StanceId>
        label={battleMessages.stance}
        value={own.stance}
        options={STANCE_IDS.map((id) => ({ value: id, label: STANCES[id].name }))}
        onChange={(stance) => change(withStance(stance))}
      />
      {hero !== undefined && (
        <div className="grid gap-3 sm:grid-cols-2 rail:grid-cols-1 wide:grid-cols-2">
          <Select
            label={words.hero}
            value={hero.key}
            options={own.heroes.map(({ key }) => ({ value: key, label: nameOf(key) }))}
            onChange={setHeroKey}
          />
          <Select
            label={words.place}
            value={codeOf(hero.place)}
            options={places}
            onChange={(code) => {
              const place = PLACES.find((each) => codeOf(each) === code)
              if (place !== undefined) change(withPlace(hero.key, place))
            }}
          />
          <Select<LaneId>
            label={warTableMessages.lane}
            value={hero.lane}
            options={LANE_IDS.map((id) => ({ value: id, label: warTableMessages.lanes[id] }))}
            onChange={(lane) => change(withLane(hero.key, lane))}
          />
          <Button className="self-end px-2 whitespace-normal!" onClick={() => setWriting('gambits')}>
            {warTableMessages.gambitsOf(nameOf(hero.key))}
          </Button>
        </div>
      )}
      <Button onClick={() => setWriting('orders')}>{words.captainAndOrders}</Button>
      <Later>
        {writing === 'gambits' && hero !== undefined && (
          <SetsDialog
            hero={hero}
            input={changed}
            side={side}
            nameOf={nameOf}
            onChange={change}
            onClose={() => setWriting(null)}
          />
        )}
        {writing === 'orders' && (
          <OrdersDialog
            input={changed}
            side={side}
            nameOf={nameOf}
            onChange={change}
            onClose={() => setWriting(null)}
          />
        )}
      </Later>
      {!same && (
        <div>
          <p className="small-caps text-sm text-ink-soft">{words.changed}</p>
          <ul className="list-disc pl-5 text-sm" data-changes={changes.length}>
            {changes.map((each) => (
              <li key={`${each.kind} ${'hero' in each ? each.hero : ''}`}>{changeWords(each, nameOf)}</li>
            ))}
          </ul>
        </div>
      )}
      <KeepFocus>
        {state.kind === 'running' ? (
          <Progress label={words.running} done={state.done} of={SEEDS} onCancel={cancel} />
        ) : (
          <div className="flex flex-wrap gap-2">
            <Button look="primary" className="flex-1" disabled={same} onClick={fight}>
              <Scale aria-hidden className="size-5" />
              {words.start(SEEDS)}
            </Button>
            <Button disabled={same} onClick={() => take(input)}>
              <RotateCcw aria-hidden className="size-4" />
              {warTableMessages.reset}
            </Button>
          </div>
        )}
      </KeepFocus>
      {same && <p className="text-sm text-ink-soft">{words.changeFirst}</p>}
      {state.kind === 'failed' && <WorkshopFault lack={state.lack} engine={input.engine} onRetry={fight} />}
      {state.kind === 'done' && state.answer.outcomes[0] !== undefined && state.answer.outcomes[1] !== undefined && (
        <Difference
          guild={battle.sides[side].name}
          side={side}
          comparison={compare(state.answer.outcomes[0], state.answer.outcomes[1], side)}
        />
      )}
    </div>
  )
}

function changeWords(change: Changed, nameOf: (key: string) => string): string {
  return 'hero' in change ? words.changesOf[change.kind](nameOf(change.hero)) : words.changes[change.kind]
}
