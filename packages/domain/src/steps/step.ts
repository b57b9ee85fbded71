import type { Chance } from '../chance/chance.ts'
import type { Change } from '../changes/change.ts'
import type { Row, TableName } from '../world/tables.ts'
import type { RevealReader, Where, WorldReader } from '../world/reader.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { StepPayload, StepVerb } from '../world/words.ts'

/** Rows a step or command locks before it reads, in the one lock order of architecture law 12. */
export type Lock = { [T in TableName]: { readonly table: T; readonly where: Where<T> } }[TableName]

/**
 * One kind of due work. The runtimes (db + jobs, lab) take the locks, load the slice, decide at the due instant and apply:
 * the same four acts in the same order in both.
 */
export interface Step<Slice> {
  readonly verb: StepVerb
  /** Order among steps of one instant; a phase starts when every earlier row of its world is done. */
  readonly phase: number
  locks(payload: StepPayload): readonly Lock[]
  load(reader: RevealReader, payload: StepPayload): Promise<Slice>
  decide(slice: Slice, now: GameInstant, chance: Chance, due: Row<'due'>): Change[]
  /**
   * A step over many things that do not touch each other may be loaded, decided and applied in parts, one after the other in
   * one transaction: the payloads of its parts, in key order. Together they establish what the whole step establishes.
   */
  parts?(reader: WorldReader, payload: StepPayload): Promise<readonly StepPayload[]>
}

/** Names rows to lock; the mapped type keeps table and condition together. */
export function lock<T extends TableName>(table: T, where: Where<T>): Lock {
  return { table, where } as unknown as Lock
}
