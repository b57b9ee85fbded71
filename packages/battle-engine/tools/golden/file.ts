import { readFileSync, writeFileSync } from 'node:fs'

import { hashInput } from '../../src/index.ts'
import type { GoldenBattle } from './battle.ts'
import { inputOfRecipe } from './recipes.ts'

/** Battles written out whole: they reach everything, and stay what they are when random line-ups change. */
export const WRITTEN_OUT = new URL('../../golden/battles.json', import.meta.url)
/** A line each for the others, whose inputs their names make. */
export const RECIPES = new URL('../../golden/recipes.json', import.meta.url)

/** A golden battle of RECIPES. `chains`: the first CHAIN characters of each round's digest, in one. */
type Kept = Omit<GoldenBattle, 'input' | 'inputHash' | 'chains'> & { inputHash: string; chains: string }
const CHAIN = 8

/** All golden battles, those written out first. */
export function readGolden(): GoldenBattle[] {
  return [...readWrittenOut(), ...readRecipes()]
}

export function readWrittenOut(): GoldenBattle[] {
  return JSON.parse(readFileSync(WRITTEN_OUT, 'utf8')) as GoldenBattle[]
}

export function readRecipes(): GoldenBattle[] {
  return (JSON.parse(readFileSync(RECIPES, 'utf8')) as Kept[]).map(battleOf)
}

export function isKept(value: Record<string, unknown>): value is Kept {
  return typeof value['name'] === 'string' && typeof value['chains'] === 'string' && !('input' in value)
}

/** The whole battle that a line of RECIPES stands for. Throws when no recipe has its name, or its chains are not one a round. */
export function battleOf({ name, inputHash, rounds, glory, chains, finalDigest }: Kept): GoldenBattle {
  const input = inputOfRecipe(name)
  if (input === undefined) throw new Error(`no recipe makes the golden battle ${name}`)
  if (chains.length !== rounds * CHAIN)
    throw new Error(`the golden battle ${name} has ${rounds} rounds and ${chains.length / CHAIN} chains`)
  const rest = { name, inputHash, rounds, glory, finalDigest }
  return { ...rest, input, chains: Array.from({ length: rounds }, (_, i) => chains.slice(i * CHAIN, (i + 1) * CHAIN)) }
}

/** Writes both files, a line a battle. */
export function writeGolden(writtenOut: readonly GoldenBattle[], recipes: readonly GoldenBattle[]): void {
  writeLines(WRITTEN_OUT, writtenOut)
  writeLines(
    RECIPES,
    recipes.map(({ name, input, rounds, glory, chains, finalDigest }): Kept => {
      const begun = chains.map((chain) => chain.slice(0, CHAIN)).join('')
      return { name, inputHash: hashInput(input), rounds, glory, chains: begun, finalDigest }
    }),
  )
}

function writeLines(file: URL, rows: readonly unknown[]): void {
  writeFileSync(file, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`)
}
