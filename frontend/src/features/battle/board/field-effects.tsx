import type { BattleView } from '@mythic/battle-engine'
import { battleMessages } from '../../../messages/battle.ts'
import { SIGNS } from './terrain.tsx'
import { cellName, centreOf, hexPoints } from './geometry.ts'
import { FieldGlyph } from './status-glyph.tsx'

/** Traps, walls, embers, storms and sun ground that heroes laid on hexes. */
export function FieldEffects({ fields, flipped }: { fields: BattleView['fields']; flipped: boolean }) {
  return (
    <g>
      {fields.map(({ effect, cell, side }) => {
        const { x, y } = centreOf(cell, flipped)
        const label = `${battleMessages.fields[effect]}, ${cellName(cell)}`
        return (
          <g key={`${effect} ${cell} ${side}`} transform={`translate(${x} ${y})`} role="img" aria-label={label}>
            <title>{label}</title>
            <polygon
              points={INNER_HEX}
              fill={FILLS[effect]}
              className="stroke-ink"
              strokeWidth={1.4}
              strokeDasharray={effect === 'wall' ? undefined : '5 4'}
            />
            {effect === 'wall' ? (
              <path d={SIGNS.wall} className="stroke-ink" fill="none" strokeWidth={1.6} />
            ) : (
              <g className="text-ink">
                <FieldGlyph effect={effect} x={-30} y={-8} size={16} />
              </g>
            )}
          </g>
        )
      })}
    </g>
  )
}

const INNER_HEX = hexPoints(3)
const FILLS = {
  trap: 'none',
  wall: 'var(--field-wall)',
  ember: 'light-dark(oklch(0.8 0.13 55 / 0.5), oklch(0.55 0.15 45 / 0.4))',
  storm: 'light-dark(oklch(0.75 0.09 285 / 0.45), oklch(0.55 0.12 285 / 0.4))',
  sun: 'light-dark(oklch(0.9 0.13 95 / 0.6), oklch(0.75 0.12 90 / 0.28))',
  flood: 'light-dark(oklch(0.8 0.09 235 / 0.5), oklch(0.5 0.09 240 / 0.45))',
} as const
