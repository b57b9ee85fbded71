import type { Chance } from '../chance/chance.ts'
import type { Change } from '../changes/change.ts'
import type { Refusal } from '../errors/refusal.ts'
import type { Lock } from '../steps/step.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { WorldReader } from '../world/reader.ts'

export type CommandVerb =
  | 'found-world'
  | 'schedule-season'
  | 'archive-world'
  | 'override-engine'
  | 'found-guild'
  | 'save-line-up'
  | 'save-gambits'
  | 'give-starter-heroes'

/**
 * One thing a person, a computer guild or a developer may ask for. The same four acts as a step: locks, load, decide, apply.
 * A request is plain data (it is kept in the command log); its shape is checked at the door, its meaning here.
 * A kept request is done again by the version that it was kept under (`commandOf`): docs/how-to/change-a-command.md.
 */
export interface Command<Slice, Request, Response> {
  readonly verb: CommandVerb
  /** Of the request's shape and meaning, from 1; kept with each request. */
  readonly v: number
  locks(request: Request): readonly Lock[]
  load(reader: WorldReader, request: Request): Promise<Slice>
  decide(slice: Slice, request: Request, now: GameInstant, chance: Chance): Change[] | Refusal
  /** What the asker is told once the changes are applied. */
  respond(slice: Slice, changes: readonly Change[], request: Request): Response
}
