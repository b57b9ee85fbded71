import { roundsOf } from '@mythic/battle-engine'
import type { BattleHeader } from '@mythic/battle-engine'

/** Rounds `from` to `seq` of a battle, as a live message brings them. */
export type RoundsMessage = {
  readonly from: number
  readonly seq: number
  readonly header?: BattleHeader | undefined
  readonly words: Int32Array
  readonly done: boolean
}

/** What a watcher holds of a running battle: whole rounds from the first on, without a gap or a double. */
export type LiveLog = {
  readonly header: BattleHeader | null
  readonly words: Int32Array
  /** Newest round held; 0 before the first. */
  readonly round: number
  readonly done: boolean
  /** A round is missing: ask for all of it again. */
  readonly gap: boolean
}

export const NO_LOG: LiveLog = { header: null, words: new Int32Array(), round: 0, done: false, gap: false }

/** Takes a message in: what is known already is dropped, what skips a round is refused and marked as a gap. */
export function received(log: LiveLog, message: RoundsMessage): LiveLog {
  const header = log.header ?? message.header ?? null
  const told = { ...log, header, done: log.done || (message.done && message.from <= log.round + 1) }
  if (message.seq <= log.round) return told
  if (message.from > log.round + 1) return { ...told, gap: true }
  const fresh = message.from === log.round + 1 ? message.words : afterRound(message.words, log.round)
  if (fresh === null) return { ...told, gap: true }
  const words = new Int32Array(log.words.length + fresh.length)
  words.set(log.words)
  words.set(fresh, log.words.length)
  return { ...told, words, round: message.seq, gap: false }
}

/** The words of a message from the round after `round` on; null when that round is not in it. */
function afterRound(words: Int32Array, round: number): Int32Array | null {
  const next = roundsOf(words).find((each) => each.round === round + 1)
  return next === undefined ? null : words.subarray(next.from * 2)
}

/** Base64 of little-endian 32-bit words. */
export function readWords(base64: string): Int32Array {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
  const view = new DataView(bytes.buffer)
  return Int32Array.from({ length: bytes.length >> 2 }, (_, word) => view.getInt32(word * 4, true))
}
