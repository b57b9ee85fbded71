import { HOUR_BEGAN, ROUND_BEGAN } from './write.ts'

/** One round of a log: events from … to (exclusive), as ticks. An hour's opening belongs to its first round. */
export type LogRound = { round: number; from: number; to: number }

/** Where each round stands in a log. What follows the last round's start, the end included, is the last round's. */
export function roundsOf(log: Int32Array): LogRound[] {
  const rounds: LogRound[] = []
  const events = log.length >> 1
  let from = 0
  for (let tick = 0; tick < events; tick++) {
    const kind = log[tick * 2]! & 63
    const last = rounds[rounds.length - 1]
    if (kind === HOUR_BEGAN) {
      if (last !== undefined) last.to = tick
      from = tick
    } else if (kind === ROUND_BEGAN) {
      const opensHour = tick > 0 && from > (last?.from ?? -1)
      if (last !== undefined && !opensHour) last.to = tick
      rounds.push({ round: log[tick * 2 + 1]!, from: opensHour ? from : tick, to: events })
    }
  }
  const first = rounds[0]
  if (first !== undefined) first.from = 0
  const final = rounds[rounds.length - 1]
  if (final !== undefined) final.to = events
  return rounds
}

/** The words of one round, for a broadcaster to send; undefined when the log has no such round. */
export function roundOf(log: Int32Array, round: number): Int32Array | undefined {
  const found = roundsOf(log).find((r) => r.round === round)
  return found && log.subarray(found.from * 2, found.to * 2)
}

/** The log up to the end of `round`; the whole log when it has fewer rounds. 0 gives an empty one. */
export function logPrefix(log: Int32Array, round: number): Int32Array {
  let end = 0
  for (const r of roundsOf(log)) if (r.round <= round) end = r.to
  return log.subarray(0, end * 2)
}
