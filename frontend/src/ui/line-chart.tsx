import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { classes } from './classes.ts'
import { apart, thinned } from './line-chart-words.ts'

export type ChartLine = { readonly label: string; readonly values: readonly number[]; readonly dash?: string }
type LineChartProps = {
  label: string
  lines: readonly ChartLine[]
  ticks: readonly string[]
  format: (value: number) => string
}

/** In pixels of the screen: the drawing is as wide as its place, so that its words are as large as they say. */
const [HEIGHT, LEFT, RIGHT, BOTTOM, USUAL_WIDTH] = [220, 44, 84, 22, 640]
const [LEAST_TICK, LINE_HEIGHT] = [46, 14]

/** Some lines over a few ticks. Lines are told apart by colour, dash and the word at their end. */
export function LineChart({ label, lines, ticks, format }: LineChartProps) {
  const [place, width] = useWidth()
  const all = lines.flatMap((line) => line.values)
  const low = Math.floor(Math.min(...all))
  const high = Math.max(low + 1, Math.ceil(Math.max(...all)))
  const span = width - LEFT - RIGHT
  const x = (index: number) => LEFT + (ticks.length > 1 ? (index * (span - 8)) / (ticks.length - 1) : 0)
  const y = (value: number) => 8 + (1 - (value - low) / (high - low)) * (HEIGHT - BOTTOM - 12)
  const rules = [0, 1, 2, 3, 4].map((part) => low + ((high - low) * part) / 4)
  const ends = apart(
    lines.map(({ values }) => y(values.at(-1) ?? low)),
    LINE_HEIGHT,
    8,
    HEIGHT - BOTTOM - 4,
  )
  return (
    <figure ref={place}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${HEIGHT}`} className="w-full">
        {rules.map((value) => (
          <g key={value}>
            <line x1={LEFT} x2={width - RIGHT} y1={y(value)} y2={y(value)} className="stroke-rule" />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end" className="fill-ink-soft text-[12px]">
              {format(value)}
            </text>
          </g>
        ))}
        {thinned(ticks, span, LEAST_TICK).map(({ tick, index }) => (
          <text key={tick} x={x(index)} y={HEIGHT - 4} textAnchor="middle" className="fill-ink-soft text-[12px]">
            {tick}
          </text>
        ))}
        {lines.map((line, index) => (
          <g key={line.label} className={classes(INKS[index % INKS.length])}>
            <polyline
              points={line.values.map((value, at) => `${x(at)},${y(value)}`).join(' ')}
              fill="none"
              stroke="currentColor"
              strokeWidth="1.8"
              strokeDasharray={line.dash ?? DASHES[index % DASHES.length]}
            />
            {line.values.map((value, at) => (
              <circle key={at} cx={x(at)} cy={y(value)} r="2.2" fill="currentColor" />
            ))}
            <text
              x={width - RIGHT + 6}
              y={(ends[index] ?? 0) + 4}
              fill="currentColor"
              className="text-[13px] font-semibold"
            >
              {line.label}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

const INKS = ['text-wax-ink', 'text-link', 'text-good', 'text-gilt-ink', 'text-ink', 'text-ink-soft']
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '1 3', '10 4']

/** Width of an element in pixels, kept up to date. */
function useWidth(): [RefObject<HTMLElement | null>, number] {
  const place = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(USUAL_WIDTH)
  useEffect(() => {
    const watched = place.current
    if (watched === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [])
  return [place, width]
}
