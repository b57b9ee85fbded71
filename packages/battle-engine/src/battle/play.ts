import { ENDED, EVENTS, S } from '../state/layout.ts'
import { ROUNDS, ROUNDS_AN_HOUR } from '../content/numbers.ts'
import { beginChain, chainRound } from '../state/digest.ts'
import { isTapped } from '../log/write.ts'
import type { BattleInput } from '../input.ts'
import { ENGINE_VERSION } from '../version.ts'
import { beginHour } from './hours.ts'
import { loadInput } from './load.ts'
import { playRound } from './rounds.ts'

/** Plays the whole battle in the state; gives the rounds played. A tap that is passed ends it early. */
export function play(input: BattleInput): number {
  if (input.engine !== ENGINE_VERSION) {
    throw new Error(
      `this input asks for engine ${input.engine}, this is ${ENGINE_VERSION}: play it with its own bundle`,
    )
  }
  loadInput(input)
  beginChain()
  S[EVENTS] = 0
  for (let round = 1; round <= ROUNDS; round++) {
    if (round % ROUNDS_AN_HOUR === 1) beginHour((round + ROUNDS_AN_HOUR - 1) / ROUNDS_AN_HOUR)
    playRound(round)
    chainRound(round)
    if (S[ENDED] === 1 || isTapped()) return round
  }
  return ROUNDS
}
