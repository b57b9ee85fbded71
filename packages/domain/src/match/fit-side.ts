import type { EngineBundle, HeroInput, SideInput } from '@mythic/battle-engine'
import type { Row } from '../world/tables.ts'

type Unsealed = Pick<Row<'lockedMatch'>, 'engineVersion' | 'arena' | 'sides'>

/**
 * A side as its season's engine can play it. Content may have grown since that engine was published: abilities, traits, gambits and
 * orders that it does not know are left out one by one, everything else stays. Throws when a side is unlawful beyond that.
 */
export function fitSides(engine: EngineBundle, input: Unsealed): [SideInput, SideInput] {
  const problems = problemsOf(engine, input)
  if (problems.length === 0) return [...input.sides]
  const sides: [SideInput, SideInput] = [fitSide(engine, input, 0), fitSide(engine, input, 1)]
  const [left] = problemsOf(engine, { ...input, sides })
  if (left !== undefined)
    throw new Error(`engine ${engine.ENGINE_VERSION} cannot play this match: ${left.path} ${left.message}`)
  return sides
}

function problemsOf(engine: EngineBundle, { arena, sides }: Unsealed): { path: string; message: string }[] {
  const checked = engine.checkInput({ engine: engine.ENGINE_VERSION, seed: '0'.repeat(32), arena, sides })
  return checked.kind === 'valid' ? [] : checked.problems
}

function fitSide(engine: EngineBundle, input: Unsealed, index: 0 | 1): SideInput {
  const bare: SideInput = { ...input.sides[index], orders: [], heroes: input.sides[index].heroes.map(stripped) }
  const mirror = index === 0 ? 1 : 0
  // The other side is stripped too, so that whatever the engine minds is what is being tried.
  const other: SideInput = { ...input.sides[mirror], orders: [], heroes: input.sides[mirror].heroes.map(stripped) }
  const accepts = (side: SideInput): boolean =>
    problemsOf(engine, { ...input, sides: index === 0 ? [side, other] : [other, side] }).length === 0
  const heroes = bare.heroes.map((hero, h) => {
    const wanted = input.sides[index].heroes[h] ?? hero
    return LISTS.reduce((fitted, list) => {
      const inSide = (tried: HeroInput): SideInput => ({ ...bare, heroes: bare.heroes.with(h, tried) })
      return (wanted[list] as unknown[]).reduce<HeroInput>((kept, one) => {
        const tried = { ...kept, [list]: [...kept[list], one] }
        return accepts(inSide(tried)) ? tried : kept
      }, fitted)
    }, hero)
  })
  return input.sides[index].orders.reduce<SideInput>(
    (kept, order) => {
      const tried = { ...kept, orders: [...kept.orders, order] }
      return accepts(tried) ? tried : kept
    },
    { ...bare, heroes },
  )
}

const LISTS = ['abilities', 'traits', 'gambits'] as const

function stripped(hero: HeroInput): HeroInput {
  return { ...hero, abilities: [], traits: [], gambits: [] }
}
