import type { BattleView, Cell } from '@mythic/battle-engine'
import { Fragment } from 'react'
import { classes } from '../../../ui/classes.ts'
import type { EventMark } from './event-marks.ts'
import { centreOf, hexPoints } from './geometry.ts'
import type { Point } from './geometry.ts'

type MarksProps = { marks: readonly EventMark[]; view: BattleView; flipped: boolean }

/** Lines and ways lie under the tokens. */
export function LowerMarks({ marks, view, flipped }: MarksProps) {
  const pointOf = pointsOf(view, flipped)
  return (
    <g aria-hidden>
      {marks.map((mark) => {
        if (mark.kind === 'way') return <Way key={mark.tick} path={mark.path} flipped={flipped} />
        if (mark.kind === 'flash') return <Flash key={mark.tick} cell={mark.cell} flipped={flipped} />
        return null
      })}
      {marks.map((mark) => {
        if (mark.kind !== 'line') return null
        const [from, to] = [pointOf(mark.from), pointOf(mark.to)]
        return from && to ? <Strike key={mark.tick} from={from} to={to} tone={mark.tone} /> : null
      })}
    </g>
  )
}

/** Numbers rise over the tokens; those of one hero in one moment stand above each other. */
export function UpperMarks({ marks, view, flipped }: MarksProps) {
  const pointOf = pointsOf(view, flipped)
  const heights = new Map<number, number>()
  return (
    <g aria-hidden>
      {marks.map((mark) => {
        if (mark.kind !== 'number') return null
        const at = pointOf(mark.hero)
        if (at === undefined) return null
        const height = heights.get(mark.hero) ?? 0
        heights.set(mark.hero, height + 1)
        return (
          <Fragment key={mark.tick}>
            <g transform={`translate(${at.x + 26} ${at.y - 12 - height * 22})`}>
              <text
                className={classes(
                  'board-number',
                  TONES[mark.tone],
                  mark.tone === 'soft' ? 'text-[20px]' : 'text-[26px]',
                )}
              >
                {mark.text}
              </text>
            </g>
          </Fragment>
        )
      })}
    </g>
  )
}

function pointsOf(view: BattleView, flipped: boolean): (hero: number) => Point | undefined {
  return (handle) => {
    const hero = view.heroes.find((candidate) => candidate.handle === handle)
    return hero === undefined ? undefined : centreOf(hero.cell, flipped)
  }
}

function Strike({ from, to, tone }: { from: Point; to: Point; tone: 'bad' | 'good' | 'soft' }) {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y))
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const end = { x: to.x - ux * 30, y: to.y - uy * 30 }
  const wing = (turn: number) => `${end.x - ux * 12 + uy * 7 * turn},${end.y - uy * 12 - ux * 7 * turn}`
  return (
    <g className={STROKES[tone]}>
      <path
        d={`M${from.x + ux * 24} ${from.y + uy * 24}L${end.x} ${end.y}`}
        strokeWidth={4}
        strokeLinecap="round"
        strokeDasharray={tone === 'soft' ? '4 8' : undefined}
      />
      <polygon points={`${end.x + ux * 4},${end.y + uy * 4} ${wing(1)} ${wing(-1)}`} />
    </g>
  )
}

function Way({ path, flipped }: { path: readonly Cell[]; flipped: boolean }) {
  const points = path.map((cell) => centreOf(cell, flipped)).map(({ x, y }) => `${x},${y}`)
  return (
    <polyline
      points={points.join(' ')}
      fill="none"
      className="stroke-ink"
      strokeWidth={3.2}
      strokeDasharray="1 9"
      strokeLinecap="round"
    />
  )
}

function Flash({ cell, flipped }: { cell: Cell; flipped: boolean }) {
  const { x, y } = centreOf(cell, flipped)
  return (
    <g transform={`translate(${x} ${y})`}>
      <polygon points={hexPoints(4)} className="board-flash fill-none stroke-wax-ink" strokeWidth={4} />
    </g>
  )
}

const TONES = { bad: 'fill-bad', good: 'fill-good', soft: 'fill-ink-soft', grave: 'fill-ink' }
const STROKES = { bad: 'stroke-bad fill-bad', good: 'stroke-good fill-good', soft: 'stroke-ink-soft fill-ink-soft' }
