import { learntAbilities, MONSTER_IDS, MONSTERS, readyMadeGambits, worthOf } from '../src/index.ts'
import type { MonsterId, SideInput } from '../src/index.ts'
import { pick, randomSide, type Dice } from '../src/random-input.ts'
import { sideOfMonsters } from '../src/random-mission.ts'

/** Dangers 1–8: mean worth of the foes and the greatest party. Source: ruleset 1, section 14. */
export const DANGERS = [
  { foes: 450, party: 2 },
  { foes: 600, party: 3 },
  { foes: 720, party: 4 },
  { foes: 840, party: 4 },
  { foes: 950, party: 4 },
  { foes: 1060, party: 4 },
  { foes: 1180, party: 4 },
  { foes: 1300, party: 4 },
] as const
export type Danger = (typeof DANGERS)[number]

export function dangerOf(monster: MonsterId): Danger {
  const { worth } = MONSTERS[monster]
  return DANGERS.reduce((a, b) => (Math.abs(b.foes - worth) < Math.abs(a.foes - worth) ? b : a))
}

/** The monsters of a danger: as many as the party, none more than `NEAR` from its mean; a boss stands alone. */
const NEAR = 130
function companions(danger: Danger): MonsterId[] {
  return MONSTER_IDS.filter((id) => MONSTERS[id].boss !== true && Math.abs(MONSTERS[id].worth - danger.foes) <= NEAR)
}

export type MissionGroup = { side: SideInput; size: number; worth: number }

/** Half of them this monster, half others of its danger, as many as the party. */
export function missionGroup(monster: MonsterId, dice: Dice): MissionGroup {
  const danger = dangerOf(monster)
  const size = danger.party
  if (MONSTERS[monster].boss === true) return { side: sideOfMonsters([monster], dice), size, worth: danger.foes }
  const others = companions(danger)
  const wanted = Math.min(Math.ceil(size / 2), MONSTERS[monster].most ?? size)
  return { side: sideOfMonsters(drawGroup(Array.from({ length: wanted }, () => monster), size, others, dice), dice), size, worth: danger.foes }
}

/** Fills a group, none oftener than it may be. */
function drawGroup(begun: MonsterId[], size: number, from: readonly MonsterId[], dice: Dice): MonsterId[] {
  const group = [...begun]
  while (group.length < size) {
    const one = pick(dice, from)
    if (group.filter((id) => id === one).length < (MONSTERS[one].most ?? size)) group.push(one)
  }
  return group
}

/** Any monsters of a danger, or one of the four bosses for danger 8. */
export function anyGroup(danger: Danger, size: number, dice: Dice): MissionGroup {
  if (danger.foes === DANGERS[7].foes)
    return { side: sideOfMonsters([pick(dice, MONSTER_IDS.filter((id) => MONSTERS[id].boss === true))], dice), size, worth: danger.foes }
  return { side: sideOfMonsters(drawGroup([], size, companions(danger), dice), dice), size, worth: danger.foes }
}

/** Heroes of that worth, with the abilities and ready-made gambits of their rank. */
export function missionParty(dice: Dice, size: number, worth: number): SideInput {
  const side = randomSide(dice, 'a', 1000)
  side.heroes.splice(size)
  for (const hero of side.heroes) {
    const scale = worth / hero.worth
    const { might, agility, intellect, spirit, vitality, resolve } = hero.attributes
    const scaled = (value: number): number => Math.min(2000, Math.trunc(value * scale))
    hero.attributes = {
      might: scaled(might),
      agility: scaled(agility),
      intellect: scaled(intellect),
      spirit: scaled(spirit),
      vitality: scaled(vitality),
      resolve: scaled(resolve),
    }
    hero.worth = worthOf(hero.classId, hero.attributes)
    hero.rank = Math.max(1, Math.min(20, Math.trunc(worth / 90)))
    hero.abilities = learntAbilities(hero.classId, hero.rank).slice(-4)
    const sets = readyMadeGambits(hero.classId, hero.rank)
    const gambits = sets[dice(sets.length + 1)]?.gambits ?? []
    hero.gambits = gambits.filter(({ do: action }) => action.kind !== 'ability' || hero.abilities.includes(action.ability))
  }
  return { ...side, stance: 'steady', morale: 50 }
}
