import type { EngineBundle } from '../../src/engine-bundle.ts'
import type { BattleInput } from '../../src/input.ts'

/** A word of the state that differs: `heroes.health[3]`, and whose it is where it is a hero's. */
export type WordDifference = { word: string; section: string; field: string; hero: string | null; a: number; b: number }
export type StateDifference = { tick: number; first: WordDifference; words: number; sections: string[] }

const CONSTANT = ['input', 'derived', 'seed']
const HANDLES = 12

/**
 * Words of two states that differ, by name: two engines may lay their words out otherwise. Fields that only one engine has, or
 * has in another size, are left out. `constant`: those that follow from the input alone, else all the others.
 */
export function differingWords(
  one: Fighter,
  other: Fighter,
  a: Int32Array,
  b: Int32Array,
  constant: boolean,
): WordDifference[] {
  const found: WordDifference[] = []
  const heroes = one.engine.headerOf(one.input).heroes
  for (const { name: section, fields } of one.engine.SECTIONS) {
    if (CONSTANT.includes(section) !== constant) continue
    const others = other.engine.SECTIONS.find(({ name }) => name === section)?.fields ?? []
    for (const field of fields) {
      const twin = others.find(({ name, size }) => name === field.name && size === field.size)
      if (twin === undefined) continue
      for (let i = 0; i < field.size; i++) {
        const [here, there] = [a[field.at + i]!, b[twin.at + i]!]
        if (here === there) continue
        const hero = field.size % HANDLES === 0 ? heroes.find(({ handle }) => handle === i % HANDLES) : undefined
        found.push({
          word: one.engine.nameOfWord(field.at + i),
          section,
          field: field.name,
          hero: hero?.key ?? null,
          a: here,
          b: there,
        })
      }
    }
  }
  return found
}

/** A battle with the engine that plays it. */
export type Fighter = { engine: EngineBundle; input: BattleInput }

/** The first event from … to (ticks) after which the states of both differ; undefined when they never do. */
export function firstStateDifference(
  one: Fighter,
  other: Fighter,
  from: number,
  to: number,
): StateDifference | undefined {
  for (let tick = from; tick <= to; tick++) {
    const found = differingWords(
      one,
      other,
      one.engine.stateAt(one.input, tick).words,
      other.engine.stateAt(other.input, tick).words,
      false,
    )
    const [first] = found
    if (first !== undefined)
      return { tick, first, words: found.length, sections: [...new Set(found.map(({ section }) => section))] }
  }
  return undefined
}
