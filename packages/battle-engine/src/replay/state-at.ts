import { END_IDS, FIELD_EFFECT_IDS, STANDARD_IDS, STATUS_IDS } from '../content/ids.ts'
import { hex32 } from '../chance/mix.ts'
import { hashWords, DIGEST_SECTIONS, sectionDigest } from '../state/digest.ts'
import {
  CELL,
  CONSTANT_WORDS,
  CONTESTED,
  DRAWS,
  ENDED,
  EVENTS,
  EXISTS,
  FIELD_BY,
  FIELD_CELL,
  FIELD_KIND,
  FIELD_SLOTS,
  GLORY,
  HEALTH,
  HOUR,
  MAX_HEALTH,
  MORALE,
  OWNER,
  ROUND,
  S,
  STANCE,
  STANDING,
  STATUS_MASK,
  TURN_OF,
  WINNER,
} from '../state/layout.ts'
import { HANDLES } from '../content/numbers.ts'
import { STANDARD_CELL } from '../field/ground.ts'
import { valueOf } from '../combat/status.ts'
import { isSummon } from '../combat/tricks.ts'
import { castOf, loadInput } from '../battle/load.ts'
import { play } from '../battle/play.ts'
import { tapAfter, untap } from '../log/write.ts'
import type { BattleInput } from '../input.ts'
import type { BattleState, BattleView, HeroView } from '../report.ts'
import { stanceNamed } from './header.ts'

/**
 * The whole state after `cursor` events, by playing the battle again up to there (about a tenth of a millisecond). A cursor
 * beyond the end gives the end; 0 gives the line-ups before the first hour.
 */
export function stateAt(input: BattleInput, cursor: number): BattleState {
  if (cursor <= 0) {
    loadInput(input)
    return snapshot(input)
  }
  let state: BattleState | undefined
  tapAfter(cursor, () => {
    state = snapshot(input)
  })
  try {
    play(input)
  } finally {
    untap()
  }
  return state ?? snapshot(input)
}

function snapshot(input: BattleInput): BattleState {
  const sections: Record<string, string> = {}
  let chain = hashWords(0, CONSTANT_WORDS, 1)
  DIGEST_SECTIONS.forEach(({ name }, s) => {
    const digest = sectionDigest(s)
    sections[name] = hex32(digest)
    chain = (Math.imul(chain, 0x9e3779b1) + digest) | 0
  })
  return {
    cursor: S[EVENTS]!,
    view: viewOfState(input),
    words: S.slice(),
    digest: { chain: hex32(chain), sections, draws: S[DRAWS]! },
  }
}

/** What a watcher sees, read from the state itself: must equal viewAt on the log. */
export function viewOfState(input: BattleInput): BattleView {
  const heroes: HeroView[] = []
  const cast = input.sides.map(castOf)
  for (let h = 0; h < HANDLES; h++) {
    if (S[EXISTS + h] === 0 || (isSummon(h) && S[STANDING + h] === 0)) continue
    const side = h < 6 ? 0 : 1
    heroes.push({
      handle: h,
      key: cast[side]![h % 6]!.key,
      side,
      cell: S[CELL + h]!,
      health: S[HEALTH + h]!,
      maxHealth: S[MAX_HEALTH + h]!,
      standing: S[STANDING + h] === 1,
      statuses: STATUS_IDS.flatMap((status, s) =>
        (S[STATUS_MASK + h]! & (1 << s)) !== 0 ? [{ status, value: valueOf(h, s) }] : [],
      ),
    })
  }
  const fields: BattleView['fields'] = []
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    const kind = S[FIELD_KIND + slot]!
    if (kind > 0)
      fields.push({
        effect: FIELD_EFFECT_IDS[kind - 1]!,
        cell: S[FIELD_CELL + slot]!,
        side: S[FIELD_BY + slot]! < 6 ? 0 : 1,
      })
  }
  const owner = (s: number): 0 | 1 | null => (S[OWNER + s] === 0 ? 0 : S[OWNER + s] === 1 ? 1 : null)
  const standard = (s: number): BattleView['standards']['north'] => ({
    cell: STANDARD_CELL[s]!,
    owner: owner(s),
    contested: S[CONTESTED + s] === 1,
  })
  return {
    tick: S[EVENTS]!,
    hour: S[HOUR]!,
    round: S[ROUND]!,
    glory: [S[GLORY]!, S[GLORY + 1]!],
    morale: [S[MORALE]!, S[MORALE + 1]!],
    stances: [stanceNamed(S[STANCE]!), stanceNamed(S[STANCE + 1]!)],
    standards: { north: standard(STANDARD_IDS.indexOf('north')), south: standard(STANDARD_IDS.indexOf('south')) },
    heroes,
    fields,
    turnOf: S[TURN_OF]! < 0 ? null : S[TURN_OF]!,
    ...(S[ENDED] === 0
      ? {}
      : { ended: { winner: S[WINNER] === 0 ? 0 : S[WINNER] === 1 ? 1 : null, end: END_IDS[S[ENDED]! - 1] ?? null } }),
  }
}
