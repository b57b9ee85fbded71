import type { EngineBundle } from '../../src/engine-bundle.ts'
import type { Names } from '../../src/describe.ts'
import type { BattleInput } from '../../src/input.ts'
import type { BattleEvent } from '../../src/events.ts'
import { UsageError } from '../cli/options.ts'
import { namesOf } from './words.ts'

/** A turn of a battle: events `from` … `to` (ticks, inclusive). */
export type Turn = { round: number; turn: number; from: number; to: number; actor: number }
/** What --at names: one event, and the turn it lies in (undefined between turns). */
export type Moment = { tick: number; round: number; turn: Turn | undefined }

/** Every turn of a battle in order. What follows the last turn of a round belongs to no turn. */
export function turnsOf(events: Iterable<BattleEvent>): Turn[] {
  const turns: Turn[] = []
  let round = 0
  let number = 0
  let open: Turn | undefined
  for (const event of events) {
    const endsTurn =
      event.kind === 'round-began' ||
      event.kind === 'hour-began' ||
      event.kind === 'turn-began' ||
      event.kind === 'tally' ||
      event.kind === 'standard-taken' ||
      event.kind === 'standard-contested' ||
      (event.kind === 'field-ended' && event.cause.kind === 'field')
    if (endsTurn) open = undefined
    if (event.kind === 'round-began') {
      round++
      number = 0
    }
    if (event.kind === 'turn-began') {
      open = { round, turn: ++number, from: event.tick, to: event.tick, actor: event.actor }
      turns.push(open)
    } else if (open !== undefined) open.to = event.tick
  }
  return turns
}

/** `412` is event 412; `7.3` the third turn of round 7 (its last event). Throws UsageError when there is no such moment. */
export function momentAt(text: string | undefined, engine: EngineBundle, log: Int32Array): Moment {
  const turns = turnsOf(engine.decode(log))
  const last = engine.ticksOf(log)
  const byTurn = /^(\d{1,2})\.(\d{1,2})$/.exec(text ?? '')
  if (byTurn !== null) {
    const [round, number] = [Number(byTurn[1]), Number(byTurn[2])]
    const turn = turns.find((t) => t.round === round && t.turn === number)
    if (turn !== undefined) return { tick: turn.to, round, turn }
    const count = turns.filter((t) => t.round === round).length
    throw new UsageError(
      count === 0
        ? `--at ${text}: the battle has ${turns.at(-1)?.round ?? 0} rounds, no round ${round}`
        : `--at ${text}: round ${round} has turns ${round}.1 to ${round}.${count}`,
    )
  }
  if (text === undefined || !/^\d{1,5}$/.test(text))
    throw new UsageError(
      `--at wants ROUND.TURN such as 7.3, or the number of an event such as 412${text === undefined ? '' : `, not "${text}"`}`,
    )
  const tick = Number(text)
  if (tick < 1 || tick > last) throw new UsageError(`--at ${text}: the battle has events 1 to ${last}`)
  return { tick, round: roundAt(engine, log, tick), turn: turns.find((t) => t.from <= tick && tick <= t.to) }
}

/** Round of the battle that an event belongs to, 0 before the first. */
export function roundAt(engine: EngineBundle, log: Int32Array, tick: number): number {
  return engine.roundsOf(log).find(({ from, to }) => from < tick && tick <= to)?.round ?? 0
}

/** Names a moment: "round 7, turn 3 of b2, event 412". */
export function momentWords(
  { tick, round, turn }: Moment,
  engine: EngineBundle,
  input: BattleInput,
  names: Names = namesOf(input),
): string {
  const hero = engine.headerOf(input).heroes.find((h) => h.handle === turn?.actor)?.key
  return `round ${round}, ${turn === undefined ? 'between turns' : `turn ${turn.turn} of ${hero === undefined ? '?' : names.hero(hero)}`}, event ${tick}`
}
