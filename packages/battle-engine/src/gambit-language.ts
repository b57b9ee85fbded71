import type { AbilityId, ClassId, GambitSetId, LaneId, StanceId, StatusId, TerrainId } from './content/ids.ts'

/** North and South by name, or the one that is bright in hour three (shown to both before orders lock). */
export type StandardRef = 'north' | 'south' | 'bright'
export type StandardMood = 'ours' | 'theirs' | 'free' | 'contested'

/**
 * *Only if*: filters, AND-ed. `permille` is a share of full health (0–1000). "Near" is within one hex, "in range" what
 * the hero could strike this turn with his move. `hero` is a hero's key. Source: ruleset 1, section 11.
 */
export type Condition = { not?: boolean } & (
  | { kind: 'self-health-below'; permille: number }
  | { kind: 'self-has-status'; status: StatusId }
  | { kind: 'self-on-standard' }
  | { kind: 'self-foes-near'; atLeast: number }
  | { kind: 'self-ability-ready'; ability: AbilityId }
  | { kind: 'self-not-moved' }
  | { kind: 'self-terrain'; terrain: TerrainId }
  | { kind: 'self-health-rank'; atMost: number }
  | { kind: 'ally-health-below'; permille: number }
  | { kind: 'ally-class-near'; classId: ClassId; within: number }
  | { kind: 'ally-named-below'; hero: string; permille: number }
  | { kind: 'allies-near'; atLeast: number }
  | { kind: 'ally-ailing' }
  | { kind: 'ally-fallen' }
  | { kind: 'allies-standing'; atMost: number }
  | { kind: 'foe-in-range' }
  | { kind: 'foe-health-below'; permille: number }
  | { kind: 'foe-class-in-range'; classId: ClassId }
  | { kind: 'foe-named-in-range'; hero: string }
  | { kind: 'foes-in-ring'; atLeast: number }
  | { kind: 'foe-has-status'; status: StatusId }
  | { kind: 'foe-singing' }
  | { kind: 'foe-beside-weakest' }
  | { kind: 'foe-isolated' }
  | { kind: 'foes-standing'; atMost: number }
  | { kind: 'standard-is'; standard: StandardRef; mood: StandardMood }
  | { kind: 'presence-below'; standard: StandardRef }
  | { kind: 'presence-above'; standard: StandardRef }
  | { kind: 'lane-within'; distance: number }
  | { kind: 'round-at-least'; round: number }
  | { kind: 'round-at-most'; round: number }
  | { kind: 'hour-is'; hour: number }
  | { kind: 'glory-ahead'; by: number }
  | { kind: 'glory-behind'; by: number }
  | { kind: 'rally-within'; rounds: number }
  | { kind: 'our-stance'; stance: StanceId }
  | { kind: 'self-fatigue-above'; fatigue: number } // 0–100
  | { kind: 'field-ahead' } // a trap of theirs, embers, a wall or a storm of theirs, on his way within his moves
  | { kind: 'foe-lacks-status'; status: StatusId } // some foe in range; `not foe-has-status` asks for all of them
)
export type ConditionKind = Condition['kind']

/** *Do*: what the hero tries. A gambit whose action is impossible (no target, cooldown) falls through to the next. */
export type Action =
  | { kind: 'attack' }
  | { kind: 'ability'; ability: AbilityId }
  | { kind: 'go-to-standard'; standard: StandardRef }
  | { kind: 'go-to-lane' }
  | { kind: 'hold' }
  | { kind: 'guard'; whom: 'weakest' | 'nearest' }
  | { kind: 'follow'; whom: 'weakest' | 'nearest'; distance: number }
  | { kind: 'keep-distance'; distance: number }
  | { kind: 'fall-back'; to: 'home' | 'cleric' }
  | { kind: 'take-cover' }
  | { kind: 'dash'; standard: StandardRef }
  | { kind: 'leave-reach' }
  | { kind: 'block'; whom: 'weakest' | 'nearest' } // between a foe (by preference) and that ally; strikes the foe if he reaches him
  | { kind: 'wait' } // acts at the end of the round, once a round
  | { kind: 'guard-named'; hero: string }
  | { kind: 'follow-named'; hero: string; distance: number }
export type ActionKind = Action['kind']

/** *Prefer*: orderings of the targets that remain; the first that tells two apart decides, last of all the own-frame cell. */
export type Ordering =
  | { kind: 'nearest' }
  | { kind: 'farthest' }
  | { kind: 'least-health' }
  | { kind: 'most-health' }
  | { kind: 'least-health-permille' }
  | { kind: 'lowest-soak' }
  | { kind: 'highest-damage-this-hour' }
  | { kind: 'highest-worth' }
  | { kind: 'most-glory' }
  | { kind: 'can-fell' }
  | { kind: 'most-foes-in-ring' }
  | { kind: 'fewest-allies-near' }
  | { kind: 'class-order'; classes: ClassId[] }
  | { kind: 'on-standard' }
  | { kind: 'on-bright-standard' }
  | { kind: 'has-status'; status: StatusId }
  | { kind: 'not-yet-acted' }
  | { kind: 'same-as-last' }
  | { kind: 'same-as-captain' }
export type OrderingKind = Ordering['kind']

export type Gambit = { onlyIf: Condition[]; do: Action; prefer: Ordering[] }

/** A conditional order: tried at each round's start in the order given, each fires once. */
export type ConditionalOrder = { when: OrderMoment; and?: OrderCondition; then: OrderEffect }
/** `hour` 1–3, `round` 1–24 of the whole battle. */
export type OrderMoment = { kind: 'hour'; atLeast: number } | { kind: 'round'; atLeast: number }
export type OrderCondition =
  | { kind: 'glory-at-least'; difference: number } // our glory minus theirs
  | { kind: 'glory-at-most'; difference: number }
  | { kind: 'fallen'; hero: string } // a hero of either side is down now
  | { kind: 'standing-at-most'; heroes: number }
  | { kind: 'standard-is'; standard: StandardRef; mood: StandardMood }
  | { kind: 'foe-stance'; stance: StanceId }
export type OrderEffect =
  | { kind: 'stance'; stance: StanceId }
  | { kind: 'lanes'; lanes: { hero: string; lane: LaneId }[] }
  | { kind: 'call'; call: 'heal' | 'fall-back' } // for this one round
  | { kind: 'set'; set: GambitSetId; of: OrderedTo } // until another order; who has no such set keeps his own
/** Whom an order for a gambit set reaches: everyone, one hero, or those whose lane is this one when it fires. */
export type OrderedTo = { kind: 'all' } | { kind: 'hero'; hero: string } | { kind: 'lane'; lane: LaneId }
