import { createContext, use } from 'react'
import type { GuildName, Me, WorldLine } from '../api/types.ts'
import type { WorldClock } from '../ui/world-clock.ts'

/** Who is looking, at which world, as leader of which guild there. */
export type Here = {
  readonly me: Me
  readonly worlds: readonly WorldLine[]
  readonly world: WorldLine | null
  readonly clock: WorldClock
  readonly guild: GuildName | null
}

export const HereContext = createContext<Here | null>(null)

export function useHere(): Here {
  const here = use(HereContext)
  if (!here) throw new Error('useHere stands outside the root route')
  return here
}
