import { luckMessages } from '../../../messages/battle-panels.ts'
import { PAINT_GROUND } from '../board/side-paint.ts'
import type { SidePaints } from '../board/side-paint.ts'
import type { ViewedSide } from '../viewed-battle.ts'
import type { Column } from '../workshop/count.ts'

type GloryHistogramProps = {
  columns: readonly Column[]
  /** Glory difference of the result itself, host minus guest. */
  difference: number | null
  sides: readonly [ViewedSide, ViewedSide]
  paints: SidePaints
}

const words = luckMessages

/** Battles by glory difference, guest's wins left, host's right; the result's own column is marked. The table says the same. */
export function GloryHistogram({ columns, difference, sides, paints }: GloryHistogramProps) {
  const most = Math.max(1, ...columns.map(({ count }) => count))
  const isResult = ({ from, to }: Column) => difference !== null && from <= difference && difference <= to
  return (
    <figure>
      <figcaption className="small-caps text-ink-soft">{words.histogram}</figcaption>
      <div aria-hidden className="mt-1 flex h-36 items-end gap-px border-b border-ink">
        {columns.map((column) => (
          <span key={column.from} className="flex h-full min-w-0 flex-1 flex-col justify-end">
            {isResult(column) && <span className="text-center text-xs leading-4 font-semibold text-wax-ink">▼</span>}
            <span
              className={`block border border-b-0 ${isResult(column) ? 'border-2 border-wax-ink' : 'border-ink/60'} ${groundOf(column, paints)}`}
              style={{ height: `${(column.count * 86) / most}%` }}
            />
          </span>
        ))}
      </div>
      <div aria-hidden className="flex justify-between text-xs text-ink-soft">
        <span>{words.ahead(sides[1].name)}</span>
        <span>{words.ahead(sides[0].name)}</span>
      </div>
      <details className="mt-1 text-sm">
        <summary className="min-h-11 py-2 text-link rail:min-h-0 rail:py-1">{words.asTable}</summary>
        <table className="w-full">
          <thead>
            <tr className="text-xs text-ink-soft">
              <th scope="col" className="text-left font-normal">
                {words.differenceOf(sides[0].name)}
              </th>
              <th scope="col" className="text-right font-normal">
                {words.battles}
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.from} className="border-t border-rule/60">
                <th scope="row" className="py-0.5 text-left font-normal">
                  {words.fromTo(column.from, column.to)}
                  {isResult(column) && <b> {words.thisOne}</b>}
                </th>
                <td className="text-right">{column.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** In the paint of whom it favours; around nil in none. */
function groundOf({ from, to }: Column, paints: SidePaints): string {
  if (from <= 0 && to >= 0) return 'bg-leaf-2'
  return PAINT_GROUND[paints[from > 0 ? 0 : 1]]
}
