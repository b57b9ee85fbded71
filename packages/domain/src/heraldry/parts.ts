/** The parts a crest is made of. Lists are append-only: stored crests name their parts by these words. */

export const CREST_SHAPES = ['heater', 'kite', 'swiss', 'french', 'spanish', 'roundel', 'lozenge'] as const
export type CrestShape = (typeof CREST_SHAPES)[number]

/** `party` fields lie side by side and may be of one kind; `varied` fields repeat and need a metal and a colour. */
export const CREST_DIVISIONS = {
  plain: 'plain',
  'per-pale': 'party',
  'per-fess': 'party',
  'per-bend': 'party',
  'per-bend-sinister': 'party',
  'per-chevron': 'party',
  'per-saltire': 'party',
  quarterly: 'party',
  paly: 'varied',
  barry: 'varied',
  bendy: 'varied',
  chequy: 'varied',
  gyronny: 'varied',
} as const satisfies Record<string, 'plain' | 'party' | 'varied'>
export type CrestDivision = keyof typeof CREST_DIVISIONS

/** `under` ordinaries cross the middle, so a charge stands on them; `aside` ones leave the middle to the field. */
export const CREST_ORDINARIES = {
  none: 'aside',
  chief: 'aside',
  base: 'aside',
  bordure: 'aside',
  fess: 'under',
  pale: 'under',
  bend: 'under',
  'bend-sinister': 'under',
  chevron: 'under',
  cross: 'under',
  saltire: 'under',
  pile: 'under',
} as const satisfies Record<string, 'aside' | 'under'>
export type CrestOrdinary = keyof typeof CREST_ORDINARIES

export const CREST_CHARGES = [
  'none',
  'lion',
  'griffin',
  'wyvern',
  'dragon',
  'unicorn',
  'wolf',
  'stag',
  'boar',
  'bear',
  'bull',
  'fox',
  'eagle',
  'raven',
  'owl',
  'swan',
  'serpent',
  'sun',
  'moon',
  'flame',
  'rose',
  'fleur-de-lys',
  'oak-leaf',
  'pine',
  'sword',
  'axe',
  'trident',
  'anvil',
  'tower',
  'crown',
  'key',
  'anchor',
  'harp',
  'quill',
  'chalice',
  'horn',
] as const
export type CrestCharge = (typeof CREST_CHARGES)[number]

export const TINCTURES = {
  or: 'metal',
  argent: 'metal',
  gules: 'colour',
  azure: 'colour',
  vert: 'colour',
  purpure: 'colour',
  sable: 'colour',
} as const satisfies Record<string, 'metal' | 'colour'>
export type Tincture = keyof typeof TINCTURES

export const CREST_DIVISION_NAMES = Object.keys(CREST_DIVISIONS) as CrestDivision[]
export const CREST_ORDINARY_NAMES = Object.keys(CREST_ORDINARIES) as CrestOrdinary[]
export const TINCTURE_NAMES = Object.keys(TINCTURES) as Tincture[]
