import type {
  AbilityId,
  EndId,
  FieldEffectId,
  GambitSetId,
  MonsterId,
  StanceId,
  StandardId,
  StatusId,
} from './content/ids.ts'

/**
 * A hero is named in the log by his handle: side · 6 + his place in the side's canonical order (BattleHeader.heroes).
 * A cell is column + 13 · row of the real field (not of a side's frame).
 */
export type HeroHandle = number
export type Cell = number
export type Side = 0 | 1

/** Which rule made it happen: a gambit (1–8), class instinct, a reaction, a conditional order, a status, the field, the rules. */
export type Cause =
  | { kind: 'gambit'; number: number }
  | { kind: 'instinct' }
  | { kind: 'reaction' }
  | { kind: 'order' }
  | { kind: 'status' }
  | { kind: 'field' }
  | { kind: 'rules' }

/** Typed events of the log; PROTOCOL.md gives the bits. `ability: null` is a plain attack. */
export type BattleEvent = { tick: number; cause: Cause } & (
  | { kind: 'hour-began'; hour: number }
  | { kind: 'round-began'; round: number }
  | { kind: 'turn-began'; actor: HeroHandle; initiative: number; /** Goes on after waiting. */ resumed: boolean }
  | { kind: 'moved'; actor: HeroHandle; to: Cell; path: Cell[] }
  | { kind: 'displaced'; actor: HeroHandle; target: HeroHandle; to: Cell }
  | { kind: 'swapped'; actor: HeroHandle; target: HeroHandle; actorTo: Cell; targetTo: Cell }
  | { kind: 'used'; actor: HeroHandle; ability: AbilityId; target: HeroHandle | null; cell: Cell | null }
  | { kind: 'hit'; actor: HeroHandle; target: HeroHandle; ability: AbilityId | null; damage: number; critical: boolean }
  | { kind: 'missed'; actor: HeroHandle; target: HeroHandle; ability: AbilityId | null }
  | { kind: 'absorbed'; target: HeroHandle; amount: number; left: number }
  | { kind: 'guarded'; actor: HeroHandle; target: HeroHandle; damage: number }
  | { kind: 'shared'; actor: HeroHandle; target: HeroHandle; damage: number }
  | { kind: 'suffered'; target: HeroHandle; by: HeroHandle | null; status: StatusId; damage: number }
  | { kind: 'burned'; target: HeroHandle; by: HeroHandle | null; effect: FieldEffectId; damage: number }
  | { kind: 'paid'; actor: HeroHandle; damage: number }
  | { kind: 'healed'; actor: HeroHandle; target: HeroHandle; amount: number }
  | { kind: 'status-gained'; actor: HeroHandle; target: HeroHandle; status: StatusId; rounds: number; value: number }
  | { kind: 'status-ended'; target: HeroHandle; status: StatusId }
  | { kind: 'resisted'; actor: HeroHandle; target: HeroHandle; status: StatusId }
  | { kind: 'fell'; target: HeroHandle; by: HeroHandle | null; glory: number }
  | { kind: 'stood-up'; target: HeroHandle; health: number }
  | { kind: 'came-home'; target: HeroHandle; cell: Cell; health: number; rallied: boolean }
  | { kind: 'standard-taken'; standard: StandardId; side: Side }
  | { kind: 'standard-contested'; standard: StandardId; contested: boolean }
  | { kind: 'tally'; glory: [number, number] }
  | { kind: 'morale'; side: Side; morale: number }
  | { kind: 'order-fired'; side: Side; order: number }
  | { kind: 'stance-changed'; side: Side; stance: StanceId }
  | { kind: 'field-laid'; actor: HeroHandle; effect: FieldEffectId; cell: Cell; rounds: number }
  | { kind: 'field-ended'; effect: FieldEffectId; cell: Cell }
  | { kind: 'quickened'; actor: HeroHandle; target: HeroHandle; rounds: number }
  | { kind: 'waited'; actor: HeroHandle }
  | { kind: 'held-back'; actor: HeroHandle }
  | { kind: 'set-changed'; target: HeroHandle; set: GambitSetId }
  | { kind: 'summoned'; actor: HeroHandle; target: HeroHandle; monster: MonsterId; cell: Cell; health: number }
  | { kind: 'trick'; actor: HeroHandle; target: HeroHandle | null; monster: MonsterId }
  | { kind: 'raised'; actor: HeroHandle; target: HeroHandle; cell: Cell; health: number }
  | { kind: 'ended'; winner: Side | null; /** Older engines do not say. */ end: EndId | null; glory: [number, number] }
)
export type BattleEventKind = BattleEvent['kind']
