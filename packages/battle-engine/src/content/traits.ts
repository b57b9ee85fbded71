import { TRAIT_IDS, type TraitId } from './ids.ts'

/** Traits that act in a battle; the numbers stand where they act (combat/, turn/). Source: ruleset 1, section 15. */
export const TRAITS = {
  'early-riser': { name: 'Early Riser', words: 'Hour one: initiative +150.' },
  'night-owl': { name: 'Night Owl', words: 'Hour three: hit +30 ‰.' },
  shieldmate: { name: 'Shieldmate', words: 'Soak +40 ‰ beside a Guardian.' },
  'lone-wolf': { name: 'Lone Wolf', words: 'Damage 1050 ‰ with no ally within 2.' },
  'banner-blood': { name: 'Banner-blood', words: 'Damage 1050 ‰ beside a standard.' },
  'thick-skull': { name: 'Thick Skull', words: 'Stun never longer than 1, resists it +100 ‰.' },
  'sure-foot': { name: 'Sure Foot', words: 'Never slowed by rough ground.' },
  'bush-born': { name: 'Bush-born', words: 'Cover counts −200 ‰ for −120 ‰.' },
  finisher: { name: 'Finisher', words: 'Hit +60 ‰ against foes below 300 ‰ health.' },
  'giant-killer': { name: 'Giant-killer', words: 'Damage 1060 ‰ against higher worth.' },
  'cold-blood': { name: 'Cold Blood', words: 'Immune to fear.' },
  hothead: { name: 'Hothead', words: 'Damage 1040 ‰, taken 1040 ‰.' },
  'second-wind': { name: 'Second Wind', words: 'Rallies at 850 ‰ for 750 ‰.' },
  stubborn: { name: 'Stubborn', words: 'Cannot be pushed or pulled.' },
  wall: { name: 'Wall', words: 'Soak +25 ‰.' },
  'standard-taker': { name: 'Standard-taker', words: 'Presence 2 in the first round on a standard.' },
  'twice-born': { name: 'Twice-born', words: 'Rallies at 800 ‰ for 750 ‰.' },
  scarred: { name: 'Scarred', words: 'Resists fear +150 ‰.' },
  clutch: { name: 'Clutch', words: 'Hit +40 ‰ in rounds 20–24.' },
  slayer: { name: 'Slayer', words: 'Damage 1030 ‰ against the class he has felled most.' },
  nemesis: { name: 'Nemesis', words: 'Hit +60 ‰ on the hero who felled him three times.' },
  giantsbane: { name: 'Giantsbane', words: 'Hit +50 ‰ on monsters.' },
} as const satisfies Record<TraitId, { name: string; words: string }>

/** Traits that name somebody: `of` a class, or the key of a hero. */
export type NamingTraitId = 'slayer' | 'nemesis'
export type PlainTraitId = Exclude<TraitId, NamingTraitId>

const NAMING: readonly TraitId[] = ['slayer', 'nemesis'] satisfies NamingTraitId[]
/** Traits that are a word alone. */
export const PLAIN_TRAIT_IDS: readonly PlainTraitId[] = TRAIT_IDS.filter(
  (id): id is PlainTraitId => !NAMING.includes(id),
)
