import type { EngineBundle } from '../../src/engine-bundle.ts'
import { HANDLES } from '../../src/content/numbers.ts'
import type { BattleInput } from '../../src/input.ts'
import { packedIn, type Packed } from './packed-words.ts'

/** A word of the state that differs: `heroes.health[3]`, whose it is where it is a hero's, and what it packs where it is no number. */
export type WordDifference = {
  word: string
  section: string
  field: string
  hero: string | null
  a: number
  b: number
  packs: Packed | null
}
/** `first`: of the words that differ, the one that tells most. */
export type StateDifference = { tick: number; first: WordDifference; words: number; sections: string[] }

const CONSTANT = ['input', 'derived', 'seed']
/** What of a hero tells a bug at once, and the turn's own bookkeeping, which hardly ever does. All else lies between, by layout. */
const TELLS_MOST = ['heroes.health', 'heroes.standing', 'heroes.cell', 'statuses.status', 'statuses.status-mask']
const TELLS_LEAST = ['battle.actor', 'battle.turn-of', 'battle.cause', 'battle.events']

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
  const header = one.engine.headerOf(one.input)
  const keys = new Map([...header.heroes, ...(header.summons ?? [])].map(({ handle, key }) => [handle, key]))
  for (const { name: section, fields } of one.engine.SECTIONS) {
    if (CONSTANT.includes(section) !== constant) continue
    const others = other.engine.SECTIONS.find(({ name }) => name === section)?.fields ?? []
    for (const field of fields) {
      const twin = others.find(({ name, size }) => name === field.name && size === field.size)
      if (twin === undefined) continue
      for (let i = 0; i < field.size; i++) {
        const [here, there] = [a[field.at + i]!, b[twin.at + i]!]
        if (here === there) continue
        found.push({
          word: one.engine.nameOfWord(field.at + i),
          section,
          field: field.name,
          hero: (field.size % HANDLES === 0 ? keys.get(i % HANDLES) : undefined) ?? null,
          a: here,
          b: there,
          packs: packedIn(`${section}.${field.name}`, i, here, there, (handle) => keys.get(handle) ?? 'nobody'),
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
    const first = mostTelling(found)
    if (first !== undefined)
      return { tick, first, words: found.length, sections: [...new Set(found.map(({ section }) => section))] }
  }
  return undefined
}

function mostTelling(words: readonly WordDifference[]): WordDifference | undefined {
  const rank = ({ section, field }: WordDifference): number => {
    const name = `${section}.${field}`
    if (TELLS_MOST.includes(name)) return TELLS_MOST.indexOf(name) - TELLS_MOST.length
    return TELLS_LEAST.includes(name) ? 1 : 0
  }
  return words.toSorted((x, y) => rank(x) - rank(y))[0]
}
