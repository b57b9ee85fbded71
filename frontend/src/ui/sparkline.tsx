/** A line of a few values in the height of a word; `label` says in words what it shows. */
type SparklineProps = {
  values: readonly number[]
  label: string
  width?: number
  height?: number
  least?: number
  most?: number
}

export function Sparkline({ values, label, width = 64, height = 18, least, most }: SparklineProps) {
  const points = sparkPoints(values, { width, height, least, most })
  const last = points.at(-1)
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="inline-block align-middle"
    >
      <polyline
        points={points.map(([x, y]) => `${x},${y}`).join(' ')}
        fill="none"
        className="stroke-ink-soft"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
      {last && <circle cx={last[0]} cy={last[1]} r="2" className="fill-wax-ink" />}
    </svg>
  )
}

type Frame = { width: number; height: number; least: number | undefined; most: number | undefined }

/** Places values left to right inside the frame, a flat line in the middle when all are alike. */
export function sparkPoints(
  values: readonly number[],
  { width, height, least, most }: Frame,
): [x: number, y: number][] {
  const low = least ?? Math.min(...values)
  const high = most ?? Math.max(...values)
  const pad = 2.5
  const step = values.length > 1 ? (width - 2 * pad) / (values.length - 1) : 0
  return values.map((value, index) => {
    const share = high === low ? 0.5 : (value - low) / (high - low)
    return [round(pad + index * step), round(height - pad - share * (height - 2 * pad))]
  })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
