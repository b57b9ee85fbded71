import { STATUS_IDS, type StatusId } from '../../src/content/ids.ts'
import { HANDLES } from '../../src/content/numbers.ts'

/**
 * What a status word packs: rounds left (`fresh`: the bearer's turn that runs is not one of them), who gave it, and the status's
 * number, which of some is a hero.
 */
export type StatusBorne = { left: number; fresh: boolean; source: string; value: number | string }
/** What a word that differs packs, taken apart: one status of a hero (null: he does not bear it), or all that he bears. */
export type Packed =
  | { kind: 'status'; status: StatusId; a: StatusBorne | null; b: StatusBorne | null }
  | { kind: 'statuses'; a: StatusId[]; b: StatusId[] }

const NUMBER_IS_A_HERO: readonly StatusId[] = ['taunted', 'linked', 'guarding']

/** Takes apart word `place` of a field, packed as src/state/layout.ts says; null where the word is one number. `keyOf` names a handle. */
export function packedIn(
  field: string,
  place: number,
  a: number,
  b: number,
  keyOf: (handle: number) => string,
): Packed | null {
  if (field === 'statuses.status-mask') return { kind: 'statuses', a: inMask(a), b: inMask(b) }
  const status = field === 'statuses.status' ? STATUS_IDS[Math.trunc(place / HANDLES)] : undefined
  if (status === undefined) return null
  const borne = (word: number): StatusBorne | null => {
    if (word === 0) return null
    const value = word >> 11
    return {
      left: word & 63,
      fresh: (word & 64) !== 0,
      source: keyOf((word >> 7) & 15),
      value: NUMBER_IS_A_HERO.includes(status) ? keyOf(value) : value,
    }
  }
  return { kind: 'status', status, a: borne(a), b: borne(b) }
}

function inMask(mask: number): StatusId[] {
  return STATUS_IDS.filter((_, at) => (mask & (1 << at)) !== 0)
}

/** "slow of b2: 2 | 3 rounds left": what differs alone, or all of it where one of them does not bear it. */
export function packedWords(packed: Packed, hero: string): string {
  if (packed.kind === 'statuses')
    return `${hero} bears ${packed.a.join(', ') || 'nothing'} | ${packed.b.join(', ') || 'nothing'}`
  const { status, a, b } = packed
  if (a === null || b === null) return `${status} of ${hero}: ${borneWords(a)} | ${borneWords(b)}`
  const differing = [
    ...(a.left === b.left ? [] : [`${a.left} | ${b.left} rounds left`]),
    ...(a.fresh === b.fresh ? [] : [`this turn counts: ${a.fresh ? 'no | yes' : 'yes | no'}`]),
    ...(a.source === b.source ? [] : [`from ${a.source} | ${b.source}`]),
    ...(a.value === b.value ? [] : [`number ${a.value} | ${b.value}`]),
  ]
  return `${status} of ${hero}: ${differing.join(', ')}`
}

function borneWords(status: StatusBorne | null): string {
  if (status === null) return 'not borne'
  const { left, source, value } = status
  return `${left} round${left === 1 ? '' : 's'} left, from ${source}${value === 0 ? '' : `, number ${value}`}`
}
