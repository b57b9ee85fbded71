import { ABILITY_IDS, classOfAbility, decode, learntAbilities, simulate } from '../../../src/index.ts'
import type { AbilityId, ClassId, HeroInput, SideInput } from '../../../src/index.ts'
import type { Dice } from '../../../src/random-input.ts'
import { withHeroes, withTwo } from '../line-ups.ts'
import { pointsOfChange, usualInput, type Bar, type Study } from '../study.ts'

const TOP_RANK = 20
const EQUIPPED = 4

/** Two heroes of its class have the ability and three others; the two of the other line-up one more of the rest in its place. */
export const ABILITY_WORTH: Study = {
  name: 'abilities',
  words: 'an ability equipped in the place of another, by instinct',
  arms: ABILITY_IDS,
  repeats: { short: 0, long: 5000 },
  play({ arm, seed, dice, see }) {
    const ability = ABILITY_IDS.find((id) => id === arm) ?? ABILITY_IDS[0]
    const classId = classOfAbility(ability)
    const base = usualInput(seed)
    const others = shuffled(
      dice,
      abilitiesOf(classId).filter((id) => id !== ability),
    ).slice(0, EQUIPPED)
    const equip = (abilities: readonly AbilityId[]) => (hero: HeroInput) =>
      hero.classId === classId ? { ...hero, rank: TOP_RANK, abilities: [...abilities], gambits: [] } : hero
    const without = (side: SideInput): SideInput => withHeroes(withTwo(side, classId, dice), equip(others))
    const sides: [SideInput, SideInput] = [without(base.sides[0]), without(base.sides[1])]
    const change = (side: SideInput): SideInput => withHeroes(side, equip([ability, ...others.slice(1)]))
    see(`ability/${ability}`, pointsOfChange({ ...base, sides }, seed, change))
  },
  barOf: () => ({ least: 420, most: 580 }),
}

function shuffled<T>(dice: Dice, from: readonly T[]): T[] {
  const left = [...from]
  return from.flatMap(() => left.splice(dice(left.length), 1))
}

function abilitiesOf(classId: ClassId): AbilityId[] {
  return learntAbilities(classId, TOP_RANK)
}

/** Of turns of heroes who have it equipped: how many use it. Of battles with it equipped: how many see it. */
const USE_BARS = { turns: { most: 600 }, battles: { least: 40 } } as const satisfies Record<string, Bar>

export const ABILITY_USES: Study = {
  name: 'uses',
  words: 'how often an equipped ability is used',
  arms: ['uses'],
  repeats: { short: 250, long: 8000 },
  play({ seed, see }) {
    const input = usualInput(seed)
    const { log, outcome } = simulate(input)
    const heroes = new Map<number, HeroInput>()
    outcome.heroes.forEach((line, side) => {
      for (const { key, handle } of line) {
        const hero = input.sides[side]?.heroes.find((one) => one.key === key)
        if (hero !== undefined) heroes.set(handle, hero)
      }
    })
    const uses = new Map<string, number>()
    const turns = new Map<number, number>()
    for (const event of decode(log)) {
      if (event.kind === 'turn-began' && !event.resumed) turns.set(event.actor, (turns.get(event.actor) ?? 0) + 1)
      if (event.kind !== 'used') continue
      const at = `${event.actor} ${event.ability}`
      uses.set(at, (uses.get(at) ?? 0) + 1)
    }
    for (const [handle, hero] of heroes)
      for (const ability of hero.abilities) {
        const used = uses.get(`${handle} ${ability}`) ?? 0
        see(`used in turns/${ability}`, Math.round((used * 1000) / Math.max(1, turns.get(handle) ?? 0)))
        see(`used in battles/${ability}`, used > 0 ? 1000 : 0)
      }
  },
  barOf: (value) => (value.startsWith('used in turns/') ? USE_BARS.turns : USE_BARS.battles),
}
