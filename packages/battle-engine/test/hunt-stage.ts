import { MONSTER_IDS, type ArenaId, type MonsterId } from '../src/content/ids.ts'
import { cellOf } from '../src/field/hex.ts'
import { loadInput } from '../src/battle/load.ts'
import { beginHour } from '../src/battle/hours.ts'
import { measureAll } from '../src/field/gaps.ts'
import {
  ACTOR,
  CELL,
  EVENTS,
  MONSTER,
  OCCUPIED,
  POWER,
  ROUND,
  ROUND_IN_HOUR,
  S,
  SOAK_BODY,
  SOAK_MAGIC,
  MAGIC,
} from '../src/state/layout.ts'
import { attack } from '../src/turn/act.ts'
import { forgetTurn } from '../src/turn/around.ts'
import { takeTurn } from '../src/turn/turn.ts'
import type { BattleInput } from '../src/input.ts'
import { events, onRolls, stageInput, type Actor, type Scripted } from './stage.ts'

/** A monster on the stage, at its usual worth. */
export type Beast = { monster: MonsterId; at: [column: number, row: number]; worth?: number }
export type Hunter = Omit<Actor, 'side'>

/** Somebody without trick or soak. */
export const mageAt = (column: number, row: number): Hunter => ({ classId: 'elementalist', at: [column, row] })

/** Heroes (handles from 0) and monsters (from 6) where a test wants them, in round 1 of hour 1. */
export function huntStage(
  beasts: Beast[],
  hunters: Hunter[],
  arena: ArenaId = 'the-level',
): { m: number[]; h: number[] } {
  loadInput(huntInput(beasts, hunters, arena))
  S[EVENTS] = 0
  beginHour(1)
  S[ROUND] = 1
  S[ROUND_IN_HOUR] = 1
  OCCUPIED.fill(0)
  const m = beasts.map((beast, i) => put(6 + i, beast.at))
  const h = hunters.map((hunter, i) => put(i, hunter.at))
  S[EVENTS] = 0
  measureAll()
  forgetTurn()
  return { m, h }
}

function put(handle: number, at: [number, number]): number {
  S[CELL + handle] = cellOf(...at)
  OCCUPIED[cellOf(...at)] = handle + 1
  return handle
}

export function huntInput(beasts: Beast[], hunters: Hunter[], arena: ArenaId = 'the-level'): BattleInput {
  const input = stageInput(
    hunters.map((hunter) => ({ ...hunter, side: 0 })),
    arena,
  )
  input.sides[1].monsters = beasts.map(({ monster, worth }, row) => ({
    key: `beast-${row}`,
    monster,
    worth: worth ?? USUAL,
    place: { column: 0, row },
  }))
  return input
}
const USUAL = 1000

/** A monster's attack in its own turn, on scripted rolls. */
export function strikeWith(monster: number, target: number, rolls: Scripted[]): void {
  S[ACTOR] = monster
  onRolls(rolls, () => attack(monster, target))
  S[ACTOR] = -1
  forgetTurn()
}

/** A whole turn in that round, on scripted rolls. */
export function turnOf(one: number, round: number, rolls: Scripted[]): void {
  S[ROUND] = round
  onRolls(rolls, () => takeTurn(one))
}

/** Damage of a landed blow without a critical at 1000 ‰ of spread. */
export function damageFrom(attacker: number, target: number, permille = 1000): number {
  const soak = S[MAGIC + attacker] === 1 ? S[SOAK_MAGIC + target]! : S[SOAK_BODY + target]!
  const milli = Math.trunc((S[POWER + attacker]! * permille) / 1000)
  return Math.max(1, Math.trunc(Math.trunc((milli * (1000 - soak)) / 1000) / 1000))
}

export const kindAt = (handle: number): MonsterId | undefined => MONSTER_IDS[(S[MONSTER + handle]! & 63) - 1]
export const tricks = (): MonsterId[] => events().flatMap((e) => (e.kind === 'trick' ? [e.monster] : []))
