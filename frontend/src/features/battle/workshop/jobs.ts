import type { ArenaId, BattleHeader, BattleInput, Explanation, Problem, SideInput } from '@mythic/battle-engine'
import type { CrestSpec } from '@mythic/domain/heraldry'
import type { StoredBattle, Verdict } from '../verify.ts'
import type { EngineLack } from './engine.ts'
import type { Unread } from './read-file.ts'

/** What the workshop can be asked to do. `series`: every input under the same `count` other seeds. */
export type Job =
  | { readonly kind: 'verify'; readonly stored: StoredBattle }
  | { readonly kind: 'explain'; readonly input: BattleInput; readonly tick: number }
  | { readonly kind: 'series'; readonly inputs: readonly BattleInput[]; readonly from: string; readonly count: number }
  | { readonly kind: 'fight'; readonly input: BattleInput }
  /** `part`: which battle of a list. */
  | { readonly kind: 'open'; readonly text: string; readonly part: string | null }
  | TrialJob

/** Two sides that have not met yet, on the engine that would play them, under `count` seeds that follow `from`. */
export type TrialJob = {
  readonly kind: 'trial'
  readonly engine: string
  readonly arena: ArenaId
  readonly sides: readonly [SideInput, SideInput]
  readonly from: string
  readonly count: number
}

/** Outcomes by seed: glory of host and guest in turns, and who won (0, 1, −1 for a draw). */
export type Outcomes = { readonly glory: Int16Array; readonly winners: Int8Array }
export type Series = { readonly outcomes: readonly Outcomes[]; readonly ms: number }

/** A battle fought just now: all that the viewer shows and that a proof compares. */
export type Fought = {
  readonly input: BattleInput
  readonly header: BattleHeader
  readonly words: Int32Array
  readonly inputHash: string
  readonly roundDigests: readonly string[]
  readonly finalDigest: string
}

/** The first place where what a file tells and the battle fought from its input part; null when nothing does. */
export type Parting =
  | { readonly kind: 'event'; readonly event: number }
  | { readonly kind: 'round'; readonly round: number }
  | { readonly kind: 'final' }
  | { readonly kind: 'input' }

export type OpenedGuild = { readonly name: string; readonly crest: CrestSpec | null }
/** Why the battle of a repro file failed where it was fought first. */
type Failure = { readonly kind: string; readonly message: string } | null

export type Opened =
  | { readonly kind: 'unreadable'; readonly why: Unread }
  | { readonly kind: 'list'; readonly names: readonly string[] }
  | { readonly kind: 'unlawful'; readonly problems: readonly Problem[] }
  | { readonly kind: 'no-engine'; readonly needs: string; readonly lack: EngineLack }
  | { readonly kind: 'mission' }
  /** The engine threw. */
  | { readonly kind: 'broke'; readonly message: string; readonly failure: Failure }
  | OpenedBattle

export type OpenedBattle = {
  readonly kind: 'fought'
  readonly fought: Fought
  /** What *Verify* holds against it. */
  readonly stored: StoredBattle
  readonly names: Readonly<Record<string, string>>
  readonly guilds: readonly [OpenedGuild, OpenedGuild] | null
  readonly failure: Failure
  /** What of the file could be compared: events and rounds counted, none when it tells none. */
  readonly compared: {
    readonly input: boolean
    readonly events: number
    readonly rounds: number
    readonly final: boolean
  }
  readonly parting: Parting | null
}

export type Trial =
  | { readonly kind: 'unlawful'; readonly problems: readonly Problem[] }
  /** `input`: what was fought, under the first of its seeds. */
  | { readonly kind: 'tried'; readonly input: BattleInput; readonly outcomes: Outcomes; readonly ms: number }

type Answers = { trial: Trial; verify: Verdict; explain: Explanation; series: Series; fight: Fought; open: Opened }
export type AnswerTo<J extends Job> = Answers[J['kind']]

export type ToWorkshop =
  | { readonly kind: 'do'; readonly id: number; readonly job: Job }
  | { readonly kind: 'stop'; readonly id: number }
export type FromWorkshop =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly id: number; readonly answer: Answers[keyof Answers] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string; readonly lack: EngineLack | null }
