import type { CrestSpec } from '@mythic/domain/heraldry'
import type { WorldClock } from '../ui/world-clock.ts'

/** What the top bar needs to know; a visitor has no guild. */
export type FrameView = {
  readonly signedIn: boolean
  readonly devMode: boolean
  readonly guild: {
    readonly id: string
    readonly name: string
    readonly crest: CrestSpec
    readonly coins: number | null
  } | null
  readonly world: {
    readonly id: string
    readonly name: string
    readonly clock: WorldClock
    readonly catchingUp: boolean
    readonly archived: boolean
  } | null
  /** All worlds of this server, to choose from. */
  readonly worlds: readonly { readonly id: string; readonly name: string; readonly archived: boolean }[]
  readonly deadline: { readonly label: string; readonly at: number } | null
}

export const VISITOR: FrameView = {
  signedIn: false,
  devMode: false,
  guild: null,
  world: null,
  worlds: [],
  deadline: null,
}
