import { ARENA_IDS, MONSTER_IDS, outcome, randomInput, type MonsterId } from '../src/index.ts'
import { diceOf, pick, type Dice } from '../src/random-input.ts'
import { mix } from '../src/chance/mix.ts'
import { anyGroup, DANGERS, missionGroup, missionParty, type MissionGroup } from './mission-groups.ts'

/** Shares in permille: the party won, or both stood after round 24. `rounds` is the mean. */
export type MissionRow = { name: string; party: number; won: number; unfinished: number; rounds: number }

/** Parties of a danger's size and worth against groups of its monsters: one row a monster, then one a danger. Wanted: 600–750 won. */
export function measureMissions(seed: number, battles: number, only?: MonsterId): MissionRow[] {
  const monsters = MONSTER_IDS.filter((id) => only === undefined || id === only).map((id) =>
    measure(id, seed, battles, (dice) => missionGroup(id, dice)),
  )
  if (only !== undefined) return monsters
  const dangers = DANGERS.map((danger, d) =>
    measure(`danger ${d + 1}`, seed, battles, (dice) => anyGroup(danger, dice)),
  )
  return [...monsters, ...dangers]
}

function measure(name: string, seed: number, battles: number, draw: (dice: Dice) => MissionGroup): MissionRow {
  let [won, unfinished, rounds, party] = [0, 0, 0, 0]
  for (let i = 0; i < battles; i++) {
    const dice = diceOf(mix(seed) + i)
    const { side, size, worth } = draw(dice)
    const heroes = missionParty(dice, size, worth)
    const ours = i % 2
    const arena = pick(dice, ARENA_IDS)
    const result = outcome({
      ...randomInput(mix(seed + i)),
      arena,
      sides: ours === 0 ? [heroes, side] : [side, heroes],
    })
    if (result.winner === ours) won++
    else if (result.winner === null) unfinished++
    rounds += result.rounds
    party = size
  }
  const permille = (count: number): number => Math.round((count * 1000) / battles)
  return { name, party, won: permille(won), unfinished: permille(unfinished), rounds: Math.round(rounds / battles) }
}
