import type { CrestSpec, Tincture } from '@mythic/domain/heraldry'

/** Pairs that a glance could take for each other, by day or by candle. */
const ALIKE: readonly (readonly [Tincture, Tincture])[] = [
  ['azure', 'purpure'],
  ['azure', 'sable'],
  ['purpure', 'sable'],
  ['or', 'argent'],
  ['vert', 'azure'],
  ['vert', 'sable'],
  ['gules', 'purpure'],
]

export type SidePaints = readonly [host: Tincture, guest: Tincture]

/**
 * Each side's paint, out of its own crest: the most prominent pair that cannot be mistaken. Paint is never the only sign:
 * the host's tokens are round and plain, the guest's are lozenges with a hatched rim.
 */
export function sidePaints(host: CrestSpec, guest: CrestSpec): SidePaints {
  const pairs = paintsOf(host).flatMap((first, at) =>
    paintsOf(guest).map((second, by) => ({ first, second, rank: at + by })),
  )
  const told = pairs.filter(({ first, second }) => !isAlike(first, second)).sort((a, b) => a.rank - b.rank)[0]
  if (told !== undefined) return [told.first, told.second]
  const first = host.tinctures.field
  return [first, FALLBACKS.find((paint) => !isAlike(first, paint)) ?? 'argent']
}

const FALLBACKS: readonly Tincture[] = ['gules', 'azure', 'or']

function paintsOf({ tinctures }: CrestSpec): Tincture[] {
  const all = [tinctures.field, tinctures.second, tinctures.ordinary, tinctures.charge]
  return [...new Set(all.filter((tincture) => tincture !== null))]
}

function isAlike(a: Tincture, b: Tincture): boolean {
  return a === b || ALIKE.some(([first, second]) => (first === a && second === b) || (first === b && second === a))
}

/** Class names that paint shapes and words in a tincture; written out so that Tailwind finds them. */
export const PAINT_FILL: Record<Tincture, string> = {
  or: 'fill-or',
  argent: 'fill-argent',
  gules: 'fill-gules',
  azure: 'fill-azure',
  vert: 'fill-vert',
  purpure: 'fill-purpure',
  sable: 'fill-sable',
}

export const PAINT_GROUND: Record<Tincture, string> = {
  or: 'bg-or',
  argent: 'bg-argent',
  gules: 'bg-gules',
  azure: 'bg-azure',
  vert: 'bg-vert',
  purpure: 'bg-purpure',
  sable: 'bg-sable',
}

/** The hatching that marks the guest's paint: dark on metals, light on colours. */
export function hatchInk(paint: Tincture): string {
  return paint === 'or' || paint === 'argent' ? 'oklch(0.25 0.02 60 / 0.45)' : 'oklch(0.97 0.02 90 / 0.7)'
}
