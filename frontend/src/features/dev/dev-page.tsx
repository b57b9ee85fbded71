import { useHere } from '../../here/here.ts'
import { useSwitchWorld } from '../../here/use-world-address.ts'
import { worldLabels } from '../../here/world-labels.ts'
import { messages } from '../../messages/index.ts'
import { ClosedState } from '../../ui/page-state.tsx'
import { PageHeader, Panel } from '../../ui/panel.tsx'
import { Select } from '../../ui/select.tsx'
import { ArchivePanel } from './archive-panel.tsx'
import { ClockPanel } from './clock-panel.tsx'
import { FoundWorldPanel } from './found-world-panel.tsx'
import { MatchesPanel } from './matches-panel.tsx'
import { InvariantsPanel, OutboxPanel, QueuesPanel } from './queues-panel.tsx'
import { SeasonPanel } from './season-panel.tsx'
import { TimelinePanel } from './timeline-panel.tsx'

const words = messages.dev

/** The developer's doors. They exist only when the server says so, and wear a striped frame. */
export function DevPage() {
  const { me, worlds, world, clock } = useHere()
  const switchTo = useSwitchWorld()
  const labels = worldLabels(worlds.map(({ id, name, status }) => ({ id, name, archived: status === 'archived' })))
  if (!me.devMode) {
    return (
      <ClosedState page title={words.closedTitle}>
        <p>{words.closedText}</p>
      </ClosedState>
    )
  }
  return (
    <div className="hazard -mx-2 p-3 rail:p-5">
      <PageHeader
        title={words.title}
        lead={world ? words.worldFacts(world.season, world.guilds, world.people, world.seatsFree) : words.lead}
        actions={
          world && (
            <Select
              label={words.chooseWorld}
              compact
              className="w-64"
              value={world.id}
              options={worlds.map(({ id, name }) => ({ value: id, label: labels.get(id) ?? name }))}
              onChange={switchTo}
            />
          )
        }
      />
      <div className="grid gap-4 wide:grid-cols-2">
        {world && (
          <>
            <div id="clock" className="scroll-mt-16">
              <ClockPanel key={world.id} world={world} clock={clock} />
            </div>
            <SeasonPanel world={world} />
            <MatchesPanel world={world} />
            <QueuesPanel />
            <Panel title={words.timelineTitle} className="wide:col-span-2">
              <TimelinePanel worldId={world.id} />
            </Panel>
            <OutboxPanel />
            <InvariantsPanel worldId={world.id} />
          </>
        )}
        <FoundWorldPanel />
        {world && <ArchivePanel world={world} />}
      </div>
    </div>
  )
}
