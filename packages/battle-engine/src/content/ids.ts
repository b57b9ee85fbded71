/**
 * Every name the engine knows, in the order that gives it its handle.
 * The order is part of the log format and of the digests: append, never reorder.
 */
export const CLASS_IDS = [
  'guardian',
  'berserker',
  'duelist',
  'ranger',
  'elementalist',
  'hexer',
  'cleric',
  'bard',
] as const
export type ClassId = (typeof CLASS_IDS)[number]

export const ATTRIBUTE_IDS = ['might', 'agility', 'intellect', 'spirit', 'vitality', 'resolve'] as const
export type AttributeId = (typeof ATTRIBUTE_IDS)[number]

export const ANCESTRY_IDS = ['hillborn', 'tidefolk', 'emberkin', 'mossling', 'duskborn', 'forgeward'] as const
export type AncestryId = (typeof ANCESTRY_IDS)[number]

export const ARENA_IDS = [
  'the-level',
  'twin-groves',
  'the-ford',
  'broken-wall',
  'kings-steps',
  'the-mire',
  'cloister',
  'lantern-isle',
] as const
export type ArenaId = (typeof ARENA_IDS)[number]

export const STANCE_IDS = ['steady', 'storm', 'shieldwall', 'hold', 'hunt', 'ghost'] as const
export type StanceId = (typeof STANCE_IDS)[number]

export const LANE_IDS = ['north', 'south', 'free'] as const
export type LaneId = (typeof LANE_IDS)[number]

export const TERRAIN_IDS = ['open', 'rough', 'wall', 'water', 'brush', 'height'] as const
export type TerrainId = (typeof TERRAIN_IDS)[number]

/** Six a class, class by class, by the rank at which they are learnt; what came later is at the end. The class is the file's that holds it. */
export const ABILITY_IDS = [
  'shield-bash',
  'hold-the-line',
  'taunt',
  'stone-oath',
  'interpose',
  'bulwark',
  'reavers-arc',
  'bloodrush',
  'blood-price',
  'howl',
  'unstoppable',
  'last-fury',
  'lunge',
  'riposte',
  'feint',
  'hamstring',
  'mirror-step',
  'red-thread',
  'aimed-shot',
  'pin',
  'twin-arrows',
  'snare',
  'fade',
  'hawks-mark',
  'flamebloom',
  'frost-lance',
  'lightning-line',
  'stone-wall',
  'ember-field',
  'stormcall',
  'wither',
  'rot',
  'blindfold',
  'soul-leash',
  'hush',
  'doom-knot',
  'mend',
  'ward',
  'cleanse',
  'sun-ground',
  'smite',
  'second-dawn',
  'war-song',
  'cutting-verse',
  'quickstep',
  'lullaby',
  'refrain',
  'ballad-of-the-fallen',
] as const
export type AbilityId = (typeof ABILITY_IDS)[number]

/** The traits that act in a battle; all others stay in the domain and never reach the engine. */
export const TRAIT_IDS = [
  'early-riser',
  'night-owl',
  'shieldmate',
  'lone-wolf',
  'banner-blood',
  'thick-skull',
  'sure-foot',
  'bush-born',
  'finisher',
  'giant-killer',
  'cold-blood',
  'hothead',
  'second-wind',
  'stubborn',
  'wall',
  'standard-taker',
  'twice-born',
  'scarred',
  'clutch',
  'slayer',
  'nemesis',
  'giantsbane',
] as const
export type TraitId = (typeof TRAIT_IDS)[number]

/** Slots of gear; a hero bears at most one piece in each. */
export const GEAR_SLOT_IDS = ['weapon', 'armour', 'trinket'] as const
export type GearSlotId = (typeof GEAR_SLOT_IDS)[number]

/** A hero's gambit sets: he begins on the first. */
export const GAMBIT_SET_IDS = ['a', 'b', 'c'] as const
export type GambitSetId = (typeof GAMBIT_SET_IDS)[number]

export const STATUS_IDS = [
  'burn',
  'bleed',
  'poison',
  'stun',
  'stun-immune',
  'root',
  'slow',
  'haste',
  'blind',
  'silence',
  'fear',
  'ward',
  'regeneration',
  'weaken',
  'marked',
  'hidden',
  'taunted',
  'linked',
  'holding-line',
  'bulwark',
  'riposte',
  'unstoppable',
  'blood-price',
  'singing',
  'second-dawn',
  'interposed',
  'feinted',
  'ballad',
  'guarding',
] as const
export type StatusId = (typeof STATUS_IDS)[number]

export const STANDARD_IDS = ['north', 'south'] as const
export type StandardId = (typeof STANDARD_IDS)[number]

export const FIELD_EFFECT_IDS = ['trap', 'wall', 'ember', 'storm', 'sun', 'flood'] as const
export type FieldEffectId = (typeof FIELD_EFFECT_IDS)[number]

/** How a battle ended: END holds the place + 1. `step-limit`: it was stopped, because its log had grown past STEP_LIMIT. */
export const END_IDS = ['last-round', 'hundred', 'alone', 'step-limit'] as const
export type EndId = (typeof END_IDS)[number]

/** Twenty monsters and four bosses of missions, by worth: MONSTER holds the place + 1. */
export const MONSTER_IDS = [
  'hedge-wolf',
  'ditch-goblin',
  'rust-beetle',
  'barrow-rat-swarm',
  'reed-adder',
  'lantern-moth',
  'grave-sexton',
  'stonebark',
  'tollbridge-ogre',
  'ash-imp',
  'bog-hag',
  'iron-husk',
  'gallows-choir',
  'mountain-reaver',
  'salt-wraith',
  'cinder-drake',
  'glass-stag',
  'chain-warden',
  'night-abbot',
  'void-lamprey',
  'the-mill-king',
  'mother-of-wells',
  'sir-nobody',
  'the-tenth-bell',
] as const
export type MonsterId = (typeof MONSTER_IDS)[number]
