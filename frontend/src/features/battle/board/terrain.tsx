import type { TerrainId } from '@mythic/battle-engine'
import { memo } from 'react'
import { ALL_CELLS, COLUMNS, centreOf, columnOf, hexPoints } from './geometry.ts'

type TerrainProps = { terrain: ReadonlyMap<number, TerrainId>; flipped: boolean }

/** The ground of an arena: washes and inked signs, so that no terrain is told by colour alone. */
export const Terrain = memo(function Terrain({ terrain, flipped }: TerrainProps) {
  return (
    <g aria-hidden>
      {ALL_CELLS.map((cell) => {
        const { x, y } = centreOf(cell, flipped)
        const kind = terrain.get(cell) ?? 'open'
        return (
          <g key={cell} transform={`translate(${x} ${y})`}>
            <polygon
              points={FULL_HEX}
              className="board-hex"
              fill={WASHES[kind] ?? (isHome(cell) ? 'var(--field-home)' : 'var(--field-grass)')}
            />
            {SIGNS[kind] !== undefined && <path d={SIGNS[kind]} className="board-sign" />}
          </g>
        )
      })}
    </g>
  )
})

const FULL_HEX = hexPoints()

/** Home columns: 0–1 and 11–12. */
function isHome(cell: number): boolean {
  const column = columnOf(cell)
  return column <= 1 || column >= COLUMNS - 2
}

const WASHES: Partial<Record<TerrainId, string>> = {
  rough: 'var(--field-rough)',
  wall: 'var(--field-wall)',
  water: 'var(--field-water)',
  brush: 'var(--field-brush)',
  height: 'var(--field-height)',
}

/** Inked signs around (0, 0), as a map-maker draws them. */
export const SIGNS: Partial<Record<TerrainId, string>> = {
  rough: 'M-20 10q4-9 9 0zM-2-10q5-10 10 0zM8 14q4-8 8 0zM-16-14q3-6 6 0zM17-4q3-6 6 0z',
  wall: 'M-28-18H28M-34-2H34M-30 14H30M-14-18v16M10-18v16M-24-2v16M-2-2v16M20-2v16M-12 14v12M12 14v12M-18-32v14M4-32v14',
  water: 'M-24-14q6-7 12 0t12 0 12 0 12 0M-30 2q6-7 12 0t12 0 12 0 12 0 12 0M-22 18q6-7 12 0t12 0 12 0',
  brush:
    'M-16 8v8M-16 8q-9-2-6-10 0-9 8-8 8 2 6 10 0 7-8 8M8-2v8M8-2q-10-2-7-11 1-9 9-8 9 2 7 11-1 8-9 8M14 22v6M14 22q-7-2-5-8 1-6 7-5 6 2 5 8-2 5-7 5',
  height: 'M-24 16Q-10-18 0-18T24 16M-12 16q2-12 6-18M0 16v-22M12 16q-2-12-6-18',
}
