import type { Side, StandardId } from '@mythic/battle-engine'
import { memo } from 'react'
import { battleMessages } from '../../../messages/battle.ts'
import type { ViewedSide } from '../viewed-battle.ts'
import { centreOf, hexPoints, ringAround } from './geometry.ts'
import { PAINT_FILL } from './side-paint.ts'
import type { SidePaints } from './side-paint.ts'

type StandardProps = {
  id: StandardId
  cell: number
  owner: Side | null
  contested: boolean
  /** Pays most in hour three; it shines once that hour has come. */
  bright: boolean
  shining: boolean
  sides: readonly [ViewedSide, ViewedSide]
  paints: SidePaints
  flipped: boolean
}

/** A standard with the ring of hexes from which a hero counts on it; its flag shows who holds it. */
export const Standard = memo(function Standard(props: StandardProps) {
  const { id, cell, owner, contested, bright, shining, sides, paints, flipped } = props
  const words = battleMessages
  const state = contested ? words.contested : owner === null ? words.free : words.heldBy(sides[owner].name)
  const { x, y } = centreOf(cell, flipped)
  return (
    <g role="img" aria-label={`${words.standards[id]}, ${state}${bright ? `, ${words.bright}` : ''}`}>
      {[cell, ...ringAround(cell)].map((near) => {
        const at = centreOf(near, flipped)
        return (
          <polygon
            key={near}
            points={RING_HEX}
            transform={`translate(${at.x} ${at.y})`}
            fill={shining ? 'var(--field-bright)' : 'none'}
            stroke="var(--color-gilt)"
            strokeOpacity={0.75}
            strokeWidth={bright ? 2.6 : 1.8}
            strokeDasharray={bright ? undefined : '7 6'}
          />
        )
      })}
      <g transform={`translate(${x} ${y})`}>
        <ellipse cx={0} cy={21} rx={12} ry={4} className="fill-ink" opacity={0.25} />
        <path d="M0 22V-32" className="stroke-ink" strokeWidth={3.4} strokeLinecap="round" />
        <circle
          cx={0}
          cy={-34}
          r={4}
          className={bright ? 'fill-gilt stroke-ink' : 'fill-leaf stroke-ink'}
          strokeWidth={1.6}
        />
        {bright && <path d={RAYS} className="stroke-gilt" strokeWidth={2} strokeLinecap="round" />}
        <Flag owner={owner} paints={paints} />
        {contested && (
          <path d="M-13 4L13-20M-13-20L13 4" className="stroke-ink" strokeWidth={3.4} strokeLinecap="round" />
        )}
      </g>
    </g>
  )
})

/** The host flies a square banner, the guest a hatched swallow-tail, nobody a furled cloth. */
function Flag({ owner, paints }: { owner: Side | null; paints: SidePaints }) {
  if (owner === null) return <path d="M0-28q9 3 4 12t-3 13" className="fill-leaf-2 stroke-ink" strokeWidth={2} />
  const shape = owner === 0 ? 'M0-29h25v19H0z' : 'M0-29h28l-8 9.5 8 9.5H0z'
  return (
    <>
      <path d={shape} className={`${PAINT_FILL[paints[owner]]} stroke-ink`} strokeWidth={2} strokeLinejoin="round" />
      {owner === 1 && <path d={shape} fill="url(#battle-hatch)" />}
    </>
  )
}

const RING_HEX = hexPoints(3)
const RAYS = 'M0-42v-5M-7-39l-4-4M7-39l4-4M-9-33h-5M9-33h5'
