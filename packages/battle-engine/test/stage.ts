import { ABILITY_IDS, CLASS_IDS, STATUS_IDS, type AbilityId, type ClassId, type StatusId } from '../src/content/ids.ts'
import type { ArenaId } from '../src/content/ids.ts'
import { ABILITIES } from '../src/content/abilities.ts'
import { watchingDraws, type StreamName } from '../src/chance/draw.ts'
import { cellOf } from '../src/field/hex.ts'
import { has, valueOf } from '../src/combat/status.ts'
import { slotOf } from '../src/gambits/conditions.ts'
import { loadInput } from '../src/battle/load.ts'
import { ACTOR, CELL, EVENTS, HEALTH, HOUR, OCCUPIED, ROUND, ROUND_IN_HOUR, S } from '../src/state/layout.ts'
import { beginHour } from '../src/battle/hours.ts'
import { measureAll } from '../src/field/gaps.ts'
import { useAbility } from '../src/turn/act.ts'
import { forgetTurn } from '../src/turn/around.ts'
import { decode } from '../src/log/read.ts'
import { LOG } from '../src/log/write.ts'
import type { BattleInput, HeroInput } from '../src/input.ts'
import type { BattleEvent } from '../src/events.ts'
import { ENGINE_VERSION } from '../src/version.ts'

/** Somebody on the stage: 1200 in every attack attribute, 0 Vitality and Resolve, so that power is damage. */
export type Actor = {
  side: 0 | 1
  classId: ClassId
  at: [column: number, row: number]
  abilities?: AbilityId[]
} & Partial<Pick<HeroInput, 'attributes' | 'gambits' | 'gear' | 'fatigue' | 'lane' | 'sets' | 'traits'>>

export const plainAttributes = { might: 1200, agility: 1200, intellect: 1200, spirit: 1200, vitality: 0, resolve: 0 }

/** Sets heroes where a test wants them, in round 1 of hour 1; gives their handles in the order given. */
export function stage(actors: Actor[], arena: ArenaId = 'the-level'): number[] {
  const input = stageInput(actors, arena)
  loadInput(input)
  S[EVENTS] = 0
  beginHour(1)
  S[HOUR] = 1
  S[ROUND] = 1
  S[ROUND_IN_HOUR] = 1
  const next = [0, 6]
  const handles = actors.map(({ side }) => next[side]!++)
  OCCUPIED.fill(0)
  actors.forEach(({ at }, i) => {
    const handle = handles[i]!
    S[CELL + handle] = cellOf(...at)
    OCCUPIED[cellOf(...at)] = handle + 1
  })
  S[EVENTS] = 0
  measureAll()
  forgetTurn()
  return handles
}

export function stageInput(actors: Actor[], arena: ArenaId = 'the-level'): BattleInput {
  const heroes = (side: 0 | 1): HeroInput[] =>
    actors
      .filter((a) => a.side === side)
      .map((actor, row) => ({
        key: `${side}-${row}`,
        classId: actor.classId,
        rank: 20,
        worth: 1000,
        attributes: actor.attributes ?? plainAttributes,
        ancestry: 'hillborn',
        abilities: actor.abilities ?? [],
        traits: actor.traits ?? [],
        militia: false,
        place: { column: 0, row },
        lane: actor.lane ?? 'free',
        gambits: actor.gambits ?? [],
        ...(actor.gear === undefined ? {} : { gear: actor.gear }),
        ...(actor.fatigue === undefined ? {} : { fatigue: actor.fatigue }),
        ...(actor.sets === undefined ? {} : { sets: actor.sets }),
      }))
  return {
    engine: ENGINE_VERSION,
    seed: '000102030405060708090a0b0c0d0e0f',
    arena,
    sides: [
      { stance: 'steady', morale: 50, heroes: heroes(0), orders: [] },
      { stance: 'steady', morale: 50, heroes: heroes(1), orders: [] },
    ],
  }
}

/** A roll that a rule may use: its stream and what it shows. */
export type Scripted = [stream: StreamName, value: number]
/** A blow that lands, without a critical, at 1000 ‰ of its power. */
export const LANDS: Scripted[] = [
  ['hit', 0],
  ['critical', 999],
  ['spread', 150],
]
export const MISSES: Scripted[] = [['hit', 999]]

/** Runs `body` on scripted rolls: each must be asked for in this order, and none may be left. */
export function onRolls<T>(rolls: Scripted[], body: () => T): T {
  const left = [...rolls]
  const result = watchingDraws((stream, _hero, _counter, bound) => {
    const next = left.shift()
    if (next === undefined) throw new Error(`an unscripted roll of ${stream}`)
    if (next[0] !== stream) throw new Error(`a roll of ${stream} where ${next[0]} was scripted`)
    if (next[1] >= bound) throw new Error(`${next[1]} is no roll below ${bound}`)
    return next[1]
  }, body)
  if (left.length > 0)
    throw new Error(`${left.length} scripted rolls were not used: ${left.map(([stream]) => stream).join(', ')}`)
  return result
}

/** Uses an equipped ability in the hero's own turn, on scripted rolls. */
export function use(hero: number, ability: AbilityId, target: number, rolls: Scripted[] = []): void {
  S[ACTOR] = hero
  onRolls(rolls, () => useAbility(hero, slotOf(hero, ABILITY_IDS.indexOf(ability)), target))
  S[ACTOR] = -1
}

export function isAllowed(hero: number, ability: AbilityId, target: number): boolean {
  return ABILITIES[ability].allow?.(hero, target) ?? true
}
export const health = (hero: number): number => S[HEALTH + hero]!
export const cell = (hero: number): number => S[CELL + hero]!
export const bears = (hero: number, status: StatusId): boolean => has(hero, STATUS_IDS.indexOf(status))
export const value = (hero: number, status: StatusId): number => valueOf(hero, STATUS_IDS.indexOf(status))
export const events = (): BattleEvent[] => [...decode(LOG.subarray(0, S[EVENTS]! * 2))]
export const classHandle = (id: ClassId): number => CLASS_IDS.indexOf(id)
/** Full health on stage: 100 + rank 20. */
export const FULL = 120
