import {
  ARENA_IDS,
  CLASS_IDS,
  outcome,
  randomInput,
  type ArenaId,
  type BattleInput,
  type ClassId,
  type SideInput,
} from '../src/index.ts'
import { diceOf, randomSide } from '../src/random-input.ts'
import { hex32, mix } from '../src/chance/mix.ts'
import { mirrored } from './laws.ts'

export type Fairness = {
  arena: ArenaId
  battles: number
  left: number
  right: number
  draws: number
  leftPermille: number
}

/**
 * How often the left side wins when each line-up fights from both sides under different seeds: 490–510 ‰ of decided battles
 * is fair. Equal seeds would prove it by symmetry alone; here chance differs, so that a habit of the left would show.
 */
export function measureFairness(seed: number, battles: number, arenas: readonly ArenaId[] = ARENA_IDS): Fairness[] {
  return arenas.map((arena) => {
    let left = 0
    let right = 0
    for (let i = 0; i < battles; i++) {
      const base: BattleInput = { ...randomInput(mix(seed) ^ Math.imul(i >> 1, 0x9e3779b1)), arena }
      const input =
        (i & 1) === 0 ? base : { ...mirrored(base), seed: hex32(mix(i)) + hex32(mix(i + seed)) + base.seed.slice(16) }
      const { winner } = outcome(input)
      if (winner === 0) left++
      else if (winner === 1) right++
    }
    return {
      arena,
      battles,
      left,
      right,
      draws: battles - left - right,
      leftPermille: Math.round((left * 1000) / Math.max(1, left + right)),
    }
  })
}

export type Duel = { battles: number; first: number; second: number; draws: number; firstPoints: number }

/** Two sides against each other over many seeds, changing places each time. `firstPoints`: permille, draws counted half. */
export function duel(first: SideInput, second: SideInput, arena: ArenaId, seeds: number, seed: number): Duel {
  const base = randomInput(seed)
  let wins = 0
  let losses = 0
  for (let i = 0; i < seeds; i++) {
    const input: BattleInput = {
      ...base,
      arena,
      seed: hex32(mix(seed + i)) + hex32(mix(i ^ 0x55aa)) + hex32(i) + hex32(seed),
      sides: i % 2 === 0 ? [first, second] : [second, first],
    }
    const { winner } = outcome(input)
    if (winner === null) continue
    if (winner === i % 2) wins++
    else losses++
  }
  const draws = seeds - wins - losses
  return {
    battles: seeds,
    first: wins,
    second: losses,
    draws,
    firstPoints: Math.round(((wins * 2 + draws) * 1000) / (2 * seeds)),
  }
}

export type Slope = { gap: number; battles: number; winPermille: number; drawPermille: number; points: number }

/** What an edge of `gap` hundredths on every attribute is worth over random line-ups. Wanted: ruleset 1, section 2. */
export function powerSlope(
  seed: number,
  battles: number,
  gaps: readonly number[] = [0, 50, 100, 150, 200, 300],
): Slope[] {
  return gaps.map((gap) => {
    let wins = 0
    let draws = 0
    for (let i = 0; i < battles; i++) {
      const input = randomInput(mix(seed + i) ^ i, 1000)
      const strong = i % 2
      for (const hero of input.sides[strong]!.heroes) {
        for (const id of ['might', 'agility', 'intellect', 'spirit', 'vitality', 'resolve'] as const)
          hero.attributes[id] += gap
        hero.worth += gap
      }
      const { winner } = outcome(input)
      if (winner === strong) wins++
      else if (winner === null) draws++
    }
    return {
      gap,
      battles,
      winPermille: Math.round((wins * 1000) / battles),
      drawPermille: Math.round((draws * 1000) / battles),
      points: Math.round(((wins * 2 + draws) * 500) / battles),
    }
  })
}

export type ClassRecord = { classId: ClassId; fielded: number; points: number }

/** Points (permille, draws half) of sides by a class they field, over random line-ups: who is too good, who too weak. */
export function classRecords(seed: number, battles: number): ClassRecord[] {
  const fielded = new Map<ClassId, number>()
  const points = new Map<ClassId, number>()
  for (let i = 0; i < battles; i++) {
    const dice = diceOf(mix(seed) + i)
    const input: BattleInput = {
      ...randomInput(seed + i),
      sides: [randomSide(dice, 'a', 1000), randomSide(dice, 'b', 1000)],
    }
    const { winner } = outcome(input)
    input.sides.forEach((side, s) => {
      for (const { classId } of side.heroes) {
        fielded.set(classId, (fielded.get(classId) ?? 0) + 1)
        points.set(classId, (points.get(classId) ?? 0) + (winner === null ? 500 : winner === s ? 1000 : 0))
      }
    })
  }
  return CLASS_IDS.map((classId) => ({
    classId,
    fielded: fielded.get(classId) ?? 0,
    points: Math.round((points.get(classId) ?? 0) / Math.max(1, fielded.get(classId) ?? 0)),
  }))
}
