import type { BattleInput, BattleReport, RoundsPlayed } from '@mythic/battle-engine'

/** What goes to a battle thread and comes back. The log travels by transfer, not by copy. */
export interface FightOrder {
  readonly number: number
  readonly input: BattleInput
}

/** Told beside the answers, once a thread and engine for each reason: its battles are right, and slower than they should be. */
export interface PlaysBySource {
  readonly kind: 'plays-by-source'
  readonly engine: string
  readonly why: Omit<Extract<RoundsPlayed, { by: 'source' }>, 'by'>
  /** Of the battle whose compiled rounds came to a trap; null where none did. */
  readonly input: BattleInput | null
}

export type FightAnswer =
  | {
      readonly number: number
      readonly kind: 'fought'
      readonly report: BattleReport
      /** What played its rounds. */
      readonly by: RoundsPlayed['by']
    }
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
