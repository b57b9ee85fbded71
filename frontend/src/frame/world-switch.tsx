import { useSwitchWorld } from '../here/use-world-address.ts'
import { worldLabels } from '../here/world-labels.ts'
import { messages } from '../messages/index.ts'
import { Select } from '../ui/select.tsx'
import type { FrameView } from './frame-view.ts'

/** The world that is shown; where there are several, the list to go to another. */
export function WorldSwitch({ view: { world, worlds } }: { view: FrameView }) {
  const switchTo = useSwitchWorld()
  if (world === null) return null
  if (worlds.length < 2) {
    return (
      <span className="max-w-48 truncate font-semibold text-ink" title={messages.world.choose}>
        {world.name}
      </span>
    )
  }
  const labels = worldLabels(worlds)
  return (
    <Select
      label={messages.world.choose}
      compact
      className="w-44 max-w-full"
      value={world.id}
      options={worlds.map(({ id, name }) => ({ value: id, label: labels.get(id) ?? name }))}
      onChange={switchTo}
    />
  )
}
