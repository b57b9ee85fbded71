import type { ConditionalOrder, Gambit, StanceId } from '@mythic/battle-engine'

/** What the story reads of the API's answers; the whole of them stands in openapi.json. */
export interface Me {
  readonly account: { readonly email: string } | null
  readonly devMode: boolean
}

export interface GuildName {
  readonly id: string
  readonly name: string
}

export interface MatchLine {
  readonly id: string
  readonly week: number
  readonly divisionId: string
  readonly host: GuildName
  readonly guest: GuildName
  readonly kickoffAt: number
  readonly phase: string
  readonly result: { readonly hostGlory: number; readonly guestGlory: number } | null
}

export interface MatchView {
  readonly match: MatchLine
  readonly lineUps: unknown
  readonly proof: unknown
}

export interface GreatHall {
  readonly coins: number
  readonly nextMatch: MatchLine | null
}

export interface Roster {
  readonly heroes: readonly { readonly id: string; readonly name: string }[]
}

export interface WarTable {
  readonly match: MatchLine | null
  readonly lineUp: {
    readonly version: number
    readonly places: readonly unknown[]
    readonly reserves: readonly string[]
    readonly stance: StanceId
    readonly orders: readonly ConditionalOrder[]
  }
  readonly gambits: readonly {
    readonly heroId: string
    readonly version: number
    readonly gambits: readonly Gambit[]
  }[]
}

export interface WorldView {
  readonly catchingUp: boolean
}

export interface RevealedBattle {
  readonly input: {
    readonly engine: string
    readonly sides: readonly { readonly heroes: readonly { readonly key: string }[] }[]
  }
  readonly log: string
  readonly inputHash: string
  readonly finalDigest: string
}

export interface Table {
  readonly rows: readonly {
    readonly place: number
    readonly guild: GuildName
    readonly played: number
    readonly points: number
  }[]
}

export interface LedgerPage {
  readonly lines: readonly { readonly kind: string }[]
}
