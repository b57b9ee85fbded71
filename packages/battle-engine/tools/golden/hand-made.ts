import {
  ARENA_IDS,
  ATTRIBUTE_IDS,
  CLASS_IDS,
  GEAR_SLOT_IDS,
  learntAbilities,
  MONSTER_IDS,
  MONSTERS,
  randomInput,
  randomMission,
  TRAIT_IDS,
  type BattleInput,
  type HeroInput,
  type SideInput,
  type TraitId,
} from '../../src/index.ts'
import { diceOf } from '../../src/random-input.ts'
import { sideOfMonsters } from '../../src/random-mission.ts'

/** Battles that no random line-up comes to: extremes, absurd line-ups, perfect equals. Each is made anew at every call. */
export const HAND_MADE: Record<string, () => BattleInput> = {
  ...Object.fromEntries(CLASS_IDS.map((id, i) => [`six-${id}s`, () => sixAlike(i)])),
  ...Object.fromEntries(ARENA_IDS.map((id, i) => [`twins-${id}`, () => twins(i)])),
  ...Object.fromEntries(
    MONSTER_IDS.filter((id) => MONSTERS[id].boss === true).map((id, i) => [`six-and-${id}`, () => sixAgainst(id, i)]),
  ),
  'nobody-has-gambits': () => changed(71, (hero) => ({ ...hero, gambits: [], abilities: [] })),
  'one-against-six': () => cut(72, 1, 6),
  'one-against-one': () => cut(73, 1, 1),
  'militia-alone': () => {
    const input = cut(74, 1, 6)
    const [hero] = input.sides[0].heroes
    input.sides[0].heroes = [{ ...hero!, militia: true, worth: 500, rank: 1, abilities: [], gambits: [], traits: [] }]
    return input
  },
  'all-at-nothing': () =>
    changed(75, (hero) => ({
      ...hero,
      rank: 1,
      worth: 0,
      attributes: attributesOf(0),
      abilities: learntAbilities(hero.classId, 1),
      gambits: [],
    })),
  'all-at-the-most': () =>
    changed(76, (hero) => ({
      ...hero,
      rank: 99,
      worth: 2500,
      attributes: attributesOf(2500),
      gear: GEAR_SLOT_IDS.map((slot, i) => ({ slot, attribute: ATTRIBUTE_IDS[i]!, grade: 5, wear: 100 })),
      fatigue: 100,
    })),
  'broken-gear': () =>
    changed(77, (hero) => ({ ...hero, gear: [{ slot: 'weapon', attribute: 'might', grade: 5, wear: 0 }] })),
  'no-heart-left': () => moraleOf(78, 0),
  'all-hearts-high': () => moraleOf(79, 100),
  ...Object.fromEntries(TRAIT_IDS.map((id, i) => [`all-${id}`, () => allBear(id, 110 + i)])),
  'menders-and-void-lampreys': mendersAgainstLampreys,
  ...Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`thick-skulls-${i}`, () => thickSkulls(i)])),
  standoff,
  ...Object.fromEntries(MONSTER_IDS.map((id, i) => [`giantsbanes-and-${id}`, () => giantsbanes(i)])),
}

function attributesOf(each: number): HeroInput['attributes'] {
  return { might: each, agility: each, intellect: each, spirit: each, vitality: each, resolve: each }
}

function changed(seed: number, how: (hero: HeroInput) => HeroInput): BattleInput {
  const input = randomInput(seed)
  for (const side of input.sides) side.heroes = side.heroes.map(how)
  return input
}

function cut(seed: number, left: number, right: number): BattleInput {
  const input = randomInput(seed)
  input.sides[0].heroes.splice(left)
  input.sides[1].heroes.splice(right)
  return input
}

function moraleOf(seed: number, morale: number): BattleInput {
  const input = randomInput(seed)
  for (const side of input.sides) side.morale = morale
  return input
}

/** Six of one class on either side, at their full rank, by instinct alone. */
function sixAlike(classNumber: number): BattleInput {
  const classId = CLASS_IDS[classNumber]!
  return changed(80 + classNumber, (hero) => ({
    ...hero,
    classId,
    rank: 20,
    abilities: learntAbilities(classId, 20).slice(-4),
    gambits: [],
  }))
}

/** Two sides alike to the last word, but for the keys that chance goes by: every tie there can be. */
function twins(arena: number): BattleInput {
  const input = randomInput(90 + arena)
  const [left] = input.sides
  const right: SideInput = { ...left, heroes: left.heroes.map((hero) => ({ ...hero, key: `b${hero.key}` })) }
  return { ...input, arena: ARENA_IDS[arena]!, sides: [left, right] }
}

/** Everybody has one trait; who names somebody names one of the other side. */
function allBear(id: TraitId, seed: number): BattleInput {
  const input = randomInput(seed)
  const foes = [...input.sides].reverse().map((side) => side.heroes)
  input.sides.forEach((side, s) =>
    side.heroes.forEach((hero, i) => {
      const foe = foes[s]![i]!
      const naming = id === 'slayer' ? { id, of: foe.classId } : id === 'nemesis' ? { id, of: foe.key } : id
      hero.traits = [naming]
    }),
  )
  return input
}

/** Guardians and Bards who stun each other, each with a skull so thick that some of it fails: the trait acts on nothing else. */
function thickSkulls(seed: number): BattleInput {
  const places = [0, 0, 0, 1, 1, 1]
  const input = changed(140 + seed, (hero) => ({ ...hero, traits: ['thick-skull'], gambits: [] }))
  for (const side of input.sides)
    side.heroes = side.heroes.map((hero, i) => {
      const classId = places[i] === 0 ? 'guardian' : 'bard'
      const attributes = { ...hero.attributes, resolve: 200 }
      return { ...hero, classId, rank: 20, abilities: classId === 'bard' ? ['lullaby'] : ['shield-bash'], attributes }
    })
  return input
}

/** A Guardian of stone who only holds, and a goblin too weak to harm him: a mission that nobody wins. */
function standoff(): BattleInput {
  const input = cut(150, 1, 1)
  const [hero] = input.sides[0].heroes
  const guardian: HeroInput = {
    ...hero!,
    classId: 'guardian',
    rank: 99,
    attributes: attributesOf(2500),
    abilities: [],
    gambits: [{ onlyIf: [], do: { kind: 'hold' }, prefer: [] }],
  }
  const goblin = { key: 'm0', monster: 'ditch-goblin', worth: 100, place: { column: 1, row: 4 } } as const
  const monsters: SideInput = { stance: 'steady', morale: 50, heroes: [], orders: [], monsters: [goblin] }
  return { ...input, sides: [{ ...input.sides[0], orders: [], heroes: [guardian] }, monsters] }
}

function giantsbanes(seed: number): BattleInput {
  const input = randomMission(seed)
  for (const hero of input.sides.flatMap((side) => side.heroes)) hero.traits = ['giantsbane']
  return input
}

/** Clerics whose regeneration is there to be stolen: a ward seldom outlasts the blow that would steal it. */
function mendersAgainstLampreys(): BattleInput {
  const heroes = sixAlike(CLASS_IDS.indexOf('cleric')).sides[0]
  for (const hero of heroes.heroes) hero.abilities = ['mend', 'ward', 'sun-ground']
  const lampreys = sideOfMonsters(['void-lamprey', 'void-lamprey', 'void-lamprey'], diceOf(120))
  return { ...randomMission(120), sides: [heroes, lampreys] }
}

/** A boss and six heroes of twice the level that its mission would ask for. */
function sixAgainst(boss: (typeof MONSTER_IDS)[number], number: number): BattleInput {
  const heroes = randomInput(100 + number, 1800).sides[0]
  return { ...randomMission(number), sides: [heroes, sideOfMonsters([boss], diceOf(number))] }
}
