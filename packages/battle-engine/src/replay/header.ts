import { CLASS_IDS, MONSTER_IDS, STANCE_IDS, type StanceId } from '../content/ids.ts'
import { HANDLES } from '../content/numbers.ts'
import { isSummon, kindOf } from '../combat/tricks.ts'
import { castOf, loadUnsealed } from '../battle/load.ts'
import { CLASS, EXISTS, GLORY_SHARE, HOME, MAX_HEALTH, RANK, S, START_MORALE, START_STANCE } from '../state/layout.ts'
import type { UnsealedInput } from '../input.ts'
import type { BattleHeader, HeroHeader, SummonHeader } from '../report.ts'

/** What a live watcher may have beside the log: who stands where, with how much health. No seed, gambit, order or result. */
export function headerOf(input: UnsealedInput): BattleHeader {
  loadUnsealed(input)
  const keys = input.sides.map((side) => castOf(side).map((hero) => hero.key))
  const heroes: HeroHeader[] = []
  const summons: SummonHeader[] = []
  for (let handle = 0; handle < HANDLES; handle++) {
    if (S[EXISTS + handle] === 0) continue
    const side = handle < 6 ? 0 : 1
    const key = keys[side]![handle % 6]!
    const classId = CLASS_IDS[S[CLASS + handle]!]!
    const maxHealth = S[MAX_HEALTH + handle]!
    const monster = MONSTER_IDS[kindOf(handle) - 1]
    if (monster !== undefined && isSummon(handle)) {
      summons.push({ handle, side, key, classId, monster, maxHealth })
      continue
    }
    heroes.push({
      handle,
      side,
      key,
      classId,
      rank: S[RANK + handle]!,
      maxHealth,
      home: S[HOME + handle]!,
      glory: S[GLORY_SHARE + handle]!,
      ...(monster === undefined ? {} : { monster }),
    })
  }
  return {
    engine: input.engine,
    arena: input.arena,
    stances: [stanceNamed(S[START_STANCE]!), stanceNamed(S[START_STANCE + 1]!)],
    morale: [S[START_MORALE]!, S[START_MORALE + 1]!],
    heroes,
    ...(summons.length === 0 ? {} : { summons }),
  }
}

export function stanceNamed(handle: number): StanceId {
  const stance = STANCE_IDS[handle]
  if (stance === undefined) throw new Error(`no stance ${handle}`)
  return stance
}
