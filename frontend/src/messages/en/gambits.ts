import type { AbilityId, Action, ActionKind, ClassId, Condition, ConditionKind, Ordering, OrderingKind, StanceId, StatusId, TerrainId } from '@mythic/battle-engine'

/** Names that the language itself does not know: content of the engine, and heroes. */
export type GambitNames = {
  readonly ability: (id: AbilityId) => string
  readonly status: (id: StatusId) => string
  readonly stance: (id: StanceId) => string
  readonly heroClass: (id: ClassId) => string
  readonly hero: (key: string) => string
}

type Words<Part> = { readonly label: string; readonly say: (part: Part, names: GambitNames) => string }

const share = (permille: number) => `${permille / 10} %`
const hexes = (count: number) => (count === 1 ? '1 hex' : `${count} hexes`)
const heroes = (count: number) => (count === 1 ? '1 hero' : `${count} heroes`)

const standards = { north: 'the North standard', south: 'the South standard', bright: 'the bright standard' }
const moods = { ours: 'ours', theirs: 'theirs', free: 'free', contested: 'contested' }
const terrains: Record<TerrainId, string> = { open: 'open ground', rough: 'rough ground', wall: 'a wall', water: 'water', brush: 'brush', height: 'a height' }
const allies = { weakest: 'the weakest ally', nearest: 'the nearest ally' }

const conditions = {
  'self-health-below': { label: 'My health is below', say: (c) => `my health is below ${share(c.permille)}` },
  'self-has-status': { label: 'I have a status', say: (c, n) => `I have ${n.status(c.status).toLowerCase()}` },
  'self-on-standard': { label: 'I am on or beside a standard', say: () => 'I am on or beside a standard' },
  'self-foes-near': { label: 'Foes beside me, at least', say: (c) => `at least ${heroes(c.atLeast)} of the foe beside me` },
  'self-ability-ready': { label: 'My ability is ready', say: (c, n) => `${n.ability(c.ability)} is ready` },
  'self-not-moved': { label: 'I have not moved this turn', say: () => 'I have not moved this turn' },
  'self-terrain': { label: 'I stand on', say: (c) => `I stand on ${terrains[c.terrain]}` },
  'self-health-rank': { label: 'I am among the weakest of my side', say: (c) => (c.atMost === 1 ? 'I am the weakest of my side' : `I am among the ${c.atMost} weakest of my side`) },
  'ally-health-below': { label: 'An ally’s health is below', say: (c) => `an ally’s health is below ${share(c.permille)}` },
  'ally-class-near': { label: 'An ally of a class is near', say: (c, n) => `a friendly ${n.heroClass(c.classId)} is within ${hexes(c.within)}` },
  'ally-named-below': { label: 'A named ally’s health is below', say: (c, n) => `${n.hero(c.hero)} is below ${share(c.permille)} health` },
  'allies-near': { label: 'Allies beside me, at least', say: (c) => `at least ${heroes(c.atLeast)} of ours beside me` },
  'ally-ailing': { label: 'An ally has a bad status', say: () => 'an ally has a bad status' },
  'ally-fallen': { label: 'An ally has fallen this hour', say: () => 'an ally has fallen this hour' },
  'allies-standing': { label: 'Of ours still stand, at most', say: (c) => `at most ${heroes(c.atMost)} of ours stand` },
  'foe-in-range': { label: 'A foe is in range', say: () => 'a foe is in range' },
  'foe-health-below': { label: 'A foe’s health is below', say: (c) => `a foe’s health is below ${share(c.permille)}` },
  'foe-class-in-range': { label: 'A foe of a class is in range', say: (c, n) => `a hostile ${n.heroClass(c.classId)} is in range` },
  'foe-named-in-range': { label: 'A named foe is in range', say: (c, n) => `${n.hero(c.hero)} is in range` },
  'foes-in-ring': { label: 'Foes within one ring, at least', say: (c) => `at least ${heroes(c.atLeast)} of the foe stand in one ring` },
  'foe-has-status': { label: 'A foe has a status', say: (c, n) => `a foe has ${n.status(c.status).toLowerCase()}` },
  'foe-singing': { label: 'A foe is singing', say: () => 'a foe is singing' },
  'foe-beside-weakest': { label: 'A foe stands beside our weakest', say: () => 'a foe stands beside our weakest' },
  'foe-isolated': { label: 'A foe stands alone', say: () => 'a foe stands alone' },
  'foes-standing': { label: 'Of the foe still stand, at most', say: (c) => `at most ${heroes(c.atMost)} of the foe stand` },
  'standard-is': { label: 'A standard is', say: (c) => `${standards[c.standard]} is ${moods[c.mood]}` },
  'presence-below': { label: 'We are fewer at a standard', say: (c) => `we are fewer at ${standards[c.standard]}` },
  'presence-above': { label: 'We are more at a standard', say: (c) => `we are more at ${standards[c.standard]}` },
  'lane-within': { label: 'My lane’s standard is near', say: (c) => `the standard of my lane is within ${hexes(c.distance)}` },
  'round-at-least': { label: 'Round of the hour, at least', say: (c) => `it is round ${c.round} of the hour or later` },
  'round-at-most': { label: 'Round of the hour, at most', say: (c) => `it is round ${c.round} of the hour or earlier` },
  'hour-is': { label: 'The hour is', say: (c) => `it is hour ${c.hour}` },
  'glory-ahead': { label: 'We lead by', say: (c) => `we lead by ${c.by} glory or more` },
  'glory-behind': { label: 'We trail by', say: (c) => `we trail by ${c.by} glory or more` },
  'rally-within': { label: 'Rounds until the rally, at most', say: (c) => `the rally is ${c.rounds === 1 ? '1 round' : `${c.rounds} rounds`} off or less` },
  'our-stance': { label: 'Our stance is', say: (c, n) => `our stance is ${n.stance(c.stance)}` },
} satisfies { [K in ConditionKind]: Words<Extract<Condition, { kind: K }>> }

const actions = {
  attack: { label: 'Attack', say: () => 'attack' },
  ability: { label: 'Use an ability', say: (a, n) => `use ${n.ability(a.ability)}` },
  'go-to-standard': { label: 'Go to a standard', say: (a) => `go to ${standards[a.standard]}` },
  'go-to-lane': { label: 'Go to my lane', say: () => 'go to my lane' },
  hold: { label: 'Stay and hold', say: () => 'stay and hold' },
  guard: { label: 'Guard an ally', say: (a) => `guard ${allies[a.whom]}` },
  follow: { label: 'Follow an ally', say: (a) => `follow ${allies[a.whom]} at ${hexes(a.distance)}` },
  'keep-distance': { label: 'Keep away from foes', say: (a) => `keep ${hexes(a.distance)} away from foes` },
  'fall-back': { label: 'Fall back', say: (a) => (a.to === 'home' ? 'fall back home' : 'fall back to a Cleric') },
  'take-cover': { label: 'Go to cover or height', say: () => 'go to cover or height' },
  dash: { label: 'Dash to a standard', say: (a) => `dash to ${standards[a.standard]}` },
  'leave-reach': { label: 'Leave the reach of foes', say: () => 'leave the reach of foes' },
} satisfies { [K in ActionKind]: Words<Extract<Action, { kind: K }>> }

const orderings = {
  nearest: { label: 'nearest', say: () => 'the nearest' },
  farthest: { label: 'farthest', say: () => 'the farthest' },
  'least-health': { label: 'least health', say: () => 'least health' },
  'most-health': { label: 'most health', say: () => 'most health' },
  'least-health-permille': { label: 'least share of health', say: () => 'least share of health' },
  'lowest-soak': { label: 'least armour against me', say: () => 'least armour against me' },
  'highest-damage-this-hour': { label: 'most damage dealt this hour', say: () => 'most damage dealt this hour' },
  'highest-worth': { label: 'highest worth', say: () => 'highest worth' },
  'most-glory': { label: 'most glory for the fall', say: () => 'most glory for the fall' },
  'can-fell': { label: 'can be felled this turn', say: () => 'who can be felled this turn' },
  'most-foes-in-ring': { label: 'most foes around', say: () => 'most foes around' },
  'fewest-allies-near': { label: 'fewest of his friends near', say: () => 'fewest of his friends near' },
  'class-order': { label: 'classes in this order', say: (o, n) => o.classes.map((id) => n.heroClass(id)).join(' before ') },
  'on-standard': { label: 'on a standard', say: () => 'who stands on a standard' },
  'on-bright-standard': { label: 'on the bright standard', say: () => 'who stands on the bright standard' },
  'has-status': { label: 'has a status', say: (o, n) => `who has ${n.status(o.status).toLowerCase()}` },
  'not-yet-acted': { label: 'has not acted yet', say: () => 'who has not acted yet' },
  'same-as-last': { label: 'same as my last target', say: () => 'the same as last turn' },
} satisfies { [K in OrderingKind]: Words<Extract<Ordering, { kind: K }>> }

export const gambits = {
  conditions,
  actions,
  orderings,
  groups: { self: 'Myself', ally: 'Allies', foe: 'Foes', field: 'Field', time: 'Time and score' },
  onlyIf: 'Only if',
  do: 'Do',
  prefer: 'Prefer',
  always: 'always',
  not: (condition: string) => `not (${condition})`,
  and: ' and ',
  then: ', then ',
  standards,
  standardsShort: { north: 'North', south: 'South', bright: 'Bright' },
  moods,
  terrains,
  allies,
  fallBackTo: { home: 'home', cleric: 'a Cleric' },
  parameters: {
    permille: 'Share of health',
    status: 'Status',
    atLeast: 'At least',
    atMost: 'At most',
    ability: 'Ability',
    terrain: 'Terrain',
    classId: 'Class',
    within: 'Hexes',
    hero: 'Hero',
    standard: 'Standard',
    mood: 'State',
    distance: 'Hexes',
    round: 'Round',
    hour: 'Hour',
    by: 'Glory',
    rounds: 'Rounds',
    stance: 'Stance',
    whom: 'Whom',
    to: 'Where',
  },
}
