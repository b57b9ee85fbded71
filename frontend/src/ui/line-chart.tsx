import { classes } from './classes.ts'

export type ChartLine = { readonly label: string; readonly values: readonly number[]; readonly dash?: string }
type LineChartProps = {
  label: string
  lines: readonly ChartLine[]
  ticks: readonly string[]
  format: (value: number) => string
}

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [640, 220, 44, 22]

/** Some lines over a few ticks. Lines are told apart by colour, dash and the word at their end. */
export function LineChart({ label, lines, ticks, format }: LineChartProps) {
  const all = lines.flatMap((line) => line.values)
  const low = Math.floor(Math.min(...all))
  const high = Math.max(low + 1, Math.ceil(Math.max(...all)))
  const x = (index: number) => LEFT + (ticks.length > 1 ? (index * (WIDTH - LEFT - 96)) / (ticks.length - 1) : 0)
  const y = (value: number) => 8 + (1 - (value - low) / (high - low)) * (HEIGHT - BOTTOM - 12)
  const rules = [0, 1, 2, 3, 4].map((part) => low + ((high - low) * part) / 4)
  return (
    <figure>
      <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full">
        {rules.map((value) => (
          <g key={value}>
            <line x1={LEFT} x2={WIDTH - 92} y1={y(value)} y2={y(value)} className="stroke-rule" />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end" className="fill-ink-soft text-[11px]">
              {format(value)}
            </text>
          </g>
        ))}
        {ticks.map((tick, index) => (
          <text key={tick} x={x(index)} y={HEIGHT - 4} textAnchor="middle" className="fill-ink-soft text-[11px]">
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
              x={WIDTH - 86}
              y={y(line.values.at(-1) ?? low) + 4}
              fill="currentColor"
              className="text-[12px] font-semibold"
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
