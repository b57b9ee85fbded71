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

/** Monsters of a danger are not farther than this from its worth, and the mean of a group not farther than that. */
const NEAR = 130
const MEAN_NEAR = 30
const TRIES = 200

function companions(danger: Danger): MonsterId[] {
  return MONSTER_IDS.filter((id) => MONSTERS[id].boss !== true && Math.abs(MONSTERS[id].worth - danger.foes) <= NEAR)
}

export type MissionGroup = { side: SideInput; size: number; worth: number }

/** Half of them this monster, half others of its danger, as many as the party; a boss stands alone. */
export function missionGroup(monster: MonsterId, dice: Dice): MissionGroup {
  const danger = dangerOf(monster)
  if (MONSTERS[monster].boss === true) return groupOf([monster], danger, dice)
  const wanted = Math.min(Math.ceil(danger.party / 2), MONSTERS[monster].most ?? danger.party)
  const half = Array.from({ length: wanted }, () => monster)
  return groupOf(drawGroup(half, danger, dice), danger, dice)
}

/** Any monsters of a danger; one of the four bosses for danger 8. */
export function anyGroup(danger: Danger, dice: Dice): MissionGroup {
  if (danger === DANGERS[7])
    return groupOf(
      [
        pick(
          dice,
          MONSTER_IDS.filter((id) => MONSTERS[id].boss === true),
        ),
      ],
      danger,
      dice,
    )
  return groupOf(drawGroup([], danger, dice), danger, dice)
}

function groupOf(ids: readonly MonsterId[], danger: Danger, dice: Dice): MissionGroup {
  return { side: sideOfMonsters(ids, dice), size: danger.party, worth: danger.foes }
}

/** Fills a group, none oftener than it may be, until its mean is the danger's. */
function drawGroup(begun: readonly MonsterId[], danger: Danger, dice: Dice): MonsterId[] {
  const from = companions(danger)
  let group: MonsterId[] = []
  for (let tried = 0; tried < TRIES; tried++) {
    group = [...begun]
    while (group.length < danger.party) {
      const one = pick(dice, from)
      if (group.filter((id) => id === one).length < (MONSTERS[one].most ?? danger.party)) group.push(one)
    }
    const sum = group.reduce((total, id) => total + MONSTERS[id].worth, 0)
    if (Math.abs(sum - danger.foes * group.length) <= MEAN_NEAR * group.length) break
  }
  return group
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
    hero.gambits = gambits.filter(
      ({ do: action }) => action.kind !== 'ability' || hero.abilities.includes(action.ability),
    )
  }
  return { ...side, stance: 'steady', morale: 50 }
}
