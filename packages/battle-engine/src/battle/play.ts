import * as layout from '../state/layout.ts'
import * as numbers from '../content/numbers.ts'
import * as digests from '../state/digest.ts'
import * as logs from '../log/write.ts'
import type { BattleInput } from '../input.ts'
import { ENGINE_VERSION } from '../version.ts'
import { isWatched } from '../state/watched.ts'
import * as canonical from './canonical.ts'
import { compiledRounds, giveUpCompiledRounds } from './compiled.ts'
import * as hours from './hours.ts'
import * as load from './load.ts'
import * as roundss from './rounds.ts'

const { ENDED, EVENTS, S } = layout
const { ROUNDS, ROUNDS_AN_HOUR } = numbers
const { beginChain, chainRound } = digests
const { hasTap, isTapped } = logs
const { hashLoaded, wordOfHash } = canonical
const { beginHour } = hours
const { loadInput } = load
const { playRound } = roundss
/** Plays the whole battle in the state; gives the rounds played. A tap that is passed ends it early. */
export function play(input: BattleInput): number {
  begin(input)
  const compiled = isWatched() || hasTap() ? undefined : compiledRounds()
  if (compiled === undefined) return playRounds()
  try {
    return compiled()
  } catch (trap) {
    giveUpCompiledRounds(trap)
    begin(input)
    return playRounds()
  }
}

/** Makes the state what it is before the first round. Throws on an input for another engine. */
export function begin(input: BattleInput): void {
  if (input.engine !== ENGINE_VERSION) {
    throw new Error(
      `this input asks for engine ${input.engine}, this is ${ENGINE_VERSION}: play it with its own bundle`,
    )
  }
  loadInput(input)
  hashLoaded()
  beginChain(wordOfHash(0), wordOfHash(1))
  S[EVENTS] = 0
}

/**
 * The rounds of the battle that was begun. Nothing from here on is put on the heap (tools/heap), and all of it can be compiled
 * (tools/compile).
 */
export function playRounds(): number {
  const s = S
  for (let round = 1; round <= ROUNDS; round++) {
    if (round % ROUNDS_AN_HOUR === 1) beginHour((round + ROUNDS_AN_HOUR - 1) / ROUNDS_AN_HOUR)
    playRound(round)
    chainRound(round)
    if (s[ENDED] !== 0 || isTapped()) return round
  }
  return ROUNDS
}
