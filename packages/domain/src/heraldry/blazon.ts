import { CREST_ORDINARIES } from './parts.ts'
import type { CrestCharge, CrestDivision, CrestOrdinary, CrestShape, Tincture } from './parts.ts'
import type { CrestSpec } from './crest.ts'

/** Says a crest in the words of heraldry, for example *Azure, on a chevron Or a tower Gules*. */
export function blazonOf({ division, ordinary, charge, tinctures }: CrestSpec): string {
  const field =
    tinctures.second === null
      ? TINCTURE_WORD[tinctures.field]
      : dividedField(division, tinctures.field, tinctures.second)
  const chargeWords = tinctures.charge === null ? null : `${CHARGE_WORD[charge]} ${TINCTURE_WORD[tinctures.charge]}`
  const ordinaryWords =
    tinctures.ordinary === null ? null : `${ORDINARY_WORD[ordinary]} ${TINCTURE_WORD[tinctures.ordinary]}`
  if (ordinaryWords === null) return join([field, chargeWords])
  if (chargeWords === null) return join([field, ordinaryWords])
  // Blazon reads from the field up: what crosses the middle carries the charge, what lies aside is named last.
  if (CREST_ORDINARIES[ordinary] === 'under') return join([field, `on ${ordinaryWords} ${chargeWords}`])
  return join([field, chargeWords, ordinaryWords])
}

/** Names the outline of the shield, which a blazon leaves out. */
export function shapeWordOf(shape: CrestShape): string {
  return SHAPE_WORD[shape]
}

function dividedField(division: CrestDivision, first: Tincture, second: Tincture): string {
  return `${DIVISION_WORD[division]} ${TINCTURE_WORD[first]} and ${TINCTURE_WORD[second]}`.trim()
}

function join(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ')
}

const TINCTURE_WORD = {
  or: 'Or',
  argent: 'Argent',
  gules: 'Gules',
  azure: 'Azure',
  vert: 'Vert',
  purpure: 'Purpure',
  sable: 'Sable',
} satisfies Record<Tincture, string>

const SHAPE_WORD = {
  heater: 'heater shield',
  kite: 'kite shield',
  swiss: 'Swiss shield',
  french: 'French shield',
  spanish: 'Spanish shield',
  roundel: 'roundel',
  lozenge: 'lozenge',
} satisfies Record<CrestShape, string>

const DIVISION_WORD = {
  plain: '',
  'per-pale': 'Per pale',
  'per-fess': 'Per fess',
  'per-bend': 'Per bend',
  'per-bend-sinister': 'Per bend sinister',
  'per-chevron': 'Per chevron',
  'per-saltire': 'Per saltire',
  quarterly: 'Quarterly',
  paly: 'Paly',
  barry: 'Barry',
  bendy: 'Bendy',
  chequy: 'Chequy',
  gyronny: 'Gyronny',
} satisfies Record<CrestDivision, string>

const ORDINARY_WORD = {
  none: '',
  chief: 'a chief',
  base: 'a base',
  bordure: 'a bordure',
  fess: 'a fess',
  pale: 'a pale',
  bend: 'a bend',
  'bend-sinister': 'a bend sinister',
  chevron: 'a chevron',
  cross: 'a cross',
  saltire: 'a saltire',
  pile: 'a pile',
} satisfies Record<CrestOrdinary, string>

const CHARGE_WORD = {
  none: '',
  lion: 'a lion',
  griffin: 'a griffin',
  wyvern: 'a wyvern',
  dragon: "a dragon's head",
  unicorn: 'a unicorn',
  wolf: "a wolf's head",
  stag: "a stag's head",
  boar: 'a boar',
  bear: "a bear's head",
  bull: "a bull's head",
  fox: "a fox's head",
  eagle: 'an eagle displayed',
  raven: 'a raven',
  owl: 'an owl',
  swan: 'a swan',
  serpent: 'a serpent',
  sun: 'a sun in splendour',
  moon: 'a crescent',
  flame: 'a flame',
  rose: 'a rose',
  'fleur-de-lys': 'a fleur-de-lys',
  'oak-leaf': 'an oak leaf',
  pine: 'a pine tree',
  sword: 'a sword',
  axe: 'an axe',
  trident: 'a trident',
  anvil: 'an anvil',
  tower: 'a tower',
  crown: 'a crown',
  key: 'a key',
  anchor: 'an anchor',
  harp: 'a harp',
  quill: 'a quill',
  chalice: 'a chalice',
  horn: 'a hunting horn',
} satisfies Record<CrestCharge, string>
