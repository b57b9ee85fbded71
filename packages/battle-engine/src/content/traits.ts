import { TRAIT_IDS, type TraitId } from './ids.ts'

/** Traits that act in a battle; the numbers stand where they act (combat/, turn/). Source: ruleset 1, section 15. */
export const TRAITS = {
  'early-riser': { name: 'Early Riser', words: 'Hour one: initiative +150, hit +3 %.' },
  'night-owl': { name: 'Night Owl', words: 'Hour three: hit +3 %.' },
  shieldmate: { name: 'Shieldmate', words: 'Soak +4 % beside a Guardian.' },
  'lone-wolf': { name: 'Lone Wolf', words: 'Damage 105 % with no ally within 2.' },
  'banner-blood': { name: 'Banner-blood', words: 'Damage 105 % beside a standard.' },
  'thick-skull': { name: 'Thick Skull', words: 'Stun never longer than 1; resists stun and blindness +10 %.' },
  'sure-foot': { name: 'Sure Foot', words: 'Never slowed by rough ground.' },
  'bush-born': { name: 'Bush-born', words: 'Cover counts −20 %, not −12 %.' },
  finisher: { name: 'Finisher', words: 'Hit +6 % against foes below 30 % health.' },
  'giant-killer': { name: 'Giant-killer', words: 'Damage 105 % against higher worth.' },
  'cold-blood': { name: 'Cold Blood', words: 'Immune to fear.' },
  hothead: { name: 'Hothead', words: 'Damage 104 %, taken 104 %.' },
  'second-wind': { name: 'Second Wind', words: 'Rallies at 80 % health, not 75 %.' },
  stubborn: { name: 'Stubborn', words: 'Cannot be pushed or pulled.' },
  wall: { name: 'Wall', words: 'Soak +2.5 %.' },
  'standard-taker': { name: 'Standard-taker', words: 'Presence 2 in the first round on a standard that nobody holds.' },
  'twice-born': { name: 'Twice-born', words: 'Rallies at 78 % health, not 75 %.' },
  scarred: { name: 'Scarred', words: 'Resists fear +15 %.' },
  clutch: { name: 'Clutch', words: 'Hit +4 % in rounds 20–24.' },
  slayer: { name: 'Slayer', words: 'Damage 103 % against the class he has felled most.' },
  nemesis: { name: 'Nemesis', words: 'Hit +6 % on the hero who felled him three times.' },
  giantsbane: { name: 'Giantsbane', words: 'Hit +4 % on monsters.' },
} as const satisfies Record<TraitId, { name: string; words: string }>

/** Traits that name somebody: `of` a class, or the key of a hero. */
export type NamingTraitId = 'slayer' | 'nemesis'
export type PlainTraitId = Exclude<TraitId, NamingTraitId>

const NAMING: readonly TraitId[] = ['slayer', 'nemesis'] satisfies NamingTraitId[]
/** Traits that are a word alone. */
export const PLAIN_TRAIT_IDS: readonly PlainTraitId[] = TRAIT_IDS.filter(
  (id): id is PlainTraitId => !NAMING.includes(id),
)
