import { classes } from './classes.ts'
import { messages } from '../messages/index.ts'

/** One bar of faded ink. */
export function SkeletonBar({ className }: { className?: string }) {
  return <span aria-hidden className={classes('block h-4 animate-shimmer rounded-sm bg-rule/70', className)} />
}

/** The outline of a table while its rows are fetched. */
export function TableSkeleton({ rows = 8, columns = 6 }: { rows?: number; columns?: number }) {
  return (
    <div role="status" aria-label={messages.common.loading} className="leaf overflow-hidden">
      <div className="flex gap-4 border-b border-rule-strong bg-leaf-2 px-3 py-2.5">
        {range(columns).map((column) => (
          <SkeletonBar key={column} className={column === 0 ? 'w-40' : 'flex-1'} />
        ))}
      </div>
      {range(rows).map((row) => (
        <div key={row} className="flex gap-4 border-b border-rule px-3 py-2.5 last:border-0">
          {range(columns).map((column) => (
            <SkeletonBar key={column} className={column === 0 ? 'w-40' : 'flex-1'} />
          ))}
        </div>
      ))}
    </div>
  )
}

/** The outline of a page made of leaves. */
export function PanelSkeleton({ panels = 2, lines = 4 }: { panels?: number; lines?: number }) {
  return (
    <div role="status" aria-label={messages.common.loading} className="grid gap-4 wide:grid-cols-2">
      {range(panels).map((panel) => (
        <div key={panel} className="leaf flex flex-col gap-3 p-4">
          <SkeletonBar className="h-6 w-44" />
          {range(lines).map((line) => (
            <SkeletonBar key={line} className={LINE_WIDTHS[line % LINE_WIDTHS.length] ?? 'w-full'} />
          ))}
        </div>
      ))}
    </div>
  )
}

const LINE_WIDTHS = ['w-full', 'w-5/6', 'w-3/4', 'w-11/12']

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
