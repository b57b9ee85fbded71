import { CLASS_IDS, PLAIN_TRAIT_IDS, TRAIT_IDS, TRAITS } from '@mythic/battle-engine'
import type { TraitId, TraitInput } from '@mythic/battle-engine'

/** Ruleset 1, section 15. Innate traits that act outside the battle; those that act in it are the engine's. */
const outsideBattle = {
  eager: { kind: 'training', name: 'Eager', words: 'His own training counts 104 %.' },
  dreamer: { kind: 'training', name: 'Dreamer', words: 'Training 106 %, but missions teach him little.' },
  'late-bloomer': { kind: 'training', name: 'Late Bloomer', words: 'Training 96 % to age 22, 108 % from 25.' },
  prodigy: { kind: 'training', name: 'Prodigy', words: 'Training 108 % to age 20, 97 % after.' },
  'book-learned': {
    kind: 'training',
    name: 'Book-learned',
    words: 'Learns 70 % without matches where others learn 60 %.',
  },
  'iron-lungs': { kind: 'training', name: 'Iron Lungs', words: 'Recovers 4 fatigue more a week.' },
  'brittle-ankles': { kind: 'training', name: 'Brittle Ankles', words: 'Chance of injury 2.5 % higher.' },
  'quick-healer': { kind: 'training', name: 'Quick Healer', words: 'Injuries last 80 % of their weeks.' },
  'old-oak': { kind: 'training', name: 'Old Oak', words: 'Age takes 85 % of what it takes others.' },
  candle: { kind: 'training', name: 'Candle', words: 'Age takes 115 %; training 104 % to age 25.' },
  'steady-hand': { kind: 'training', name: 'Steady Hand', words: 'Form never falls below 4.' },
  moody: { kind: 'training', name: 'Moody', words: 'Form swings one wider.' },
  'slow-starter': {
    kind: 'training',
    name: 'Slow Starter',
    words: 'Form counts one less before week 8, one more from then on.',
  },
  ambidextrous: { kind: 'training', name: 'Ambidextrous', words: 'Wears his gear two points less a match.' },
  frugal: { kind: 'money', name: 'Frugal', words: 'Salary 93 %.' },
  vain: { kind: 'money', name: 'Vain', words: 'Salary 107 %; the gate 1 % higher when he plays at home.' },
  'crowds-darling': { kind: 'money', name: "Crowd's Darling", words: 'The gate 1.2 % higher when he plays at home.' },
  'relic-nose': { kind: 'money', name: 'Relic Nose', words: 'Finds on missions 2.5 % likelier.' },
  pathfinder: { kind: 'money', name: 'Pathfinder', words: 'Missions one day shorter.' },
  'tithe-giver': { kind: 'money', name: 'Tithe-giver', words: 'Healing him costs nothing.' },
  jester: { kind: 'morale', name: 'Jester', words: 'Everyone’s morale is 1 higher at training after a lost match.' },
  grumbler: {
    kind: 'morale',
    name: 'Grumbler',
    words: 'Morale 1 lower after two matches on the bench, 1 higher after two in the line-up.',
  },
  homesick: { kind: 'morale', name: 'Homesick', words: 'Loyal from the first week, unhappy when listed for sale.' },
  'rival-keeper': { kind: 'morale', name: 'Rival-keeper', words: 'Form one better against a guild he lost to.' },
  'old-friend': {
    kind: 'morale',
    name: 'Old Friend',
    words: 'Morale rests 1 higher beside anyone with whom he has served three seasons.',
  },
  'captains-voice': { kind: 'morale', name: "Captain's Voice", words: 'His side begins a battle at morale 55.' },
} as const

const innateInBattle = [
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
] as const satisfies readonly TraitId[]

export type TraitKind = 'battle' | 'training' | 'money' | 'morale'
export type DomainTraitId = keyof typeof outsideBattle
export type AnyTraitId = DomainTraitId | TraitId

/** The forty innate traits with their kind, in a fixed order. */
export const innateTraits: readonly { readonly id: AnyTraitId; readonly kind: TraitKind }[] = [
  ...innateInBattle.map((id) => ({ id, kind: 'battle' as const })),
  ...(Object.keys(outsideBattle) as DomainTraitId[]).map((id) => ({ id, kind: outsideBattle[id].kind })),
]

/** Name and effect of any trait, innate or earned. */
export function traitWords(id: AnyTraitId): { readonly name: string; readonly words: string } {
  return isBattleTrait(id) ? TRAITS[id] : outsideBattle[id]
}

/**
 * A hero's trait as the engine takes it; null for one that does not act in battle. Traits that name somebody are kept as
 * `slayer:hexer` and `nemesis:<key of a hero>`; without a name they mean nothing yet.
 */
export function battleTraitOf(trait: string): TraitInput | null {
  const plain = PLAIN_TRAIT_IDS.find((id) => id === trait)
  if (plain !== undefined) return plain
  const [id, of = ''] = splitAtColon(trait)
  if (id === 'nemesis') return of === '' ? null : { id, of }
  const felled = CLASS_IDS.find((each) => each === of)
  return id === 'slayer' && felled !== undefined ? { id, of: felled } : null
}

function splitAtColon(text: string): [string, string?] {
  const at = text.indexOf(':')
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

export function isTrait(id: string): id is AnyTraitId {
  return isBattleTrait(id) || Object.hasOwn(outsideBattle, id)
}

export function isBattleTrait(id: string): id is TraitId {
  return (TRAIT_IDS as readonly string[]).includes(id)
}
