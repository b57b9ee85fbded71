import { play } from '../battle/play.ts'
import { tapAfter, untap } from '../log/write.ts'
import { EVENTS, S } from '../state/layout.ts'
import type { BattleInput } from '../input.ts'

/** Plays a battle once and calls `each` after every event, while the state is what a watcher has seen so far. Gives the rounds played. */
export function everyEvent(input: BattleInput, each: () => void): number {
  const again = (): void => {
    // Set before the call: a tap that lies ahead never ends the battle early.
    tapAfter(S[EVENTS]! + 1, again)
    each()
  }
  tapAfter(1, again)
  try {
    return play(input)
  } finally {
    untap()
  }
}
