import { Link } from '@tanstack/react-router'
import { Archive, PauseCircle } from 'lucide-react'
import { usePhone } from '../hooks/use-media-query.ts'
import { messages } from '../messages/index.ts'
import type { FrameView } from './frame-view.ts'
import { Today } from './today.tsx'
import { WorldSwitch } from './world-switch.tsx'

const words = messages.world

/** Above every page: on a phone which world and day it is; everywhere that a world is of the past, or that its clock stands. */
export function WorldLine({ view }: { view: FrameView }) {
  const phone = usePhone()
  const { world, devMode } = view
  if (world === null) return null
  const { archived, clock } = world
  return (
    <>
      {phone && (
        <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule pb-2 text-sm text-ink-soft">
          <WorldSwitch view={view} />
          <Today view={view} />
        </div>
      )}
      {archived && (
        <p role="note" className="leaf mb-4 flex items-start gap-2.5 border-l-4 border-l-info px-3 py-2">
          <Archive aria-hidden className="mt-0.5 size-5 shrink-0 text-info" />
          <span>
            <strong>{words.archivedTitle(world.name)}</strong>{' '}
            <span className="text-ink-soft">{words.archivedText}</span>
          </span>
        </p>
      )}
      {!archived && clock.driven && (
        <p role="note" className="mb-3 flex items-center gap-2 text-sm text-ink-soft">
          <PauseCircle aria-hidden className="size-4 shrink-0 text-warn" />
          <span>
            {words.standsStill}{' '}
            {devMode && (
              <Link to="/dev" hash="clock">
                {words.toClock}
              </Link>
            )}
          </span>
        </p>
      )}
    </>
  )
}
