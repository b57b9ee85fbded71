import { battleMessages } from '../../messages/battle.ts'
import { PAINT_FILL } from './board/side-paint.ts'
import type { SidePaints } from './board/side-paint.ts'
import type { Timeline } from './timeline.ts'

type ScrubberProps = {
  tick: number
  length: number
  /** Events that the line has room for: more than are known while the battle is live. */
  span: number
  timeline: Timeline
  paints: SidePaints
  flipped: boolean
  /** The moment in words, for screen readers. */
  said: string
  onSeek: (tick: number) => void
}

const [WIDTH, HEIGHT] = [1000, 56]
const MIDDLE = HEIGHT / 2

/** The whole battle on one line: momentum as an area, hours and rounds as rules, falls as marks. */
export function Scrubber({ tick, length, span, timeline, paints, flipped, said, onSeek }: ScrubberProps) {
  const x = (at: number) => (span === 0 ? 0 : (at * WIDTH) / span)
  const percent = (at: number) => `${(at * 100) / Math.max(1, span)}%`
  return (
    <div className="relative">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden
        className="block h-14 w-full overflow-hidden rounded-[4px] border border-rule-strong bg-leaf-2"
      >
        <Momentum timeline={timeline} known={length > 0} paints={paints} flipped={flipped} x={x} />
        {timeline.rounds.map(({ round, tick: at }) => (
          <path
            key={round}
            d={`M${x(at)} 0V${HEIGHT}`}
            className={round % 8 === 1 ? 'stroke-ink' : 'stroke-rule-strong'}
            strokeWidth={round % 8 === 1 ? 2 : 1}
            strokeOpacity={round % 8 === 1 ? 0.7 : 0.4}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {timeline.turns.map((at) => (
          <path
            key={at}
            d={`M${x(at)} 0V${HEIGHT}`}
            className="stroke-gilt"
            strokeWidth={3}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <rect x={0} y={0} width={x(tick)} height={HEIGHT} className="fill-ink" opacity={0.09} />
      </svg>
      {timeline.falls.map(({ tick: at, side }) => (
        <span
          key={at}
          aria-hidden
          className={`pointer-events-none absolute -ml-1 text-[11px] leading-none font-bold text-ink ${(side === 0) === flipped ? 'bottom-0.5' : 'top-0.5'}`}
          style={{ left: percent(at) }}
        >
          †
        </span>
      ))}
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-[-3px] -ml-px w-[3px] rounded bg-wax-ink"
        style={{ left: percent(tick) }}
      />
      <input
        type="range"
        min={0}
        max={length}
        step={1}
        value={tick}
        aria-label={battleMessages.transport.moment}
        aria-valuetext={said}
        onChange={(event) => onSeek(Number(event.target.value))}
        className="absolute inset-y-0 left-0 h-full cursor-pointer opacity-0 focus-visible:opacity-30"
        style={{ width: percent(Math.max(1, length)) }}
      />
    </div>
  )
}

type MomentumProps = {
  timeline: Timeline
  known: boolean
  paints: SidePaints
  flipped: boolean
  x: (tick: number) => number
}

function Momentum({ timeline, known, paints, flipped, x }: MomentumProps) {
  if (!known) return null
  const points = [{ tick: 0, balance: 0 }, ...timeline.momentum]
  const last = points.at(-1)?.tick ?? 0
  const area = (side: 0 | 1) => {
    const sign = (side === 0) === flipped ? 1 : -1
    const ys = points.map(({ tick, balance }) => {
      const lead = side === 0 ? Math.max(0, balance) : Math.max(0, -balance)
      return `${x(tick)},${MIDDLE + sign * Math.sqrt(lead / 1000) * (MIDDLE - 4)}`
    })
    return `0,${MIDDLE} ${ys.join(' ')} ${x(last)},${MIDDLE}`
  }
  return (
    <>
      <polygon
        points={area(0)}
        className={`${PAINT_FILL[paints[0]]} stroke-ink`}
        strokeWidth={1}
        vectorEffect="non-scaling-stroke"
        fillOpacity={0.85}
      />
      <polygon
        points={area(1)}
        className={`${PAINT_FILL[paints[1]]} stroke-ink`}
        strokeWidth={1}
        vectorEffect="non-scaling-stroke"
        fillOpacity={0.85}
      />
      <polygon points={area(1)} fill="url(#battle-hatch)" />
      <path d={`M0 ${MIDDLE}H${WIDTH}`} className="stroke-ink" strokeWidth={1} vectorEffect="non-scaling-stroke" />
    </>
  )
}
