import { gameInstant, hashWorld, WEEK_MS } from '@mythic/domain'
import type { WorldHash } from '@mythic/domain'

import { checkInvariants } from '../invariants/check-invariants.ts'
import type { BrokenInvariant } from '../invariants/check-invariants.ts'
import type { Lab } from '../lab.ts'
import { advanceTo } from '../timeline/advance.ts'

/** A world at the end of a week, all that was due in it done. */
export interface WeekEnd {
  /** Counted from the world's start, from 1. */
  readonly week: number
  readonly steps: number
  readonly hash: WorldHash
  readonly broken: readonly BrokenInvariant[]
}

/** Plays week after week and tells each week's end. The clock stands at the last instant of the week: the next has not begun. */
export async function* runWeeks(lab: Lab, weeks: number): AsyncGenerator<WeekEnd> {
  for (let week = 1; week <= weeks; week += 1) {
    let steps = 0
    await advanceTo(lab, weekEnd(week), () => void (steps += 1))
    yield { week, steps, hash: hashWorld(lab.world.rows()), broken: checkInvariants(lab) }
  }
}

export function weekEnd(week: number): ReturnType<typeof gameInstant> {
  return gameInstant(week * WEEK_MS - 1)
}
