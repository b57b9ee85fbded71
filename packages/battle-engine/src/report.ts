import type {
  AbilityId,
  ArenaId,
  ClassId,
  EndId,
  FieldEffectId,
  GambitSetId,
  MonsterId,
  StanceId,
  StandardId,
  StatusId,
} from './content/ids.ts'
import type { Cell, HeroHandle, Side } from './events.ts'

/** What simulate gives. The log is two Int32 words an event (PROTOCOL.md). */
export type BattleReport = {
  engine: string
  /** hashInput(input), 32 hex characters; the seed is not part of it. */
  inputHash: string
  outcome: Outcome
  log: Int32Array
  /** DIGEST_WORDS words a round; read with digestAt(report, round). */
  digests: Uint32Array
  /** 16 hex characters; the last link of the chain. */
  finalDigest: string
}

export type Outcome = {
  winner: Side | null
  /** How it ended; engines before 0.2.0 do not say. */
  end?: EndId
  glory: [number, number]
  /** Rounds played, 1–24. */
  rounds: number
  /** The biggest glory deficit at a round's end that each side lived through. */
  deficits: [number, number]
  /** Glory after hours one and two (absent when the battle ended before). */
  gloryAfterHour: [number, number][]
  /** Orders that fired, by side: order number (0-based) and round. */
  ordersFired: [OrderFired[], OrderFired[]]
  heroes: [HeroDeeds[], HeroDeeds[]]
  draws: number
  finalDigest: string
  /** Only where monsters were met. */
  mission?: MissionDeeds
}
/** Deeds that only missions know, for the heroes. */
export type MissionDeeds = {
  /** Whom a Rust Beetle hit, and how often: their gear wears three times as fast on this mission. */
  rusted: { key: string; hits: number }[]
}
export type OrderFired = { order: number; round: number }

/** One hero's battle, in the canonical order of his side (by home place). */
export type HeroDeeds = {
  key: string
  handle: HeroHandle
  damageDealt: number
  damageTaken: number
  healing: number
  fallsDealt: number
  timesFallen: number
  standardsTaken: number
  glory: number
  turns: number
  standing: boolean
}

/** What a live watcher gets besides the log: no seed, no gambit, no order, no result. */
export type BattleHeader = {
  engine: string
  arena: ArenaId
  stances: [StanceId, StanceId]
  morale: [number, number]
  heroes: HeroHeader[]
  /** Left out where nobody can be called. */
  summons?: SummonHeader[]
}
export type HeroHeader = {
  handle: HeroHandle
  side: Side
  key: string
  classId: ClassId
  rank: number
  maxHealth: number
  home: Cell
  glory: number
  /** Of a monster; `classId` is then the class that it fights like. */
  monster?: MonsterId
}
/** One that a monster may call: it has its handle from the beginning, and stands only after it was called. */
export type SummonHeader = {
  handle: HeroHandle
  side: Side
  key: string
  classId: ClassId
  monster: MonsterId
  maxHealth: number
}

/** What a watcher sees after `tick` events. */
export type BattleView = {
  tick: number
  hour: number
  /** 1–24; 0 before the first. */
  round: number
  glory: [number, number]
  morale: [number, number]
  stances: [StanceId, StanceId]
  standards: Record<StandardId, { cell: Cell; owner: Side | null; contested: boolean }>
  heroes: HeroView[]
  fields: { effect: FieldEffectId; cell: Cell; side: Side }[]
  turnOf: HeroHandle | null
  /** undefined while the battle goes on. */
  ended?: { winner: Side | null; end: EndId | null }
}
export type HeroView = {
  handle: HeroHandle
  key: string
  side: Side
  cell: Cell
  health: number
  maxHealth: number
  standing: boolean
  statuses: { status: StatusId; value: number }[]
}

/** The whole state after `cursor` events: the view, and every word by section and field name. */
export type BattleState = {
  cursor: number
  view: BattleView
  words: Int32Array
  digest: { chain: string; sections: Record<string, string>; draws: number }
}

/**
 * A roll with its name: ask for it again with `rollOf`. It holds when `value` is below `needed`; null where it is a number
 * drawn (0 to bound − 1), not a chance. `tick`: the event that it led to.
 */
export type Roll = {
  stream: string
  hero: string
  counter: number
  bound: number
  value: number
  needed: number | null
  tick: number
}

/**
 * Why a gambit whose filters held could not be done. `resting`: rounds until its ability is ready; `nobody`: no such ally stands;
 * `has-waited`: once a round; `no-hex-between`: none on a shortest line within his moves (block).
 */
export type WhyNot =
  | { kind: 'not-equipped' | 'silenced' | 'no-target' | 'there-already' | 'cannot-move' | 'nobody' | 'nothing-to-gain' }
  | { kind: 'has-waited' | 'no-hex-between' | 'no-foe-near' }
  | { kind: 'resting'; rounds: number }

/** A rule looked at in a turn. `failed`: places (from 0) of the filters that did not hold. */
export type RuleTried = { rule: string } & (
  | { result: 'acted' }
  | { result: 'filter'; failed: number[] }
  | { result: 'impossible'; whyNot: WhyNot }
)

/** One whom a gambit could have chosen; `keys` are his values by the gambit's orderings, the smaller the dearer. */
export type TargetWeighed = { target: string; keys: number[]; forced: boolean }

export type Explanation = {
  cursor: number
  /** Whose turn it was, null between turns. */
  hero: string | null
  round: number
  /** The gambit set he was on, which the numbers of the rules count in; null between turns. Older engines do not say. */
  set: GambitSetId | null
  /** Rules tried this turn, in order, with what became of each. */
  rules: RuleTried[]
  /** Targets of the gambit that acted, the dearest first; empty when instinct acted or there was nobody to choose. */
  targets: TargetWeighed[]
  /** Instinct's options of this turn with their scores, best first. */
  options: { what: AbilityId | 'attack' | 'stance'; target: string | null; score: number }[]
  rolls: Roll[]
}

export type Problem = { path: string; message: string; mend: string }
export type CheckedInput<T> = { kind: 'valid'; input: T } | { kind: 'invalid'; problems: Problem[] }
