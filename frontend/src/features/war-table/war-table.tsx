import { lazy, useEffect, useMemo, useState } from 'react'
import type { GambitSetId } from '@mythic/battle-engine'
import { usePhone } from '../../hooks/use-media-query.ts'
import { trialMessages } from '../../messages/trial.ts'
import { warTableMessages } from '../../messages/war-table.ts'
import { Later } from '../../ui/later.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { Tab } from '../../ui/tabs.tsx'
import type { WorldClock } from '../../ui/world-clock.ts'
import { CandidateList } from './candidate-list.tsx'
import { unfitReason } from './fitness.ts'
import { HomeBoard } from './home-board.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { LINE_UP, placeAt } from './line-up-draft.ts'
import type { Spot } from './line-up-draft.ts'
import { PlacedHero } from './placed-hero.tsx'
import { Reserves } from './reserves.tsx'
import { SaveBar } from './save-bar.tsx'
import { SetAsideNote } from './set-aside-note.tsx'
import { setAsideBy } from './set-aside.ts'
import { nameable } from './nameable.ts'
import { GambitsPanel } from './gambits-panel.tsx'
import { strangersOrdered } from './order-reach.ts'
import { startSetOrder } from './orders-draft.ts'
import { OrdersPanel } from './orders-panel.tsx'
import { refusedPart, selectorOf } from './refused-part.ts'
import type { RefusedPart } from './refused-part.ts'
import { useFocusGoal } from './use-focus-goal.ts'
import { useWarTable } from './use-war-table.ts'
import type { WarTableAnswer } from './war-table-query.ts'

const CandidateSheet = lazy(() => import('./candidate-sheet.tsx'))
const TrialPanel = lazy(() => import('./trial/trial-panel.tsx'))

type WarTableProps = { worldId: string; answer: WarTableAnswer; clock: WorldClock }
type TabId = 'field' | 'gambits' | 'orders' | 'trial'

const words = warTableMessages

/** Places, gambits, stance and orders of a guild, edited together and saved by one act. */
export function WarTable({ worldId, answer, clock }: WarTableProps) {
  const phone = usePhone()
  const table = useWarTable(worldId, answer)
  const { draft, act } = table
  const [spot, setSpot] = useState<Spot | null>(null)
  const [heroId, setHeroId] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [tab, setTab] = useState<TabId>('field')
  const [set, setSet] = useState<GambitSetId>('a')
  const goTo = useFocusGoal()
  const heroes = useMemo(() => new Map(answer.heroes.map((hero) => [hero.id, hero])), [answer.heroes])
  const chosen = heroId === null ? undefined : heroes.get(heroId)
  const standing = draft.places.flatMap((place) => heroes.get(place.heroId) ?? [])
  const who = useMemo(() => nameable(answer, draft), [answer, draft])
  const fit = answer.heroes.filter((hero) => unfitReason(hero) === null).length

  const letGo = () => {
    setSpot(null)
    setHeroId(null)
  }
  const nameOf = (id: string) => heroes.get(id)?.name ?? words.none
  const say = (placed: string, { column, row }: Spot, before: string | undefined) => {
    const place = words.placeOf(column, row)
    setSaid(
      before === undefined
        ? words.setDown(nameOf(placed), place)
        : words.swapped(nameOf(placed), place, nameOf(before)),
    )
  }
  // Select, then place: whichever of the two was pressed first waits for the other.
  const pressSpot = (pressed: Spot) => {
    const there = placeAt(draft, pressed)
    if (heroId !== null && there?.heroId !== heroId) {
      act({ kind: 'place', heroId, spot: pressed })
      setSpot(null)
      say(heroId, pressed, there?.heroId)
    } else if (there !== undefined) {
      setSpot(pressed)
      setHeroId(heroId === there.heroId ? null : there.heroId)
      if (heroId !== there.heroId)
        setSaid(words.pickedUp(nameOf(there.heroId), words.placeOf(pressed.column, pressed.row)))
    } else setSpot(isSame(spot, pressed) ? null : pressed)
  }
  const pressHero = (pressed: string) => {
    const waiting = spot !== null && placeAt(draft, spot)?.heroId !== pressed
    if (waiting && (heroId === null || placeAt(draft, spot)?.heroId === heroId)) {
      act({ kind: 'place', heroId: pressed, spot })
      say(pressed, spot, placeAt(draft, spot)?.heroId)
      setSpot(null)
      setHeroId(pressed)
    } else setHeroId(heroId === pressed ? null : pressed)
  }

  // A refused save leads to the part it is about: turned to at once, and brought into focus when it is drawn.
  const refused = useMemo(() => refusedPart(table.refusal), [table.refusal])
  const [turnedTo, setTurnedTo] = useState(refused)
  const turnTo = (part: RefusedPart) => {
    setTab(part.kind === 'gambit' ? 'gambits' : 'orders')
    if (part.kind !== 'gambit') return
    setHeroId(part.heroId)
    setSet(part.set)
  }
  if (refused !== turnedTo) {
    setTurnedTo(refused)
    if (refused !== null) turnTo(refused)
  }
  useEffect(() => {
    if (refused !== null) goTo(selectorOf(refused))
  }, [refused, goTo])
  const show = (part: RefusedPart) => {
    turnTo(part)
    goTo(selectorOf(part))
  }
  const addSetOrder = (changed: GambitSetId, to: string) => {
    act({ kind: 'orders', orders: [...draft.orders, startSetOrder(changed, to)] })
    const number = draft.orders.length + 1
    setSaid(words.sets.orderAdded(number, changed.toUpperCase(), nameOf(to)))
    setTab('orders')
    goTo(`[data-order="${number}"] select`)
  }

  const wanted = Math.min(LINE_UP, fit)
  const misgiven = draft.orders.flatMap((order, index) =>
    strangersOrdered(order, draft).length > 0 ? [index + 1] : [],
  )
  const inLineUp = new Set([...draft.places.map((place) => place.heroId), ...draft.reserves])
  const setAside = answer.gambits
    .filter((written) => inLineUp.has(written.heroId))
    .flatMap((written) => setAsideBy(written.heroId, written.abilities, table.setsOf(written.heroId)))
  const unfit = standing.filter((hero) => unfitReason(hero) !== null)
  const faults = [
    ...(draft.places.length < wanted ? [words.stillEmpty(wanted - draft.places.length)] : []),
    ...(unfit.length > 0 ? [words.unfitOnBoard(unfit.map(({ name }) => name))] : []),
    ...(misgiven.length > 0 ? [words.orderFaults(misgiven.map(words.sets.order).join(', '))] : []),
  ]

  // On a phone the list lies below the board: it comes up as a sheet when a place is pressed.
  const sheet = phone && spot !== null
  const candidates = <CandidateList table={answer} draft={draft} spot={spot} chosenHero={heroId} onHero={pressHero} />
  const field = (
    <div className="grid gap-0 rail:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
      <div className="p-2 rail:p-4">
        <p className="mb-1 flex flex-wrap justify-between gap-x-4 text-sm text-ink-soft">
          <span>{chosen !== undefined && spot === null ? words.choosePlace(chosen.name) : words.fieldTold}</span>
          <span className="font-semibold text-ink">{words.placedCount(draft.places.length, wanted)}</span>
        </p>
        <HomeBoard
          arena={answer.match?.arena ?? 'the-level'}
          draft={draft}
          heroes={heroes}
          chosenSpot={spot}
          chosenHero={heroId}
          onSpot={pressSpot}
          onLetGo={letGo}
        />
        {fit < LINE_UP && <p className="pt-2 text-sm text-warn">{words.noMilitia}</p>}
      </div>
      <div className="min-w-0 border-rule max-rail:border-t rail:border-l">
        {chosen !== undefined && !sheet && <PlacedHero hero={chosen} draft={draft} act={act} onLetGo={letGo} />}
        <p className="flex justify-between px-3 pt-3 pb-1 text-ink-soft">
          <span className="small-caps">
            {spot === null ? words.allHeroes : words.candidatesFor(words.placeOf(spot.column, spot.row))}
          </span>
          <abbr className="small-caps" title={words.fitnessTold}>
            {words.fitness}
          </abbr>
        </p>
        {candidates}
        <Reserves draft={draft} heroes={heroes} act={act} />
      </div>
    </div>
  )
  const gambits = (
    <GambitsPanel
      answer={answer}
      table={table}
      who={who}
      standing={standing}
      chosen={chosen}
      set={set}
      refused={refused}
      onHero={setHeroId}
      onSet={setSet}
      onOrder={addSetOrder}
    />
  )
  const orders = <OrdersPanel table={table} who={who} refused={refused} />
  const trial = (
    <Later fallback={<PanelSkeleton panels={1} />}>
      <TrialPanel
        // Trials are of one match: with the next it begins anew.
        key={answer.match?.id ?? ''}
        worldId={worldId}
        answer={answer}
        draft={draft}
        setsOf={table.setsOf}
      />
    </Later>
  )
  const tabs: readonly Tab<TabId>[] = [
    { value: 'field', label: words.tabs.field, content: field },
    { value: 'gambits', label: words.tabs.gambits, content: gambits },
    { value: 'orders', label: words.tabs.orders, content: orders },
    { value: 'trial', label: trialMessages.tab, content: trial },
  ]
  return (
    <>
      {sheet && (
        <Later>
          <CandidateSheet title={words.candidatesFor(words.placeOf(spot.column, spot.row))} onClose={letGo}>
            {chosen !== undefined && (
              <PlacedHero hero={chosen} draft={draft} act={act} onLetGo={letGo} onMove={() => setSpot(null)} />
            )}
            {candidates}
          </CandidateSheet>
        </Later>
      )}
      <LeaveGuard table={table} faulty={faults.length > 0} />
      <p role="status" className="sr-only">
        {said}
      </p>
      <SaveBar
        answer={answer}
        table={table}
        clock={clock}
        faults={faults}
        refused={refused === null ? null : { part: refused, nameOf, onShow: () => show(refused) }}
      />
      <SetAsideNote parts={setAside} nameOf={nameOf} onShow={show} />
      {phone ? (
        <div className="leaf">
          <Tabs
            label={words.title}
            value={tab}
            onChange={setTab}
            tabs={tabs.map((each) => ({
              ...each,
              content: (
                <>
                  <h2 className="sr-only">{each.label}</h2>
                  {each.content}
                </>
              ),
            }))}
          />
        </div>
      ) : (
        <div className="grid gap-4">
          <Panel title={words.tabs.field} flush>
            {field}
          </Panel>
          <Panel title={words.tabs.gambits} flush>
            {gambits}
          </Panel>
          <Panel title={words.tabs.orders} flush>
            {orders}
          </Panel>
          <Panel title={trialMessages.title} flush>
            {trial}
          </Panel>
        </div>
      )}
    </>
  )
}

function isSame(one: Spot | null, other: Spot): boolean {
  return one !== null && one.column === other.column && one.row === other.row
}
