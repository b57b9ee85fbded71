import { Suspense, lazy, useMemo, useState } from 'react'
import { usePhone } from '../../hooks/use-media-query.ts'
import { warTableMessages } from '../../messages/war-table.ts'
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
import { StanceChoice } from './stance-choice.tsx'
import { useWarTable } from './use-war-table.ts'
import type { WarTableAnswer } from './war-table-query.ts'

// The rules' own words come with these editors; the field needs none of them and need not wait.
const GambitEditor = lazy(async () => ({ default: (await import('./gambit-editor.tsx')).GambitEditor }))
const OrdersEditor = lazy(async () => ({ default: (await import('./orders-editor.tsx')).OrdersEditor }))
const CandidateSheet = lazy(() => import('./candidate-sheet.tsx'))

type WarTableProps = { worldId: string; answer: WarTableAnswer; clock: WorldClock }
type TabId = 'field' | 'gambits' | 'orders'

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
  const heroes = useMemo(() => new Map(answer.heroes.map((hero) => [hero.id, hero])), [answer.heroes])
  const chosen = heroId === null ? undefined : heroes.get(heroId)
  const standing = draft.places.flatMap((place) => heroes.get(place.heroId) ?? [])
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

  const wanted = Math.min(LINE_UP, fit)
  const unfit = standing.filter((hero) => unfitReason(hero) !== null)
  const faults = [
    ...(draft.places.length < wanted ? [words.stillEmpty(wanted - draft.places.length)] : []),
    ...(unfit.length > 0 ? [words.unfitOnBoard(unfit.map(({ name }) => name).join(', '))] : []),
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
  const written = chosen ?? standing[0]
  const set = answer.gambits.find((each) => each.heroId === written?.id)
  const gambits =
    written === undefined || set === undefined ? (
      <p className="p-4 text-ink-soft">{words.chooseHero}</p>
    ) : (
      <div className="p-4">
        <Tabs
          label={words.gambits}
          value={written.id}
          onChange={setHeroId}
          tabs={gambitTabs(standing, written).map((hero) => ({
            value: hero.id,
            label: hero.name,
            content: hero.id === written.id && (
              <Suspense fallback={<PanelSkeleton panels={1} />}>
                <GambitEditor
                  key={hero.id}
                  hero={hero}
                  saved={set}
                  gambits={table.gambitsOf(hero.id)}
                  context={{
                    abilities: set.abilities,
                    allies: named(standing.filter((each) => each !== hero)),
                    foes: [],
                  }}
                  onChange={(next) => table.setGambits(hero.id, next)}
                />
              </Suspense>
            ),
          }))}
        />
      </div>
    )
  const orders = (
    <div className="grid gap-5 p-4">
      <section aria-label={words.stance}>
        <h3 className="small-caps pb-1 text-ink-soft">{words.stance}</h3>
        <StanceChoice stance={draft.stance} onChange={(stance) => act({ kind: 'stance', stance })} />
      </section>
      <section aria-label={words.orders}>
        <h3 className="small-caps pb-1 text-ink-soft">{words.orders}</h3>
        <Suspense fallback={<PanelSkeleton panels={1} />}>
          <OrdersEditor
            orders={draft.orders}
            heroes={named(standing)}
            onChange={(next) => act({ kind: 'orders', orders: next })}
          />
        </Suspense>
      </section>
    </div>
  )
  const tabs: readonly Tab<TabId>[] = [
    { value: 'field', label: words.tabs.field, content: field },
    { value: 'gambits', label: words.tabs.gambits, content: gambits },
    { value: 'orders', label: words.tabs.orders, content: orders },
  ]
  return (
    <>
      {sheet && (
        <Suspense fallback={null}>
          <CandidateSheet title={words.candidatesFor(words.placeOf(spot.column, spot.row))} onClose={letGo}>
            {chosen !== undefined && (
              <PlacedHero hero={chosen} draft={draft} act={act} onLetGo={letGo} onMove={() => setSpot(null)} />
            )}
            {candidates}
          </CandidateSheet>
        </Suspense>
      )}
      <LeaveGuard table={table} faulty={faults.length > 0} />
      <p role="status" className="sr-only">
        {said}
      </p>
      <SaveBar answer={answer} table={table} clock={clock} faults={faults} />
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
        </div>
      )}
    </>
  )
}

type HeroAnswer = WarTableAnswer['heroes'][number]

function named(heroes: readonly HeroAnswer[]) {
  return heroes.map(({ id, name }) => ({ key: id, name }))
}

/** Those who stand, and the chosen one if he does not. */
function gambitTabs(standing: readonly HeroAnswer[], chosen: HeroAnswer): HeroAnswer[] {
  return standing.includes(chosen) ? [...standing] : [chosen, ...standing]
}

function isSame(one: Spot | null, other: Spot): boolean {
  return one !== null && one.column === other.column && one.row === other.row
}
