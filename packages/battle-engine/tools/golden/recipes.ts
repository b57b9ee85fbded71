import { randomInput, randomMission, wideInput, type BattleInput } from '../../src/index.ts'
import { HAND_MADE } from './hand-made.ts'

/** Battles that need no room: their input is made from their name. `wide-7` is wideInput(7). */
const MAKERS: Record<string, (seed: number) => BattleInput> = {
  wide: wideInput,
  mission: randomMission,
  random: (seed) => randomInput(seed),
}

/** How many golden battles there are in all, those written out among them. */
export const GOLDEN_BATTLES = 1000

/** Of the corpus: missions (24 monsters in turn), and line-ups as leagues field them. All the rest speaks the whole language. */
const MISSIONS = 144
const USUAL = 120

/** Names of the recipes beside battles that are written out; the same list every time. */
export function recipeNames(writtenOut: readonly string[]): string[] {
  const names = Object.keys(HAND_MADE).map((name) => `made-${name}`)
  for (let seed = 0; seed < MISSIONS; seed++) names.push(`mission-${seed}`)
  for (let seed = 1; seed <= USUAL; seed++) names.push(`random-${seed}`)
  const others = names.filter((name) => !writtenOut.includes(name))
  for (let seed = 1; writtenOut.length + others.length < GOLDEN_BATTLES; seed++)
    if (!writtenOut.includes(`wide-${seed}`)) others.push(`wide-${seed}`)
  return others
}

/** In this order battles are tried for those that are written out: line-ups of every kind, then missions, then what was made by hand. */
export function* candidates(): Generator<string> {
  for (let seed = 1; seed <= 400; seed++) yield `wide-${seed}`
  for (let seed = 0; seed < MISSIONS; seed++) yield `mission-${seed}`
  for (const name of Object.keys(HAND_MADE)) yield `made-${name}`
}

/** The input that a recipe's name makes; undefined when no recipe has that name. */
export function inputOfRecipe(name: string): BattleInput | undefined {
  const made = name.startsWith('made-') ? HAND_MADE[name.slice('made-'.length)] : undefined
  if (made !== undefined) return made()
  const [, kind, seed] = /^([a-z]+)-(\d{1,9})$/.exec(name) ?? []
  const make = kind !== undefined && Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined
  return make?.(Number(seed))
}
