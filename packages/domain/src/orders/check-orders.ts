import type { ConditionalOrder, EngineBundle, Gambit, HeroInput, Problem } from '@mythic/battle-engine'
import { attributeSet } from '../hero/attributes.ts'
import type { Row } from '../world/tables.ts'

/** What an engine says against gambits or orders: it alone knows its language. Paths count from the list given. */
export function gambitProblems(
  engine: EngineBundle,
  hero: Pick<Row<'hero'>, 'classId' | 'rank' | 'abilities'>,
  gambits: readonly Gambit[],
): Problem[] {
  return problemsAt(engine, 'sides[0].heroes[0].gambits', { ...probe('0', hero), gambits: [...gambits] }, [])
}

export function orderProblems(engine: EngineBundle, orders: readonly ConditionalOrder[]): Problem[] {
  return problemsAt(engine, 'sides[0].orders', probe('0', { classId: 'guardian', rank: 1, abilities: [] }), orders)
}

/** The smallest battle that carries what is to be checked; everything else in it is lawful. */
function problemsAt(
  engine: EngineBundle,
  prefix: string,
  hero: HeroInput,
  orders: readonly ConditionalOrder[],
): Problem[] {
  const foe = probe('1', { classId: 'guardian', rank: 1, abilities: [] })
  const checked = engine.checkInput({
    engine: engine.ENGINE_VERSION,
    seed: '0'.repeat(32),
    arena: 'the-level',
    sides: [
      { stance: 'steady', morale: 50, heroes: [hero], orders },
      { stance: 'steady', morale: 50, heroes: [foe], orders: [] },
    ],
  })
  if (checked.kind === 'valid') return []
  return checked.problems.map((problem) => ({ ...problem, path: problem.path.replace(prefix, '') }))
}

function probe(
  key: string,
  { classId, rank, abilities }: Pick<Row<'hero'>, 'classId' | 'rank' | 'abilities'>,
): HeroInput {
  return {
    key,
    classId,
    rank,
    worth: 1000,
    attributes: attributeSet(() => 1000),
    ancestry: 'forgeward',
    abilities: [...abilities],
    traits: [],
    militia: false,
    place: { column: 1, row: 4 },
    lane: 'free',
    gambits: [],
  }
}

/** Problems as refusal details: at most ten sentences. */
export function told(problems: readonly Problem[]): readonly string[] {
  return problems.slice(0, 10).map(({ path, message, mend }) => `${path} ${message}: ${mend}`)
}

/** The number, from 1, of the gambit or order that the first problem is about; nothing when it is about none of them. */
export function numbered([first]: readonly Problem[]): { number?: number } {
  const index = /^\[(\d+)\]/.exec(first?.path ?? '')?.[1]
  return index === undefined ? {} : { number: Number(index) + 1 }
}
