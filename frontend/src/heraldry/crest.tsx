import { CREST_ORDINARIES, blazonOf, shapeWordOf } from '@mythic/domain/heraldry'
import type { CrestSpec, Tincture } from '@mythic/domain/heraldry'
import { Suspense, lazy, useId } from 'react'
import { messages } from '../messages/index.ts'
import { DivisionArea, OrdinaryArea } from './field.tsx'
import { SHAPES } from './shapes.ts'

const ChargeGlyph = lazy(() => import('./charge-glyph.tsx'))

type CrestProps = {
  spec: CrestSpec
  /** Whose crest it is; without it the crest is decoration beside a name, and hidden from screen readers. */
  owner?: string
  /** Height in pixels. */
  size?: number
}

/** Draws a crest from its stored spec, with its blazon in words as the description. */
export function Crest({ spec, owner, size = 40 }: CrestProps) {
  const id = useId()
  const { path, middle, reach } = SHAPES[spec.shape]
  const { field, second, ordinary, charge } = spec.tinctures
  const place = chargePlace(spec)
  const described =
    owner === undefined
      ? { 'aria-hidden': true }
      : { role: 'img', 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-desc` }
  return (
    <svg viewBox="0 0 100 120" width={(size * 100) / 120} height={size} className="shrink-0" {...described}>
      {owner !== undefined && <title id={`${id}-title`}>{messages.heraldry.crestOf(owner)}</title>}
      {owner !== undefined && <desc id={`${id}-desc`}>{`${shapeWordOf(spec.shape)}: ${blazonOf(spec)}`}</desc>}
      <clipPath id={`${id}-shape`}>
        <path d={path} />
      </clipPath>
      <g clipPath={`url(#${id}-shape)`}>
        <rect width={100} height={120} className={FILLS[field]} />
        {second !== null && (
          <g className={FILLS[second]}>
            <DivisionArea division={spec.division} middle={middle} />
          </g>
        )}
        {ordinary !== null && (
          <g className={FILLS[ordinary]} stroke="oklch(0.2 0.02 60 / 0.55)" strokeWidth={1.2}>
            <OrdinaryArea ordinary={spec.ordinary} middle={middle} outline={path} charged={charge !== null} />
          </g>
        )}
        {charge !== null && spec.charge !== 'none' && (
          <g className={TEXTS[charge]}>
            <Suspense fallback={null}>
              <ChargeGlyph charge={spec.charge} x={50} y={middle + place.down} size={reach * place.share} />
            </Suspense>
          </g>
        )}
        <path d={path} fill="none" stroke="oklch(1 0 0 / 0.28)" strokeWidth={7} />
      </g>
      <path d={path} fill="none" className="stroke-crest-edge" strokeWidth={edge(size)} strokeLinejoin="round" />
    </svg>
  )
}

/** About a pixel and a half on a small crest, never thinner than a drawn line on a large one. */
function edge(size: number): number {
  return Math.max(3, 180 / size)
}

/** Where a charge stands from the middle, and its share of the largest size. */
function chargePlace({ ordinary }: CrestSpec): { down: number; share: number } {
  if (ordinary === 'none') return { down: 0, share: 1 }
  if (ordinary === 'chief') return { down: 12, share: 0.85 }
  if (ordinary === 'base') return { down: -10, share: 0.8 }
  if (ordinary === 'bordure') return { down: -2, share: 0.72 }
  if (ordinary === 'chevron') return { down: -4, share: 0.46 }
  if (ordinary === 'pile') return { down: -18, share: 0.66 }
  return { down: 0, share: CREST_ORDINARIES[ordinary] === 'under' ? 0.57 : 1 }
}

const FILLS: Record<Tincture, string> = {
  or: 'fill-or',
  argent: 'fill-argent',
  gules: 'fill-gules',
  azure: 'fill-azure',
  vert: 'fill-vert',
  purpure: 'fill-purpure',
  sable: 'fill-sable',
}

const TEXTS: Record<Tincture, string> = {
  or: 'text-or',
  argent: 'text-argent',
  gules: 'text-gules',
  azure: 'text-azure',
  vert: 'text-vert',
  purpure: 'text-purpure',
  sable: 'text-sable',
}
