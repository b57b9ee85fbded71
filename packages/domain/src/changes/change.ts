import type { Gambit, GambitSets, SideInput } from '@mythic/battle-engine'
import type { ChronicleId, GuildId, HeroId, LedgerAccountId, MatchId, MomentId, TransferId } from '../ids/ids.ts'
import type { Coins } from '../money/coins.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import type { SealedBattle } from '../world/reader.ts'
import type { AttributeKey, ChronicleData, InjuryKind, TrainingFactors, TransferKind } from '../world/words.ts'

/** A fact that a decision established, in the past tense. A closed union: `effects-of.ts` must know each. */
export type Change =
  // founding and seasons
  | { readonly kind: 'WorldFounded'; readonly world: Row<'world'> }
  | { readonly kind: 'SeasonOpened'; readonly season: Row<'season'> }
  | { readonly kind: 'SeasonScheduled'; readonly season: number }
  | { readonly kind: 'EngineOverridden'; readonly override: Row<'engineOverride'> }
  | { readonly kind: 'SeasonSecretRevealed'; readonly season: number; readonly battleSecret: string }
  | { readonly kind: 'DivisionDrawn'; readonly division: Row<'division'> }
  | { readonly kind: 'SeatTaken'; readonly seat: Row<'seat'> }
  | { readonly kind: 'SeatHandedOver'; readonly seatId: Row<'seat'>['id']; readonly to: GuildId }
  | { readonly kind: 'WorldArchived'; readonly worldId: Row<'world'>['id'] }
  // guilds
  | { readonly kind: 'GuildFounded'; readonly guild: Row<'guild'> }
  | { readonly kind: 'GuildPassedIntoAnnals'; readonly guildId: GuildId }
  | { readonly kind: 'HallRaised'; readonly hall: Row<'hall'> }
  | { readonly kind: 'RenownChanged'; readonly guildId: GuildId; readonly by: number }
  // heroes
  | { readonly kind: 'HeroJoined'; readonly hero: Row<'hero'> }
  | { readonly kind: 'HeroPassedIntoAnnals'; readonly heroId: HeroId }
  | {
      readonly kind: 'HeroTrained'
      readonly heroId: HeroId
      readonly gains: Readonly<Partial<Record<AttributeKey, number>>>
      readonly report: {
        readonly guildId: GuildId
        readonly season: number
        readonly week: number
        readonly attribute: AttributeKey
        readonly gain: number
        readonly factors: TrainingFactors
      }
    }
  /** What age takes, as negative ten-thousandths of a level. */
  | { readonly kind: 'HeroAged'; readonly heroId: HeroId; readonly by: Readonly<Partial<Record<AttributeKey, number>>> }
  | {
      readonly kind: 'HeroConditionChanged'
      readonly heroId: HeroId
      readonly set: Partial<
        Pick<Row<'hero'>, 'form' | 'morale' | 'fatigue' | 'participationPermille' | 'salaryPerWeek' | 'age'>
      >
    }
  | {
      readonly kind: 'HeroWounded'
      readonly heroId: HeroId
      readonly injury: InjuryKind
      readonly untilWeek: number
      readonly scars: number
      readonly scarred?: { readonly attribute: AttributeKey; readonly by: number }
    }
  | { readonly kind: 'HeroHealed'; readonly heroId: HeroId }
  | { readonly kind: 'ExperienceGained'; readonly heroId: HeroId; readonly xp: number; readonly rank: number }
  /** All abilities he has equipped now, at most four. */
  | { readonly kind: 'AbilitiesLearned'; readonly heroId: HeroId; readonly abilities: Row<'hero'>['abilities'] }
  // orders
  | { readonly kind: 'LineUpDrawnUp'; readonly lineUp: Row<'lineUp'> }
  | { readonly kind: 'LineUpChanged'; readonly lineUp: Row<'lineUp'> }
  | { readonly kind: 'GambitsWritten'; readonly heroId: HeroId; readonly gambits: readonly Gambit[] }
  | {
      readonly kind: 'GambitsChanged'
      readonly heroId: HeroId
      readonly version: number
      readonly gambits: readonly Gambit[]
      readonly sets: GambitSets
    }
  // matches
  | { readonly kind: 'MatchScheduled'; readonly match: Row<'match'> }
  | {
      readonly kind: 'MatchHandedOver'
      readonly matchId: MatchId
      readonly hostGuildId: GuildId
      readonly guestGuildId: GuildId
      readonly arena: Row<'match'>['arena']
    }
  | {
      readonly kind: 'MatchLocked'
      readonly matchId: MatchId
      readonly engineVersion: string
      readonly arena: Row<'match'>['arena']
      readonly sides: readonly [SideInput, SideInput]
      readonly salts: readonly [string, string]
      readonly inputHash: string
    }
  | {
      readonly kind: 'MatchRevealed'
      readonly matchId: MatchId
      readonly battle: Omit<SealedBattle, 'outcome'>
      readonly hostGlory: number
      readonly guestGlory: number
      readonly winner: 'host' | 'guest' | 'draw'
      readonly rounds: number
    }
  | {
      readonly kind: 'StandingChanged'
      readonly seatId: Row<'seat'>['id']
      readonly by: Partial<
        Pick<
          Row<'seat'>,
          'played' | 'won' | 'drawn' | 'lost' | 'points' | 'gloryFor' | 'gloryAgainst' | 'gloryDifference' | 'awayWins'
        >
      >
    }
  | { readonly kind: 'DeedDone'; readonly deed: Row<'deed'> }
  // coins
  | { readonly kind: 'LedgerAccountOpened'; readonly account: Row<'ledgerAccount'> }
  | {
      readonly kind: 'CoinsMoved'
      readonly id: TransferId
      readonly from: Purse
      readonly to: Purse
      readonly amount: Coins
      readonly transfer: TransferKind
      readonly causeId: string
      readonly at: GameInstant
      readonly season: number
      readonly week: number
    }
  | { readonly kind: 'SalariesPaid'; readonly run: Row<'salaryRun'> }
  // memory
  | {
      readonly kind: 'ChronicleWritten'
      readonly id: ChronicleId
      readonly guildId: GuildId
      readonly at: GameInstant
      readonly season: number
      readonly week: number
      readonly event: string
      readonly v: number
      readonly importance: 1 | 2 | 3 | 4 | 5
      readonly heroIds: readonly HeroId[]
      readonly otherGuildId: GuildId | null
      readonly matchId: MatchId | null
      readonly round: number | null
      readonly data: ChronicleData
    }
  | { readonly kind: 'LegacyBegun'; readonly line: Row<'heroSeason'> }
  | {
      readonly kind: 'LegacyGrew'
      readonly heroId: HeroId
      readonly season: number
      readonly guildId: GuildId
      readonly by: Partial<Omit<Row<'heroSeason'>, 'heroId' | 'season' | 'guildId' | 'tier' | 'bestFallsInMatch'>>
      readonly bestFallsInMatch?: number
    }
  | { readonly kind: 'MomentRemembered'; readonly moment: Row<'moment'>; readonly instead: MomentId | null }
  | { readonly kind: 'HeroInducted'; readonly induction: Row<'hallOfFame'> }
  // timeline
  | { readonly kind: 'StepScheduled'; readonly due: Row<'due'> }

/** A ledger account and whether it is a guild's: only those store a balance. */
export interface Purse {
  readonly accountId: LedgerAccountId
  readonly storesBalance: boolean
}

export type ChangeKind = Change['kind']
export type ChangeOf<K extends ChangeKind> = Extract<Change, { kind: K }>
