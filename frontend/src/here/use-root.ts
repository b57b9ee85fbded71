import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { hallQuery, meQuery, worldQuery, worldsQuery } from '../api/queries.ts'
import type { WorldView } from '../api/types.ts'
import { useRings } from '../api/use-rings.ts'
import { VISITOR } from '../frame/frame-view.ts'
import type { FrameView } from '../frame/frame-view.ts'
import { messages } from '../messages/index.ts'
import type { WorldClock } from '../ui/world-clock.ts'
import { useChosenWorld } from './chosen-world.ts'
import type { Here } from './here.ts'
import { pickWorld } from './pick-world.ts'
import { useWorldInAddress } from './use-world-address.ts'

export type RootState =
  | { readonly kind: 'loading'; readonly frame: FrameView }
  | { readonly kind: 'failed'; readonly frame: FrameView; readonly error: unknown; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly frame: FrameView; readonly here: Here }

/** Everything the house around a page needs; listens to the doorbells of the world and of one's guild. */
export function useRoot(): RootState {
  const me = useQuery(meQuery)
  const worlds = useQuery(worldsQuery)
  const chosen = useChosenWorld()
  const { world: asked } = useSearch({ strict: false })
  const line = me.data && worlds.data ? pickWorld(worlds.data.worlds, me.data, chosen, asked) : null
  useWorldInAddress(asked, line?.id ?? null)
  const guild = me.data?.guilds.find(({ worldId }) => worldId === line?.id)?.guild ?? null
  const world = useQuery({ ...worldQuery(line?.id ?? ''), enabled: line !== null })
  const hall = useQuery({ ...hallQuery(line?.id ?? '', guild?.id ?? ''), enabled: line !== null && guild !== null })
  useRings([...(line ? [`world:${line.id}`] : []), ...(guild ? [`guild:${guild.id}`] : [])])

  const receivedAt = world.data ? world.dataUpdatedAt : worlds.dataUpdatedAt
  const over = line?.status === 'archived'
  const told = world.data?.world.clock ?? line?.clock
  const clock = useMemo((): WorldClock => {
    if (!told) return { gameNow: 0, rate: 0, driven: true, receivedAt: 0 }
    const rate = told.paused || over ? 0 : told.ratePermille / 1000
    return { gameNow: told.gameNow, rate, driven: told.driven, receivedAt, over }
  }, [told, receivedAt, over])

  const frame: FrameView = {
    ...VISITOR,
    signedIn: me.data !== undefined && me.data.account !== null,
    devMode: me.data?.devMode === true,
    guild: guild && { id: guild.id, name: guild.name, crest: guild.crest, coins: hall.data?.coins ?? null },
    world: line && {
      id: line.id,
      name: line.name,
      clock,
      catchingUp: world.data?.catchingUp === true,
      archived: line.status === 'archived',
    },
    worlds: worlds.data?.worlds.map(({ id, name, status }) => ({ id, name, archived: status === 'archived' })) ?? [],
    deadline: line?.status === 'archived' ? null : deadlineOf(world.data),
  }
  if (me.data && worlds.data) {
    return {
      kind: 'ready',
      frame,
      here: { me: me.data, worlds: worlds.data.worlds, world: world.data?.world ?? line, clock, guild },
    }
  }
  const error = me.error ?? worlds.error
  if (error) {
    const retry = () => {
      void me.refetch()
      void worlds.refetch()
    }
    return { kind: 'failed', frame, error, retry }
  }
  return { kind: 'loading', frame }
}

function deadlineOf(view: WorldView | undefined): FrameView['deadline'] {
  if (!view?.next) return null
  return { label: messages.frame.deadlines[view.next.kind], at: view.next.at }
}
