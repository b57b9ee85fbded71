import { CREST_CHARGES, CREST_DIVISION_NAMES, CREST_ORDINARY_NAMES, CREST_SHAPES, TINCTURE_NAMES } from './parts.ts'
import { allowedTinctures } from './crest.ts'
import type { CrestLayer, CrestSpec } from './crest.ts'

/** Gives an integer from 0 to `sides` − 1; a keyed stream on the server, any source in the crest maker. */
export type DrawBelow = (sides: number) => number

/** Draws a crest that keeps the rule of tincture. Always takes the same nine draws, so streams stay aligned. */
export function crestFor(draw: DrawBelow): CrestSpec {
  const shape = pick(CREST_SHAPES, draw)
  const divided = draw(100) < 60
  const division = pickOr(divided, CREST_DIVISION_NAMES.slice(1), 'plain', draw)
  const bare = draw(100) < 35
  const ordinary = pickOr(!bare, CREST_ORDINARY_NAMES.slice(1), 'none', draw)
  const charge = pick(CREST_CHARGES.slice(1), draw)
  const field = pick(TINCTURE_NAMES, draw)
  const [forSecond, forOrdinary, forCharge] = [draw(420), draw(420), draw(420)]

  let crest: CrestSpec = {
    shape,
    division,
    ordinary,
    charge,
    tinctures: { field, second: null, ordinary: null, charge: null },
  }
  if (division !== 'plain') crest = tinge(crest, 'second', forSecond)
  if (ordinary !== 'none') crest = tinge(crest, 'ordinary', forOrdinary)
  return tinge(crest, 'charge', forCharge)
}

/** Mends the tinctures of a crest whose parts were changed by hand, from the field up, keeping all that may stay. */
export function mendTinctures(crest: CrestSpec): CrestSpec {
  const wanted = crest.tinctures
  let mended: CrestSpec = { ...crest, tinctures: { field: wanted.field, second: null, ordinary: null, charge: null } }
  if (crest.division !== 'plain') mended = keepOrTinge(mended, 'second', wanted.second)
  if (crest.ordinary !== 'none') mended = keepOrTinge(mended, 'ordinary', wanted.ordinary)
  if (crest.charge !== 'none') mended = keepOrTinge(mended, 'charge', wanted.charge)
  return mended
}

function keepOrTinge(crest: CrestSpec, layer: CrestLayer, wanted: CrestSpec['tinctures'][CrestLayer]): CrestSpec {
  if (wanted === null || !allowedTinctures(crest, layer).includes(wanted)) return tinge(crest, layer, 0)
  return { ...crest, tinctures: { ...crest.tinctures, [layer]: wanted } }
}

function tinge(crest: CrestSpec, layer: CrestLayer, drawn: number): CrestSpec {
  const allowed = allowedTinctures(crest, layer)
  return { ...crest, tinctures: { ...crest.tinctures, [layer]: itemAt(allowed, drawn % allowed.length) } }
}

function pick<T>(from: readonly T[], draw: DrawBelow): T {
  return itemAt(from, draw(from.length))
}

function pickOr<T>(wanted: boolean, from: readonly T[], otherwise: T, draw: DrawBelow): T {
  const drawn = pick(from, draw)
  return wanted ? drawn : otherwise
}

function itemAt<T>(from: readonly T[], index: number): T {
  const item = from[index]
  if (item === undefined) throw new RangeError(`draw ${index} lies outside 0–${from.length - 1}`)
  return item
}
