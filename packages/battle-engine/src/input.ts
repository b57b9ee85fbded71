import type {
  AbilityId,
  AncestryId,
  ArenaId,
  AttributeId,
  ClassId,
  GearSlotId,
  LaneId,
  MonsterId,
  StanceId,
} from './content/ids.ts'
import type { PlainTraitId } from './content/traits.ts'
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
  /** Battle morale at the start, 0–100, before what too many of a class take off it (battle/start-morale.ts). */
  morale: number
  /** 1–6 heroes (none beside monsters); the order in the list means nothing, the place does. */
  heroes: HeroInput[]
  /** At most 5, tried in order. */
  orders: ConditionalOrder[]
  /** Key of one of his own heroes, whose target others may follow (ordering `same-as-captain`); left out: nobody leads. */
  captain?: string
  /**
   * 1–6 monsters, whom the heroes of the other side meet on a mission (docs/adr/0026): this side then has no heroes and no
   * orders. Left out: a side of a guild.
   */
  monsters?: MonsterInput[]
}

export type HeroInput = {
  /** Stable id, unique in the battle, 1–64 characters. Chance is keyed by it: never by slot, side or name. */
  key: string
  classId: ClassId
  /** 1–99. */
  rank: number
  /** Hundredths; shares the 24 glory of the line-up by worth squared. */
  worth: number
  /** Hundredths 0–2500 without gear: own + loyalty + form + fatigue. The engine adds the gear, to 2500 at most. */
  attributes: Record<AttributeId, number>
  ancestry: AncestryId
  /** At most 4, of his class, learnt by his rank. The order means nothing. */
  abilities: AbilityId[]
  /** Battle traits only, at most 5, none twice. The order means nothing. */
  traits: TraitInput[]
  /** At most one piece a slot, never two on the same attribute; left out: bare. The order means nothing. */
  gear?: GearInput[]
  /** 0–100, for the filter `self-fatigue-above` alone: what it takes off the attributes is off already. Left out: 0. */
  fatigue?: number
  /** Militia fill a short line-up: their share of glory by worth has no minimum. */
  militia: boolean
  /** Home place in the side's own frame (column 0 is the rear); the right side is mirrored. Unique in the side. */
  place: { column: 0 | 1; row: number }
  lane: LaneId
  /** At most 8 and at most the slots of his rank (3, +1 at 3, 6, 10, 15, 20). The first that can act acts. */
  gambits: Gambit[]
  /** `gambits` is set A. An order may switch him to B or C, each as long as A may be; without that set he keeps his own. */
  sets?: GambitSets
}

/** A trait by its word, or with whom it is about: a class, or the key of a hero (who need not be here). */
export type TraitInput = PlainTraitId | { id: 'slayer'; of: ClassId } | { id: 'nemesis'; of: string }

/** A piece of gear: grade 1–5, wear 100 (whole) to 0. What it gives: content/gear.ts. */
export type GearInput = { slot: GearSlotId; attribute: AttributeId; grade: number; wear: number }

export type GambitSets = { b?: Gambit[]; c?: Gambit[] }

export type MonsterInput = {
  /** As a hero's. */
  key: string
  monster: MonsterId
  /** Hundredths 100–2500: its attributes follow from it. MONSTERS says what it usually is. */
  worth: number
  /** As a hero's. */
  place: { column: 0 | 1; row: number }
}

/** What is frozen and hashed at lock: everything but the seed, which is drawn from that hash. */
export type UnsealedInput = Omit<BattleInput, 'seed'>
