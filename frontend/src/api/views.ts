import type { CrestSpec } from '@mythic/domain/heraldry'
import type { HeroClass } from '../heraldry/class-glyph.tsx'

/** The shapes pages work with. Instants are game ms, levels ten-thousandths, chances permille, coins whole. */

export type AttributeName = 'might' | 'agility' | 'intellect' | 'spirit' | 'vitality' | 'resolve'
export type Attributes = Readonly<Record<AttributeName, number>>

export type GuildName = { readonly id: string; readonly name: string; readonly crest: CrestSpec }

export type HeroLine = {
  readonly id: string
  readonly name: string
  readonly classId: HeroClass
  readonly ancestry: string
  readonly age: number
  readonly rank: number
  readonly worth: number
  readonly attributes: Attributes
  /** Gains of the last training, by attribute. */
  readonly changes: Partial<Attributes>
  readonly form: number
  readonly fatigue: number
  readonly morale: number
  readonly injury: { readonly kind: string; readonly weeksLeft: number } | null
  readonly salaryPerWeek: number
  readonly traits: readonly string[]
}

export type MatchLine = {
  readonly id: string
  readonly season: number
  readonly week: number
  readonly matchday: number
  readonly host: GuildName
  readonly guest: GuildName
  readonly lockAt: number
  readonly kickoffAt: number
  readonly revealAt: number
  readonly phase: 'scheduled' | 'locked' | 'live' | 'revealed'
  readonly result: {
    readonly hostGlory: number
    readonly guestGlory: number
    readonly winner: 'host' | 'guest' | 'draw'
  } | null
}

export type StandingLine = {
  readonly place: number
  readonly guild: GuildName
  readonly played: number
  readonly won: number
  readonly drawn: number
  readonly lost: number
  readonly gloryFor: number
  readonly gloryAgainst: number
  readonly gloryDifference: number
  readonly points: number
  readonly zone: 'up' | 'qualifier' | 'down' | null
  /** Which rule parted this guild from the one above, where points did not. */
  readonly tieBreak: string | null
}

export type LedgerLine = {
  readonly id: string
  readonly at: number
  readonly kind: string
  /** Coins of the treasury after this row minus before it. */
  readonly change: number
  readonly balance: number | null
  readonly cause: {
    readonly kind: 'match' | 'hero' | 'guild' | 'week'
    readonly id: string
    readonly label: string
  } | null
}

export type ChronicleLine = {
  readonly id: string
  readonly at: number
  readonly kind: string
  readonly v: number
  readonly importance: number
  readonly guild: GuildName
  readonly heroes: readonly { readonly id: string; readonly name: string }[]
  readonly otherGuild: GuildName | null
  readonly matchId: string | null
  readonly round: number | null
  readonly data: Readonly<Record<string, number | string>>
}

export type SeasonLine = {
  readonly season: number
  readonly guild: GuildName
  readonly tier: number
  readonly matches: number
  readonly wins: number
  readonly draws: number
  readonly losses: number
  readonly fallsDealt: number
  readonly timesFallen: number
  readonly standardsTaken: number
  readonly damageDealt: number
  readonly healing: number
  readonly bestFallsInMatch: number
}

export type MomentLine = {
  readonly id: string
  readonly at: number
  readonly kind: string
  readonly matchId: string | null
  readonly round: number | null
  readonly data: Readonly<Record<string, number | string>>
}
