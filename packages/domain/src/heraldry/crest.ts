import {
  CREST_CHARGES,
  CREST_DIVISION_NAMES,
  CREST_DIVISIONS,
  CREST_ORDINARIES,
  CREST_ORDINARY_NAMES,
  CREST_SHAPES,
  TINCTURE_NAMES,
  TINCTURES,
} from './parts.ts'
import type { CrestCharge, CrestDivision, CrestOrdinary, CrestShape, Tincture } from './parts.ts'

/**
 * A guild's crest as it is stored. A tincture is null exactly when its part is absent, so that two crests
 * that look alike are the same value.
 */
export type CrestSpec = {
  readonly shape: CrestShape
  readonly division: CrestDivision
  readonly ordinary: CrestOrdinary
  readonly charge: CrestCharge
  readonly tinctures: CrestTinctures
}

export type CrestTinctures = {
  readonly field: Tincture
  /** The second tincture of a divided field. */
  readonly second: Tincture | null
  readonly ordinary: Tincture | null
  readonly charge: Tincture | null
}

export type CrestFault =
  | { readonly kind: 'NOT_A_CREST' }
  | { readonly kind: 'UNKNOWN_PART'; readonly part: string }
  | { readonly kind: 'TINCTURE_MISSING'; readonly part: CrestLayer }
  | { readonly kind: 'TINCTURE_WITHOUT_PART'; readonly part: CrestLayer }
  | { readonly kind: 'SAME_TINCTURE'; readonly part: CrestLayer }
  | { readonly kind: 'METAL_ON_METAL'; readonly part: CrestLayer }
  | { readonly kind: 'COLOUR_ON_COLOUR'; readonly part: CrestLayer }

export type CrestLayer = 'second' | 'ordinary' | 'charge'

export type CheckedCrest =
  | { readonly ok: true; readonly crest: CrestSpec }
  | { readonly ok: false; readonly faults: readonly CrestFault[] }

/** Checks what a client sent. On success the crest holds the known keys only. */
export function checkCrest(value: unknown): CheckedCrest {
  const shaped = readCrest(value)
  if (!('shape' in shaped)) return { ok: false, faults: [shaped] }
  const faults = crestFaults(shaped)
  return faults.length === 0 ? { ok: true, crest: shaped } : { ok: false, faults }
}

/**
 * What breaks the rule of tincture in a crest of known parts: no metal on metal, no colour on colour. On a
 * field of a metal and a colour either kind may lie, but never one of the two tinctures themselves.
 */
export function crestFaults(crest: CrestSpec): CrestFault[] {
  const { tinctures } = crest
  const faults: CrestFault[] = []
  const present = {
    second: crest.division !== 'plain',
    ordinary: crest.ordinary !== 'none',
    charge: crest.charge !== 'none',
  }
  for (const part of ['second', 'ordinary', 'charge'] as const) {
    if (present[part] && tinctures[part] === null) faults.push({ kind: 'TINCTURE_MISSING', part })
    if (!present[part] && tinctures[part] !== null) faults.push({ kind: 'TINCTURE_WITHOUT_PART', part })
  }
  if (faults.length > 0) return faults

  if (tinctures.second !== null) {
    if (tinctures.second === tinctures.field) faults.push({ kind: 'SAME_TINCTURE', part: 'second' })
    else if (CREST_DIVISIONS[crest.division] === 'varied')
      faults.push(...clash('second', tinctures.second, [tinctures.field]))
  }
  if (tinctures.ordinary !== null) faults.push(...clash('ordinary', tinctures.ordinary, fieldTinctures(crest)))
  if (tinctures.charge !== null) faults.push(...clash('charge', tinctures.charge, groundOfCharge(crest)))
  return faults
}

/** The tinctures that may stand for a layer, given the layers below it; never empty for the charge and the ordinary. */
export function allowedTinctures(crest: CrestSpec, layer: CrestLayer): Tincture[] {
  const ground =
    layer === 'charge' ? groundOfCharge(crest) : layer === 'ordinary' ? fieldTinctures(crest) : [crest.tinctures.field]
  const mayBeAlike = layer === 'second' && CREST_DIVISIONS[crest.division] === 'party'
  return TINCTURE_NAMES.filter((tincture) =>
    mayBeAlike ? !ground.includes(tincture) : clash(layer, tincture, ground).length === 0,
  )
}

/** What the charge lies on: the ordinary when that crosses the middle, else the field. */
export function groundOfCharge(crest: CrestSpec): Tincture[] {
  const { ordinary } = crest.tinctures
  return CREST_ORDINARIES[crest.ordinary] === 'under' && ordinary !== null ? [ordinary] : fieldTinctures(crest)
}

function fieldTinctures({ tinctures }: CrestSpec): Tincture[] {
  return tinctures.second === null ? [tinctures.field] : [tinctures.field, tinctures.second]
}

function clash(part: CrestLayer, tincture: Tincture, ground: readonly Tincture[]): CrestFault[] {
  if (ground.includes(tincture)) return [{ kind: 'SAME_TINCTURE', part }]
  const kind = TINCTURES[tincture]
  if (ground.some((below) => TINCTURES[below] !== kind)) return []
  return [kind === 'metal' ? { kind: 'METAL_ON_METAL', part } : { kind: 'COLOUR_ON_COLOUR', part }]
}

function readCrest(value: unknown): CrestSpec | CrestFault {
  if (!isRecord(value) || !isRecord(value['tinctures'])) return { kind: 'NOT_A_CREST' }
  const { shape, division, ordinary, charge } = value
  const { field, second, ordinary: ordinaryTincture, charge: chargeTincture } = value['tinctures']
  if (!isOneOf(CREST_SHAPES, shape)) return { kind: 'UNKNOWN_PART', part: 'shape' }
  if (!isOneOf(CREST_DIVISION_NAMES, division)) return { kind: 'UNKNOWN_PART', part: 'division' }
  if (!isOneOf(CREST_ORDINARY_NAMES, ordinary)) return { kind: 'UNKNOWN_PART', part: 'ordinary' }
  if (!isOneOf(CREST_CHARGES, charge)) return { kind: 'UNKNOWN_PART', part: 'charge' }
  if (!isOneOf(TINCTURE_NAMES, field)) return { kind: 'UNKNOWN_PART', part: 'tinctures.field' }
  if (!isTinctureOrNull(second)) return { kind: 'UNKNOWN_PART', part: 'tinctures.second' }
  if (!isTinctureOrNull(ordinaryTincture)) return { kind: 'UNKNOWN_PART', part: 'tinctures.ordinary' }
  if (!isTinctureOrNull(chargeTincture)) return { kind: 'UNKNOWN_PART', part: 'tinctures.charge' }
  return {
    shape,
    division,
    ordinary,
    charge,
    tinctures: { field, second, ordinary: ordinaryTincture, charge: chargeTincture },
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOneOf<T extends string>(known: readonly T[], value: unknown): value is T {
  return (known as readonly unknown[]).includes(value)
}

function isTinctureOrNull(value: unknown): value is Tincture | null {
  return value === null || isOneOf(TINCTURE_NAMES, value)
}
