import {
  DEALT,
  DEFICIT,
  DRAWS,
  ENDED,
  EVENTS,
  EXISTS,
  FALLS_DEALT,
  FIRED,
  FIRED_ROUND,
  GLORY,
  GLORY_AT,
  GLORY_WON,
  HEALED,
  MONSTERS,
  S,
  STANDARDS_TAKEN,
  STANDING,
  TAKEN,
  TIMES_FALLEN,
  TURNS,
  WINNER,
} from './state/layout.ts'
import { END_IDS } from './content/ids.ts'
import { HEROES_A_SIDE, ROUNDS_AN_HOUR } from './content/numbers.ts'
import { hex32 } from './chance/mix.ts'
import { chainWords, DIGEST_WORDS, ROUND_DIGESTS } from './state/digest.ts'
import { LOG, withoutLog } from './log/write.ts'
import { loadedHash } from './battle/canonical.ts'
import { missionOf } from './mission-report.ts'
import { loadedLine } from './battle/load.ts'
import { play } from './battle/play.ts'
import type { BattleInput } from './input.ts'
import type { BattleReport, HeroDeeds, OrderFired, Outcome } from './report.ts'
import { ENGINE_VERSION } from './version.ts'

/** Plays a battle. The input must have passed checkInput; throws only on an input for another engine. */
export function simulate(input: BattleInput): BattleReport {
  const rounds = play(input)
  const outcome = outcomeOf(rounds)
  return {
    engine: ENGINE_VERSION,
    inputHash: loadedHash(),
    outcome,
    log: LOG.slice(0, S[EVENTS]! * 2),
    digests: ROUND_DIGESTS.slice(0, rounds * DIGEST_WORDS),
    finalDigest: outcome.finalDigest,
  }
}

/** The same battle without its log, for simulations. */
export function outcome(input: BattleInput): Outcome {
  return outcomeOf(withoutLog(() => play(input)))
}

function outcomeOf(rounds: number): Outcome {
  const [low, high] = chainWords()
  const gloryAfterHour: [number, number][] = []
  for (let hour = 0; hour < 2 && (hour + 1) * ROUNDS_AN_HOUR <= rounds; hour++)
    gloryAfterHour.push([S[GLORY_AT + hour * 2]!, S[GLORY_AT + hour * 2 + 1]!])
  const winner = S[WINNER]!
  const told: Outcome = {
    winner: winner === 0 ? 0 : winner === 1 ? 1 : null,
    end: END_IDS[S[ENDED]! - 1]!,
    glory: [S[GLORY]!, S[GLORY + 1]!],
    rounds,
    deficits: [S[DEFICIT]!, S[DEFICIT + 1]!],
    gloryAfterHour,
    ordersFired: [firedOrders(0), firedOrders(1)],
    heroes: [deedsOf(0), deedsOf(1)],
    draws: S[DRAWS]!,
    finalDigest: hex32(low) + hex32(high),
  }
  return S[MONSTERS] === 0 ? told : { ...told, ...missionOf() }
}

function firedOrders(side: number): OrderFired[] {
  const fired: OrderFired[] = []
  for (let order = 0; order < 5; order++)
    if ((S[FIRED + side]! & (1 << order)) !== 0) fired.push({ order, round: S[FIRED_ROUND + side * 5 + order]! })
  return fired
}

function deedsOf(side: 0 | 1): HeroDeeds[] {
  return loadedLine(side).map(({ key }, i) => {
    const handle = side * HEROES_A_SIDE + i
    return {
      key,
      handle,
      damageDealt: S[DEALT + handle]!,
      damageTaken: S[TAKEN + handle]!,
      healing: S[HEALED + handle]!,
      fallsDealt: S[FALLS_DEALT + handle]!,
      timesFallen: S[TIMES_FALLEN + handle]!,
      standardsTaken: S[STANDARDS_TAKEN + handle]!,
      glory: S[GLORY_WON + handle]!,
      turns: S[TURNS + handle]!,
      standing: S[EXISTS + handle] === 1 && S[STANDING + handle] === 1,
    }
  })
}
