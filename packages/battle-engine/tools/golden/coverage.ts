import type { GoldenBattle } from './battle.ts'
import { tellReached } from './reached.ts'
import { inputOfRecipe } from './recipes.ts'
import { GROUPS } from './wanted.ts'
import { tellWhatMattered } from './without.ts'

/** How often one thing was reached, in how many battles, and the first of them. */
export type Count = { group: string; id: string; battles: number; times: number; first: string | null }

export type Coverage = { battles: number; counts: Count[]; missing: string[] }

/**
 * Plays the battles and counts what each of them reached. What only shows when it is taken away is looked for until `enough`
 * battles have shown it, since each look is a battle more.
 */
export function coverageOf(battles: readonly Pick<GoldenBattle, 'name' | 'input'>[], enough: number): Coverage {
  const counts = new Map<string, Count>()
  for (const { name, ids } of GROUPS)
    for (const id of ids) counts.set(`${name} ${id}`, { group: name, id, battles: 0, times: 0, first: null })
  const tally = (name: string) => {
    const here = new Set<Count>()
    return (group: string, id: string): void => {
      const count = counts.get(`${group} ${id}`)
      if (count === undefined) throw new Error(`${group} ${id} was reached, and is wanted nowhere`)
      count.times++
      count.first ??= name
      if (!here.has(count)) count.battles++
      here.add(count)
    }
  }
  const isShown = (group: string, id: string): boolean => (counts.get(`${group} ${id}`)?.battles ?? 0) >= enough
  for (const { name, input } of battles) {
    const reach = tally(name)
    const { log } = tellReached(input, reach)
    tellWhatMattered(input, log, isShown, reach)
  }
  const all = [...counts.values()]
  const missing = all.filter((count) => count.battles === 0).map(({ group, id }) => `${group} ${id}`)
  return { battles: battles.length, counts: all, missing }
}

/**
 * Candidates in order, those kept that reach what none before did; the first `least` of them whatever they reach. `missing`: what no
 * candidate reaches.
 */
export function chooseBattles(names: Iterable<string>, least: number): { chosen: string[]; missing: string[] } {
  const missing = new Set(GROUPS.flatMap(({ name, ids }) => ids.map((id) => `${name} ${id}`)))
  const chosen: string[] = []
  for (const name of names) {
    if (missing.size === 0 && chosen.length >= least) break
    const input = inputOfRecipe(name)
    if (input === undefined) throw new Error(`no recipe makes ${name}`)
    let fresh = chosen.length < least
    const reach = (group: string, id: string): void => {
      if (missing.delete(`${group} ${id}`)) fresh = true
    }
    const { log } = tellReached(input, reach)
    tellWhatMattered(input, log, (group, id) => !missing.has(`${group} ${id}`), reach)
    if (fresh) chosen.push(name)
  }
  return { chosen, missing: [...missing] }
}
