import type { HeroId, GuildId, MatchId } from '../ids/ids.ts'

export const attributeKeys = ['might', 'agility', 'intellect', 'spirit', 'vitality', 'resolve'] as const
export type AttributeKey = (typeof attributeKeys)[number]
export type AttributeSet = Readonly<Record<AttributeKey, number>>

export const hallKinds = ['trainingHall', 'infirmary', 'arena', 'tavern', 'library', 'vault'] as const
export type HallKind = (typeof hallKinds)[number]

export type Temperament = 'miser' | 'spender' | 'nurturer' | 'trader' | 'gambler'
export type InjuryKind = 'bruised' | 'wounded' | 'broken' | 'maimed' | 'scar'
export type Intensity = 'rest' | 'light' | 'steady' | 'hard' | 'brutal'

/** One hero on the board, in his side's own frame: column 0–1, row 0–8. */
export interface LineUpPlace {
  readonly heroId: HeroId
  readonly column: 0 | 1
  readonly row: number
  readonly lane: 'north' | 'south' | 'free'
}

/** Purses of a guild, and the world's faucets (`mint:…`) and sinks (`burn:…`). */
export type LedgerKind =
  | 'treasury'
  | 'escrow'
  | 'reserves'
  | 'mint:founding'
  | 'mint:gate'
  | 'mint:patrons'
  | 'mint:prizes'
  | 'burn:salary'
  | 'burn:upkeep'
  | 'burn:healing'
  | 'burn:interest'
  | 'burn:rounding'
  | 'burn:annals'

export type TransferKind =
  | 'founding-grant'
  | 'gate-money'
  | 'patronage'
  | 'salaries'
  | 'hall-upkeep'
  | 'healing'
  | 'debt-interest'
  | 'annals'

/** Every factor of a week's training in the order applied, permille; `base` and `gain` in ten-thousandths of a level. */
export interface TrainingFactors {
  readonly base: number
  readonly hall: number
  readonly mentor: number
  readonly intensity: number
  readonly staminaShare: number
  readonly age: number
  readonly participation: number
  readonly talent: number
  readonly ceiling: number
  readonly ancestry: number
  readonly traits: number
}

export type StepVerb =
  | 'lock-match'
  | 'fight-match'
  | 'reveal-matchday'
  | 'pay-salaries'
  | 'train-guild'
  | 'reveal-season-secret'

/** What a step is about. Small and fixed: a due row names, it does not carry state. */
export interface StepPayload {
  readonly season: number
  readonly week: number
  readonly guildId?: GuildId
  readonly matchId?: MatchId
  readonly matchday?: number
  /** Of a part of a reveal (`Step.parts`): these matches only. Never in a due row. */
  readonly matchIds?: readonly MatchId[]
}

/** Integers and ids only; never names, never people's text. */
export type ChronicleData = Readonly<Record<string, number | string>>
/** Filled from the table of kinds (`chronicle/kinds.ts`); kept open here so that tables do not depend on rules. */
export type ChronicleKind = string
export type MomentKind = 'many-falls' | 'standards' | 'debut' | 'comeback' | 'hundredth-match'
