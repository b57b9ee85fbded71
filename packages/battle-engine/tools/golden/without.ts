import {
  ARENA_IDS,
  ARENAS,
  ATTRIBUTE_IDS,
  GEAR_GAIN,
  GEAR_SLOT_IDS,
  LANE_IDS,
  simulate,
  STANCE_IDS,
  TERRAIN_IDS,
  TRAIT_IDS,
  type BattleInput,
  type GearInput,
  type HeroInput,
} from '../../src/index.ts'
import { buildArena, withArena } from '../../src/field/arena.ts'
import { sameWords } from '../laws.ts'

/** One thing taken out of a battle: does it go another way then? `without` gives undefined when the battle has no such thing. */
export type Removal = { group: string; id: string; without: (input: BattleInput) => BattleInput | undefined }

/** The input with every hero changed; undefined when none was. */
function heroes(input: BattleInput, how: (hero: HeroInput) => HeroInput | undefined): BattleInput | undefined {
  let found = false
  const [left, right] = input.sides.map((side) => ({
    ...side,
    heroes: side.heroes.map((hero) => {
      const other = how(hero)
      if (other === undefined) return hero
      found = true
      return other
    }),
  }))
  return found ? { ...input, sides: [left!, right!] } : undefined
}

function gear(input: BattleInput, is: (piece: GearInput) => boolean): BattleInput | undefined {
  return heroes(input, (hero) =>
    hero.gear?.some(is) === true ? { ...hero, gear: hero.gear.filter((piece) => !is(piece)) } : undefined,
  )
}

const REMOVALS: readonly Removal[] = [
  ...TRAIT_IDS.map((id): Removal => {
    const is = (trait: HeroInput['traits'][number]): boolean => (typeof trait === 'string' ? trait : trait.id) === id
    const bare = (hero: HeroInput): HeroInput | undefined =>
      hero.traits.some(is) ? { ...hero, traits: hero.traits.filter((trait) => !is(trait)) } : undefined
    return { group: 'trait', id, without: (input) => heroes(input, bare) }
  }),
  ...GEAR_SLOT_IDS.map((id) => ({
    group: 'gear',
    id,
    without: (input: BattleInput) => gear(input, (piece) => piece.slot === id),
  })),
  ...ATTRIBUTE_IDS.map((id) => ({
    group: 'gear of',
    id,
    without: (input: BattleInput) => gear(input, (piece) => piece.attribute === id),
  })),
  ...GEAR_GAIN.map((_, i) => ({
    group: 'gear grade',
    id: String(i + 1),
    without: (input: BattleInput) => gear(input, (piece) => piece.grade === i + 1),
  })),
  ...STANCE_IDS.map((id): Removal => {
    const other = id === 'steady' ? 'storm' : 'steady'
    return {
      group: 'stance',
      id,
      without: (input) => {
        if (!input.sides.some(({ stance }) => stance === id)) return undefined
        const [left, right] = input.sides.map((side) => (side.stance === id ? { ...side, stance: other } : side))
        return { ...input, sides: [left!, right!] } as BattleInput
      },
    }
  }),
  ...LANE_IDS.map((id): Removal => {
    const lane = id === 'north' ? 'south' : 'north'
    return {
      group: 'lane',
      id,
      without: (input) => heroes(input, (hero) => (hero.lane === id ? { ...hero, lane } : undefined)),
    }
  }),
  {
    group: 'hero',
    id: 'duskborn',
    without: (input) =>
      heroes(input, (hero) => (hero.ancestry === 'duskborn' ? { ...hero, ancestry: 'hillborn' } : undefined)),
  },
  {
    group: 'hero',
    id: 'militia',
    without: (input) => heroes(input, (hero) => (hero.militia ? { ...hero, militia: false } : undefined)),
  },
  {
    group: 'hero',
    id: 'fatigue',
    without: (input) => heroes(input, (hero) => ((hero.fatigue ?? 0) > 0 ? { ...hero, fatigue: 0 } : undefined)),
  },
  {
    group: 'hero',
    id: 'captain',
    without: (input) => {
      if (input.sides.every(({ captain }) => captain === undefined)) return undefined
      const [left, right] = input.sides.map(({ captain: _, ...side }) => side)
      return { ...input, sides: [left!, right!] }
    },
  },
]

/** Plays a battle again without each thing it has, unless `enough` says that this was shown often enough; tells what changed its log. */
export function tellWhatMattered(
  input: BattleInput,
  log: Int32Array,
  enough: (group: string, id: string) => boolean,
  reach: (group: string, id: string) => void,
): void {
  for (const { group, id, without } of REMOVALS) {
    if (enough(group, id)) continue
    const other = without(input)
    if (other !== undefined && !sameWords(simulate(other).log, log)) reach(group, id)
  }
  for (const id of TERRAIN_IDS) {
    if (id === 'open' || ARENAS[input.arena][id].length === 0 || enough('terrain', id)) continue
    if (!sameWords(logWithoutTerrain(input, id), log)) reach('terrain', id)
  }
}

/** The log of the same battle on the same ground with open grass for one kind of terrain. */
function logWithoutTerrain(input: BattleInput, id: Exclude<(typeof TERRAIN_IDS)[number], 'open'>): Int32Array {
  const arena = buildArena({ ...ARENAS[input.arena], [id]: [] })
  return withArena(ARENA_IDS.indexOf(input.arena), arena, () => simulate(input).log)
}
