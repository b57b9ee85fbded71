import type { AbilityId, AncestryId, ArenaId, AttributeId, ClassId, LaneId, StanceId, TraitId } from './content/ids.ts'
import type { ConditionalOrder, Gambit } from './gambit-language.ts'

/** Everything a battle is. The same input gives the same battle, bit for bit, on every machine. */
export type BattleInput = {
  /** ENGINE_VERSION of the engine that is to play it. */
  engine: string
  /** 128 bits as 32 lower-case hex characters. */
  seed: string
  arena: ArenaId
  /** Side 0 is the host and stands left, side 1 stands right. */
  sides: [SideInput, SideInput]
}

export type SideInput = {
  stance: StanceId
  /** Battle morale at the start, 0–100. */
  morale: number
  /** 1–6 heroes; the order in the list means nothing, the place does. */
  heroes: HeroInput[]
  /** At most 5, tried in order. */
  orders: ConditionalOrder[]
}

export type HeroInput = {
  /** Stable id, unique in the battle, 1–64 characters. Chance is keyed by it: never by slot, side or name. */
  key: string
  classId: ClassId
  /** 1–99. */
  rank: number
  /** Hundredths; shares the 24 glory of the line-up by worth squared. */
  worth: number
  /** Effective hundredths 0–2500: own + loyalty + form + fatigue + gear. */
  attributes: Record<AttributeId, number>
  ancestry: AncestryId
  /** At most 4, of his class, learnt by his rank. The order means nothing. */
  abilities: AbilityId[]
  /** Battle traits only, at most 5. */
  traits: TraitId[]
  /** Militia fill a short line-up: their share of glory by worth has no minimum. */
  militia: boolean
  /** Home place in the side's own frame (column 0 is the rear); the right side is mirrored. Unique in the side. */
  place: { column: 0 | 1; row: number }
  lane: LaneId
  /** At most 8 and at most the slots of his rank (3, +1 at 3, 6, 10, 15, 20). The first that can act acts. */
  gambits: Gambit[]
}

/** What is frozen and hashed at lock: everything but the seed, which is drawn from that hash. */
export type UnsealedInput = Omit<BattleInput, 'seed'>
