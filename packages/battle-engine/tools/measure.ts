import { outcome, randomInput, type ArenaId, type BattleInput, type SideInput } from '../src/index.ts'
import { hex32, mix } from '../src/chance/mix.ts'

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
