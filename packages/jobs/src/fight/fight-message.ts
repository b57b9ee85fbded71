import type { BattleInput, BattleReport } from '@mythic/battle-engine'

/** What goes to a battle thread and comes back. The log travels by transfer, not by copy. */
export interface FightOrder {
  readonly number: number
  readonly input: BattleInput
}

export type FightAnswer =
  | { readonly number: number; readonly kind: 'fought'; readonly report: BattleReport }
  | {
      readonly number: number
      readonly kind: 'failed'
      readonly reason: string
      readonly rounds: readonly RoundDigest[]
    }

/** Digest of a round that was fought to its end before the battle failed, as the engine's digestAt gives it. */
export interface RoundDigest {
  readonly chain: string
  readonly sections: Readonly<Record<string, string>>
  readonly draws: number
}
