import { Suspense, lazy } from 'react'
import { ProblemError } from '../../api/problem.ts'
import { messages } from '../../messages/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Callout } from '../../ui/callout.tsx'
import { Coins } from '../../ui/coins.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { LevelBar } from '../../ui/level.tsx'
import { LineChart } from '../../ui/line-chart.tsx'
import { Older } from '../../ui/older.tsx'
import { ClosedState, EmptyState, ErrorState, StaleNote } from '../../ui/page-state.tsx'
import { PageHeader, Panel } from '../../ui/panel.tsx'
import { PanelSkeleton, TableSkeleton } from '../../ui/skeleton.tsx'
import { Sparkline } from '../../ui/sparkline.tsx'
import { Stars } from '../../ui/stars.tsx'
import { GalleryHeraldry } from './gallery-heraldry.tsx'
import { GalleryTable } from './gallery-table.tsx'

const FormsAndOverlays = lazy(() => import('./gallery-overlays.tsx'))
const words = messages.gallery
const INKS = ['bg-ink', 'bg-ink-soft', 'bg-wax', 'bg-gilt', 'bg-link', 'bg-good', 'bg-bad', 'bg-warn', 'bg-info']
const PAINTS = ['bg-or', 'bg-argent', 'bg-gules', 'bg-azure', 'bg-vert', 'bg-purpure', 'bg-sable']
const FAILURE = new ProblemError({ code: 'INTERNAL', status: 500, requestId: 'req-01HZX4' })
const nothing = () => {}

export function GalleryPage() {
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <div className="grid gap-4 wide:grid-cols-2">
        <Panel title={words.tinctures}>
          <Swatches names={PAINTS} />
          <Swatches names={INKS} />
        </Panel>
        <Panel title={words.type}>
          <p className="title-ink rubric text-4xl">The third matchday of Greymoor</p>
          <p className="mt-2">Source Sans 3 for the interface: 0123456789, all of one width.</p>
          <p className="prose-ink mt-2">
            Alegreya for the chronicle: In the rain at Thornwall, Isolde held the north standard for eleven rounds.
          </p>
        </Panel>
        <Buttons />
        <Marks />
        <Suspense fallback={<PanelSkeleton panels={2} />}>
          <FormsAndOverlays />
        </Suspense>
        <div className="wide:col-span-2">
          <GalleryHeraldry />
        </div>
        <Panel title={words.table} className="wide:col-span-2">
          <GalleryTable />
          <Older hasOlder busy={false} onOlder={nothing} shown={6} />
        </Panel>
      </div>
      <h2 className="title-ink mt-6 mb-3">{words.states}</h2>
      <div className="grid gap-4 wide:grid-cols-2">
        <TableSkeleton rows={4} columns={5} />
        <PanelSkeleton panels={1} />
        <EmptyState title="No battles yet" action={<Button look="primary">See the fixtures</Button>}>
          <p>The season has not begun. The first matchday is in week 1, day 6.</p>
        </EmptyState>
        <ErrorState error={FAILURE} onRetry={nothing} />
        <ErrorState error={new TypeError('Failed to fetch')} onRetry={nothing} />
        <ClosedState title="The market is closed">
          <p>It opens once lots exist.</p>
        </ClosedState>
        <StaleNote asOf={Date.UTC(2026, 10, 21, 9, 30)} error={new TypeError('Failed to fetch')} onRetry={nothing} />
        <Callout tone="warn" title="The orders lock soon">
          <p>What stands now is what your heroes will fight with.</p>
        </Callout>
      </div>
    </>
  )
}

function Swatches({ names }: { names: readonly string[] }) {
  return (
    <ul className="mb-3 flex flex-wrap gap-2">
      {names.map((name) => (
        <li key={name} className="text-center text-xs text-ink-soft">
          <span className={`block size-12 rounded-[5px] border border-rule-strong ${name}`} />
          {name.slice(3)}
        </li>
      ))}
    </ul>
  )
}

function Buttons() {
  return (
    <Panel title={words.buttons}>
      <div className="flex flex-wrap gap-2">
        <Button look="primary">Save the orders</Button>
        <Button>Copy last</Button>
        <Button look="quiet">Cancel</Button>
        <Button look="danger">Archive the world</Button>
        <Button look="primary" busy>
          Saving
        </Button>
        <Button disabled>Locked</Button>
        <Button size="small">Small</Button>
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <Badge>plain</Badge>
        <Badge tone="good">fit</Badge>
        <Badge tone="bad">wounded, 2 weeks</Badge>
        <Badge tone="warn">tired</Badge>
        <Badge tone="info">engaged</Badge>
      </div>
    </Panel>
  )
}

function Marks() {
  return (
    <Panel title={words.marks}>
      <div className="flex flex-col gap-2">
        <p className="flex flex-wrap gap-4">
          <Coins amount={300_000} /> <Coins amount={1250} change /> <Coins amount={-28_100} change />
          <Stars least={2} most={4} /> <Stars least={5} most={5} />
          <Sparkline
            label="Form of the last six weeks: 4, 5, 5, 6, 4, 7"
            values={[4, 5, 5, 6, 4, 7]}
            least={1}
            most={8}
          />
          <Countdown until={3 * 86_400_000} clock={{ gameNow: 86_400_000, rate: 1, driven: true, receivedAt: 0 }} />
        </p>
        <LevelBar label="Might" level={102_750} change={1200} />
        <LevelBar label="Agility" level={61_000} />
        <LevelBar label="Resolve" level={178_800} change={-300} />
        <LineChart
          label="Might and Agility over five weeks"
          ticks={['W1', 'W2', 'W3', 'W4', 'W5']}
          format={(value) => value.toFixed(1)}
          lines={[
            { label: 'Might', values: [9.8, 9.9, 10.1, 10.1, 10.3] },
            { label: 'Agility', values: [6.1, 6.2, 6.2, 6.4, 6.6] },
          ]}
        />
      </div>
    </Panel>
  )
}
