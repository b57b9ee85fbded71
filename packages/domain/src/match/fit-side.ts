import type { EngineBundle, Gambit, GambitSets, GearInput, HeroInput, SideInput } from '@mythic/battle-engine'
import type { Row } from '../world/tables.ts'

/** As much of an engine as can say what it plays. */
type Judge = Pick<EngineBundle, 'ENGINE_VERSION' | 'checkInput'>
type Unsealed = Pick<Row<'lockedMatch'>, 'engineVersion' | 'arena' | 'sides'>

/**
 * A side as its season's engine can play it. Content may have grown since that engine was published: abilities, traits, gambits, sets,
 * orders, the captain and what else it does not know are left out one by one, everything else stays. Throws when a side is unlawful
 * beyond that.
 */
export function fitSides(engine: Judge, input: Unsealed): [SideInput, SideInput] {
  const problems = problemsOf(engine, input)
  if (problems.length === 0) return [...input.sides]
  const sides: [SideInput, SideInput] = [fitSide(engine, input, 0), fitSide(engine, input, 1)]
  const [left] = problemsOf(engine, { ...input, sides })
  if (left !== undefined)
    throw new Error(`engine ${engine.ENGINE_VERSION} cannot play this match: ${left.path} ${left.message}`)
  return sides
}

function problemsOf(engine: Judge, { arena, sides }: Unsealed): { path: string; message: string }[] {
  const checked = engine.checkInput({ engine: engine.ENGINE_VERSION, seed: '0'.repeat(32), arena, sides })
  return checked.kind === 'valid' ? [] : checked.problems
}

function fitSide(engine: Judge, input: Unsealed, index: 0 | 1): SideInput {
  const wantedSide = input.sides[index]
  const bare = strippedSide(wantedSide)
  const mirror = index === 0 ? 1 : 0
  // The other side is stripped too, so that whatever the engine minds is what is being tried.
  const other = strippedSide(input.sides[mirror])
  const accepts = (side: SideInput): boolean =>
    problemsOf(engine, { ...input, sides: index === 0 ? [side, other] : [other, side] }).length === 0
  const heroes = bare.heroes.map((hero, h) => {
    const wanted = wantedSide.heroes[h] ?? hero
    const inSide = (tried: HeroInput): SideInput => ({ ...bare, heroes: bare.heroes.with(h, tried) })
    const listed = LISTS.reduce((fitted, list) => {
      return (wanted[list] as unknown[]).reduce<HeroInput>((kept, one) => {
        const tried = { ...kept, [list]: [...kept[list], one] }
        return accepts(inSide(tried)) ? tried : kept
      }, fitted)
    }, hero)
    return partsOf(wanted).reduce<HeroInput>((kept, addTo) => {
      const tried = addTo(kept)
      return accepts(inSide(tried)) ? tried : kept
    }, listed)
  })
  const { captain } = wantedSide
  const led: SideInput = { ...bare, ...(captain === undefined ? {} : { captain }) }
  return wantedSide.orders.reduce<SideInput>(
    (kept, order) => {
      const tried = { ...kept, orders: [...kept.orders, order] }
      return accepts(tried) ? tried : kept
    },
    { ...(accepts(led) ? led : bare), heroes },
  )
}

const LISTS = ['abilities', 'traits', 'gambits'] as const

type Addition = (hero: HeroInput) => HeroInput

/** What a hero may bring or leave out: each piece and gambit on its own, after the list that is to hold it. */
function partsOf({ fatigue, gear, sets }: HeroInput): Addition[] {
  return [
    ...(fatigue === undefined ? [] : [(hero: HeroInput) => ({ ...hero, fatigue })]),
    ...(gear === undefined ? [] : gearOf(gear)),
    ...(sets === undefined ? [] : setsOf(sets)),
  ]
}

function gearOf(gear: readonly GearInput[]): Addition[] {
  return [
    (hero) => ({ ...hero, gear: [] }),
    ...gear.map(
      (piece): Addition =>
        (hero) =>
          hero.gear ? { ...hero, gear: [...hero.gear, piece] } : hero,
    ),
  ]
}

function setsOf(sets: GambitSets): Addition[] {
  const withGambits = (set: 'b' | 'c', more: readonly Gambit[]): Addition => {
    return (hero) =>
      hero.sets ? { ...hero, sets: { ...hero.sets, [set]: [...(hero.sets[set] ?? []), ...more] } } : hero
  }
  return [
    (hero) => ({ ...hero, sets: {} }),
    ...(['b', 'c'] as const).flatMap((set) => {
      const gambits = sets[set]
      return gambits === undefined ? [] : [withGambits(set, []), ...gambits.map((one) => withGambits(set, [one]))]
    }),
  ]
}

function strippedSide({ captain: _captain, ...side }: SideInput): SideInput {
  return { ...side, orders: [], heroes: side.heroes.map(stripped) }
}

function stripped({ fatigue: _fatigue, gear: _gear, sets: _sets, ...hero }: HeroInput): HeroInput {
  return { ...hero, abilities: [], traits: [], gambits: [] }
}
