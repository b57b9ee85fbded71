import { CLASS_IDS, STANCE_IDS, type StanceId } from '../content/ids.ts'
import { HANDLES } from '../content/numbers.ts'
import { inPlaceOrder, loadUnsealed } from '../battle/load.ts'
import { CLASS, EXISTS, GLORY_SHARE, HOME, MAX_HEALTH, RANK, S, START_STANCE } from '../state/layout.ts'
import type { UnsealedInput } from '../input.ts'
import type { BattleHeader, HeroHeader } from '../report.ts'

/** What a live watcher may have beside the log: who stands where, with how much health. No seed, gambit, order or result. */
export function headerOf(input: UnsealedInput): BattleHeader {
  loadUnsealed(input)
  const keys = input.sides.map((side) => inPlaceOrder(side.heroes).map((hero) => hero.key))
  const heroes: HeroHeader[] = []
  for (let handle = 0; handle < HANDLES; handle++) {
    if (S[EXISTS + handle] === 0) continue
    const side = handle < 6 ? 0 : 1
    heroes.push({
      handle,
      side,
      key: keys[side]![handle % 6]!,
      classId: CLASS_IDS[S[CLASS + handle]!]!,
      rank: S[RANK + handle]!,
      maxHealth: S[MAX_HEALTH + handle]!,
      home: S[HOME + handle]!,
      glory: S[GLORY_SHARE + handle]!,
    })
  }
  return {
    engine: input.engine,
    arena: input.arena,
    stances: [stanceNamed(S[START_STANCE]!), stanceNamed(S[START_STANCE + 1]!)],
    morale: [input.sides[0].morale, input.sides[1].morale],
    heroes,
  }
}

export function stanceNamed(handle: number): StanceId {
  const stance = STANCE_IDS[handle]
  if (stance === undefined) throw new Error(`no stance ${handle}`)
  return stance
}
